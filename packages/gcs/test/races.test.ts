import { manualTime } from '@acache/core/testing'
import { type Script, spawnScript } from '@acache/test-servers'
import { useGcs } from '@acache/test-servers/jest-gcs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GCSCache } from '../src/index.ts'
import { newClient, type TestClient } from './support/sdk.ts'

const PROCESSES = 10
const ROUNDS = 20

const gcs = useGcs()
let client: TestClient
beforeAll(async () => {
  client = await newClient(gcs.storageOptions)
})
const open = (prefix: string) => new GCSCache({ client, bucket: gcs.bucket, prefix, timeout: '120s' })

describe('setIfNotExists of many processes', () => {
  const processes: Script<string, unknown>[] = []
  afterAll(async () => {
    await Promise.all(processes.map((each) => each.kill()))
  })

  it(`has one winner of ${PROCESSES} processes in each of ${ROUNDS} rounds`, async () => {
    const { storageOptions, bucket } = gcs
    const prefix = 'races/'
    const args = [JSON.stringify({ storageOptions, bucket, prefix })]
    while (processes.length < PROCESSES) {
      const script = await spawnScript<string>(require.resolve('./support/race-contender.ts'), { args })
      processes.push(script)
    }
    expect(await Promise.all(processes.map((each) => each.receive()))).toEqual(processes.map(() => 'ready'))
    const cache = open(prefix)
    for (let round = 0; round < ROUNDS; round += 1) {
      const key = `round ${round}`
      await Promise.all(processes.map((each) => each.send(key)))
      const won = await Promise.all(processes.map((each) => each.receive()))
      expect(won.filter((each) => each === true)).toHaveLength(1)
      expect(await cache.get(key)).toBe(processes[won.indexOf(true)]?.pid)
    }
  }, 120_000)
})

describe('setIfNotExists of many storages at once', () => {
  it('has one winner over an entry that has expired', async () => {
    const caches = Array.from({ length: 20 }, () => open('expired/'))
    const makeOld = async () => {
      using _ = manualTime(Date.now() - 3_600_000)
      await caches[0]?.set('k', 'old', '1m')
    }
    await makeOld()
    const won = await Promise.all(caches.map((cache, n) => cache.setIfNotExists('k', n, '10m')))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await caches[0]?.get('k')).toBe(won.indexOf(true))
  })
})
