import { type ManualTime, manualTime } from '@acache/core/testing'
import { eventually, type RedisServer, startRedis } from '@acache/test-servers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore, type Rates, readRates, writeRates } from '../src/rates.ts'

/** Rates that tell how often they were fetched. */
const ratesOf = (fetched: number): Rates => ({ EUR: fetched, asOf: 'today' })

describe('a writer and its readers', () => {
  let time: ManualTime
  let redis: RedisServer
  let close: () => Promise<void>
  let store: ReturnType<typeof openStore>['store']
  let fetched: number
  let fetchFails: boolean
  let survived: string[]
  const onError = (_error: unknown, { operation }: { readonly operation: string }) => {
    survived.push(operation)
  }

  async function fetchRates(): Promise<Rates> {
    if (fetchFails) throw new Error('the service is down')
    fetched += 1
    return ratesOf(fetched)
  }

  beforeEach(async () => {
    time = manualTime()
    fetched = 0
    fetchFails = false
    survived = []
    redis = await startRedis()
    ;({ store, close } = openStore(redis.url))
  })
  afterEach(async () => {
    time.restore()
    await close()
    await redis.kill()
  })

  /** The first run of a writer begins by itself. */
  const written = (writer: ReturnType<typeof writeRates>) =>
    eventually('the first rates are written', async () => {
      const { lastSuccessAt, running } = writer.status()
      return running ? undefined : lastSuccessAt
    })

  it('agree: the writer fetches, and readers show what it has written', async () => {
    const [one, two] = [readRates(store, onError), readRates(store, onError)]
    expect(await one()).toBeUndefined()
    const writer = writeRates(store, fetchRates, onError)
    await written(writer)
    await Promise.all([one.refresh(), two.refresh()])
    expect([await one(), await two()]).toEqual([ratesOf(1), ratesOf(1)])

    await writer.refresh()
    await one.refresh()
    // Each reader looks by itself.
    expect([await one(), await two()]).toEqual([ratesOf(2), ratesOf(1)])
    expect(fetched).toBe(2)
    expect(survived).toEqual([])
  })

  it('keep the last rates while the service is down', async () => {
    const writer = writeRates(store, fetchRates, onError)
    const reader = readRates(store, onError)
    await written(writer)
    fetchFails = true
    await expect(writer.refresh()).rejects.toThrow('the service is down')
    await time.advance('5s')
    await eventually(
      'a refresh by schedule has failed',
      async () => survived.includes('refresh') || undefined,
    )
    expect(await writer()).toEqual(ratesOf(1))
    expect(await reader.refresh()).toEqual(ratesOf(1))
  })

  it('serve their copies while Redis is gone', async () => {
    const writer = writeRates(store, fetchRates, onError)
    const reader = readRates(store, onError)
    await written(writer)
    await reader.refresh()
    await redis.kill()
    await time.advance('10s')
    await eventually('a pull by schedule has failed', async () => survived.includes('pull') || undefined)
    expect(await reader()).toEqual(ratesOf(1))
  })
})
