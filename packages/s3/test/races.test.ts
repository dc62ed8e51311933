import { manualTime } from '@acache/core/testing'
import { type Script, spawnScript } from '@acache/test-servers'
import { useS3 } from '@acache/test-servers/jest-s3'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { S3Cache } from '../src/index.ts'

const PROCESSES = 50
const ROUNDS = 20
/** So many are started at a time: all at once would starve each other. */
const STARTS = 5

const s3 = useS3()
let client: S3Client
beforeAll(() => {
  client = new S3Client({ ...s3.clientConfig, maxAttempts: 1 })
})
afterAll(() => client.destroy())
const open = (prefix: string) =>
  new S3Cache({ client, bucket: s3.bucket, prefix, timeout: '120s', maxAttempts: 10 })

describe('setIfNotExists of many processes', () => {
  const prefix = 'races/'
  const processes: Script<string, unknown>[] = []

  afterAll(async () => {
    await Promise.all(processes.map((each) => each.kill()))
  })

  it(`has one winner of ${PROCESSES} processes in each of ${ROUNDS} rounds`, async () => {
    const { clientConfig, bucket } = s3
    const args = [JSON.stringify({ clientConfig, bucket, prefix })]
    while (processes.length < PROCESSES) {
      const batch = await Promise.all(
        Array.from({ length: STARTS }, () =>
          spawnScript<string>(require.resolve('./support/races-child.ts'), { args }),
        ),
      )
      processes.push(...batch)
      expect(await Promise.all(batch.map((each) => each.receive()))).toEqual(batch.map(() => 'ready'))
    }
    const cache = open(prefix)
    for (let round = 0; round < ROUNDS; round += 1) {
      const key = `round ${round}`
      await Promise.all(processes.map((each) => each.send(key)))
      const won = await Promise.all(processes.map((each) => each.receive()))
      expect(won.filter((each) => each === true)).toHaveLength(1)
      expect(await cache.get(key)).toBe(processes[won.indexOf(true)]?.pid)
    }
  }, 300_000)
})

describe('setIfNotExists of many storages at once', () => {
  it('has one winner over an entry that has expired', async () => {
    const caches = Array.from({ length: 20 }, () => open('expired/'))
    const makeOld = async () => {
      using time = manualTime(Date.now() - 3_600_000)
      await caches[0]?.set('k', 'old', '1m')
      return time.now()
    }
    await makeOld()
    const won = await Promise.all(caches.map((cache, n) => cache.setIfNotExists('k', n, '10m')))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await caches[0]?.get('k')).toBe(won.indexOf(true))
  })

  it('has one winner over what a removal on a condition has left', async () => {
    const caches = Array.from({ length: 20 }, () => open('tombstones/'))
    const [first] = caches
    await first?.set('k', 'old')
    await first?.delete('k')
    const won = await Promise.all(caches.map((cache, n) => cache.setIfNotExists('k', n, '10m')))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await first?.get('k')).toBe(won.indexOf(true))
  })
})
