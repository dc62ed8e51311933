import { describe, expect, it } from '@jest/globals'
import { InMemCache, TTLCache } from '../../src/index.ts'
import { age } from '../../src/storage/entry.ts'
import { instantOf, OwnReadOptions } from '../../src/storage/read-instant.ts'
import { manualTime } from '../../src/testing/manual-clock.ts'
import { replaceTime, systemScheduler } from '../../src/time/clock.ts'

/** Runs `work` by a clock that stands still, and answers how often it was looked at. */
function looksDuring(at: number, work: () => void): number {
  let looks = 0
  const now = () => {
    looks += 1
    return at
  }
  const restore = replaceTime({ clock: { now }, scheduler: systemScheduler })
  try {
    work()
  } finally {
    restore()
  }
  return looks
}

const entry = { value: 'v', createdAt: 0, freshUntil: 200, expiresAt: 300 }

describe('the instant of a read', () => {
  it.each([undefined, {}, { at: undefined }, { at: Number.NaN }, new OwnReadOptions(undefined)])(
    'is that of the clock, for %p',
    (options) => {
      let seen: number | undefined
      expect(
        looksDuring(17, () => {
          seen = instantOf(options)
        }),
      ).toBe(1)
      expect(seen).toBe(17)
    },
  )

  it('is the one that the caller has lent, and the clock is left alone', () => {
    let seen: number | undefined
    expect(
      looksDuring(17, () => {
        seen = instantOf({ at: -5 })
      }),
    ).toBe(0)
    expect(seen).toBe(-5)
  })

  it('decides in memory whether an entry has expired', () => {
    looksDuring(100, () => {
      const cache = new InMemCache()
      cache.setEntry('k', entry)
      expect(cache.getEntry('k', { at: 299 })?.value).toBe('v')
      expect(cache.stats.stale).toBe(1)
      expect(cache.getEntry('k', { at: 300 })).toBeUndefined()
      expect(cache.getEntry('k', { at: Number.NaN })?.value).toBe('v')
    })
  })

  it('is looked up once for a hit of a wrapped function', () => {
    looksDuring(100, () => {
      const wrapped = TTLCache.cachedSync('k:{}', { ttl: '1m' })((id: number) => ({ id }))
      const first = wrapped(1)
      let second: unknown
      const looks = looksDuring(200, () => {
        second = wrapped(1)
      })
      expect(second).toBe(first)
      expect(looks).toBe(1)
    })
  })

  it('is not lent beyond the call of the storage', () => {
    const seen: unknown[] = []
    let kept: { readonly at?: number | undefined } | undefined
    class Watched extends InMemCache {
      override getEntry: InMemCache['getEntry'] = (key, options) => {
        kept = options
        seen.push(options?.at)
        return super.getEntry(key, options)
      }
    }
    looksDuring(100, () => {
      const wrapped = TTLCache.cachedSync('k:{}', { ttl: '1m', cache: new Watched() })((id: number) => id)
      expect(wrapped(1)).toBe(1)
      expect(seen).toEqual([100])
      expect(kept?.at).toBeNaN()
    })
  })
})

describe('the age of an entry', () => {
  it('is by the clock in force, and never negative', () => {
    using time = manualTime(1_700_000_000_000)
    const entry = { createdAt: time.now() - 1500, freshUntil: 9e15, expiresAt: 9e15 }
    expect(age(entry)).toBe(1500)
    expect(age({ ...entry, createdAt: time.now() + 1500 })).toBe(0)
  })
})
