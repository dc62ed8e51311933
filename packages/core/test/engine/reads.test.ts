import { describe, expect, it } from '@jest/globals'
import { FAILED, Reads } from '../../src/engine/reads.ts'
import { InMemCache } from '../../src/index.ts'
import type { ErrorContext } from '../../src/observe/report.ts'
import { Reporter } from '../../src/observe/reporter.ts'
import { Counters } from '../../src/observe/stats.ts'
import { activityOf } from '../../src/storage/activity.ts'
import type { CacheStorage, ReadOptions } from '../../src/storage/contract.ts'
import type { CacheEntry } from '../../src/storage/entry.ts'
import { deferred, settle, useManualTime, watchesOf } from '../support.ts'

useManualTime()

const entry: CacheEntry = { value: 'v', createdAt: 1, freshUntil: 2, expiresAt: 3 }
const fresh: CacheEntry = { ...entry, freshUntil: Number.MAX_VALUE, expiresAt: Number.MAX_VALUE }
const failure = new Error('down')

/** Reads of a storage that is memory but for what a test says. */
function reading(how: Partial<CacheStorage>) {
  const storage: CacheStorage = Object.assign(new InMemCache(), how)
  const told: [error: unknown, context: ErrorContext][] = []
  const reporter = new Reporter({}, new Counters(), (error, context) => told.push([error, context]))
  const activity = activityOf(storage)
  const watches = watchesOf(storage)
  return { reads: new Reads<unknown>(storage, activity, reporter), activity, told, watches }
}

describe('a read of one key', () => {
  it('is shared until the key is written, and ends without a trace of itself or of a later one', async () => {
    const answers = [deferred<CacheEntry>(), deferred<CacheEntry>()]
    let asked = 0
    const getEntry = () => answers[asked++]?.promise
    const { reads, activity, watches } = reading({ getEntry: getEntry as CacheStorage['getEntry'] })
    const early = reads.ask('k', 0)
    expect(reads.ask('k', 0)).toBe(early)
    activity.breach('k')
    const late = reads.ask('k', 0)
    expect(asked).toBe(2)
    answers[0]?.resolve(fresh)
    expect(await early).toEqual({ entry: fresh, sound: true })
    expect(reads.ask('k', 0)).toBe(late)
    answers[1]?.resolve(fresh)
    expect(await late).toEqual({ entry: fresh, sound: true })
    expect([activity.reads.size, watches.size]).toEqual([0, 0])
  })

  describe('that was overtaken by a write', () => {
    const stale: CacheEntry = { value: 'old', createdAt: 1, freshUntil: 2, expiresAt: Number.MAX_VALUE }

    /** Reads a key that is written meanwhile; what is found, by how many requests. */
    async function overtaken(
      first: CacheEntry | undefined,
      second: () => CacheEntry | undefined,
      { loading = false } = {},
    ) {
      const gate = deferred<CacheEntry | undefined>()
      let asked = 0
      const getEntry = (_key: string, options?: ReadOptions) => {
        asked += 1
        if (asked === 1) return gate.promise
        options?.onError?.(failure, { operation: 'get', key: 'k', level: 'near' })
        return second()
      }
      const { reads, activity, told } = reading({
        name: 'far',
        getEntry: getEntry as CacheStorage['getEntry'],
      })
      const found = reads.ask('k', 0)
      activity.breach('k')
      if (loading) activity.flights.set('k', {})
      gate.resolve(first)
      return { found: await found, asked, told }
    }

    it.each([
      ['nothing', undefined],
      ['what is stale', stale],
    ])('is made again when it has found %s, so that nobody loads what was just written', async (_, first) => {
      const { found, asked, told } = await overtaken(first, () => fresh)
      expect([found, asked]).toEqual([{ entry: fresh, sound: false }, 2])
      expect(told).toEqual([[failure, { operation: 'get', key: 'k', level: 'near' }]])
    })

    it.each([
      ['what is fresh', fresh, false],
      ['nothing, while a load can be joined', undefined, true],
    ])('is enough when it has found %s', async (_, first, loading) => {
      const { found, asked } = await overtaken(first, () => fresh, { loading })
      expect([found, asked]).toEqual([{ entry: first, sound: true }, 1])
    })

    it('has found nothing that can be trusted when it fails the second time', async () => {
      const { found, told } = await overtaken(undefined, () => {
        throw failure
      })
      expect(found).toEqual({ entry: undefined, sound: false })
      expect(told.at(-1)).toEqual([failure, { operation: 'get', key: 'k', level: 'far' }])
    })
  })

  it('that fails later has found nothing that can be trusted, tells, and ends without a trace', async () => {
    const { reads, activity, told, watches } = reading({
      name: 'far',
      getEntry: () => Promise.reject(failure),
    })
    expect(await reads.ask('k', 0)).toEqual({ entry: undefined, sound: false })
    expect(told).toEqual([[failure, { operation: 'get', key: 'k', level: 'far' }]])
    expect([activity.reads.size, watches.size]).toEqual([0, 0])
  })

  it('that fails at once is a failure, tells, and lends its instant no longer', () => {
    let lent: ReadOptions | undefined
    const { reads, told } = reading({
      name: 'far',
      getEntry: (_, options) => {
        lent = options
        throw failure
      },
    })
    expect(reads.ask('k', 17)).toBe(FAILED)
    expect(told).toEqual([[failure, { operation: 'get', key: 'k', level: 'far' }]])
    expect(lent?.at).toBeNaN()
  })

  it('of which something stood in the way is a failure too, but only where nothing was found, and only of that key', () => {
    let about = 'k'
    let found: CacheEntry | undefined
    const getEntry = (_key: string, options?: ReadOptions) => {
      options?.onError?.(failure, { operation: 'get', key: about })
      return found
    }
    const { reads, told } = reading({ getEntry: getEntry as CacheStorage['getEntry'] })
    expect(reads.ask('k', 0)).toBe(FAILED)
    about = 'another'
    expect(reads.ask('k', 0)).toBeUndefined()
    about = 'k'
    found = entry
    expect(reads.ask('k', 0)).toBe(entry)
    expect(told).toHaveLength(3)
  })

  it.each([
    ['before it was on its way', 'k', 'now', false],
    ['on its way', 'k', 'later', false],
    ['of another key', 'another', 'now', true],
    ['of another key later', 'another', 'later', true],
  ])('is as sound as what was told of it: an error %s', async (_, about, when, sound) => {
    const answer = deferred<CacheEntry | undefined>()
    let tell = () => undefined as unknown
    const getEntry = (_key: string, options?: ReadOptions) => {
      tell = () => options?.onError?.(failure, { operation: 'get', key: about })
      if (when === 'now') tell()
      return answer.promise
    }
    const { reads, told } = reading({ getEntry: getEntry as CacheStorage['getEntry'] })
    const found = reads.ask('k', 0)
    if (when === 'later') tell()
    answer.resolve(undefined)
    expect(await found).toEqual({ entry: undefined, sound })
    expect(told).toEqual([[failure, { operation: 'get', key: about }]])
  })
})

describe('a read of many keys', () => {
  it.each([
    ['one of them leaves the others sound', 'a', [false, true]],
    ['no key in particular is about all of them', undefined, [false, false]],
    ['another key is about none of them', 'c', [true, true]],
  ])('tells of what stood in the way: an error of %s', async (_, key, sound) => {
    const getManyEntries = (_keys: readonly string[], options?: ReadOptions) => {
      options?.onError?.(failure, { operation: 'getMany', key })
      return Promise.resolve(new Map([['a', entry]]))
    }
    const { reads, told } = reading({
      getManyEntries: getManyEntries as NonNullable<CacheStorage['getManyEntries']>,
    })
    const found = await reads.askMany(['a', 'b'])
    expect(['a', 'b'].map((one) => found(one).sound)).toEqual(sound)
    expect(['a', 'b'].map((one) => found(one).entry)).toEqual([entry, undefined])
    expect(told).toEqual([[failure, { operation: 'getMany', key }]])
  })

  it('that fails has found nothing that can be trusted, and tells', async () => {
    const { reads, told } = reading({ name: 'far', getManyEntries: () => Promise.reject(failure) })
    const found = await reads.askMany(['a'])
    await settle()
    expect(found('a')).toEqual({ entry: undefined, sound: false })
    expect(told).toEqual([[failure, { operation: 'getMany', level: 'far' }]])
  })
})
