import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { type SetTime, setTime } from './set-time.ts'

/**
 * What the cache should hold: a Map of values with their instants and weights. Whom it drops when there is no room is for
 * the cache to choose: the oracle checks that somebody had to go, and lets go of the same.
 */
interface Oracle {
  readonly entries: Map<string, { value: unknown; freshUntil: number; expiresAt: number; weight: number }>
  readonly maxEntries: number
  readonly maxBytes: number
}

interface Run {
  readonly cache: InMemCache
  readonly time: SetTime
  /** The keys that the cache has dropped for others since somebody looked. */
  readonly dropped: string[]
}

type Step = fc.Command<Oracle, Run>

/** Commands are plain objects: what is done to both sides, and how they compare. */
const step = (text: string, run: (oracle: Oracle, real: Run) => void): Step => ({
  check: () => true,
  run(oracle, real) {
    run(oracle, real)
    expect(real.dropped).toEqual([])
    expect(real.cache.size).toBe(oracle.entries.size)
  },
  toString: () => text,
})

/** Values are strings, and as heavy as they are long. */
const weightOf = (value: unknown) => String(value).length

function live(oracle: Oracle, key: string, now: number) {
  const entry = oracle.entries.get(key)
  if (entry !== undefined && now >= entry.expiresAt) oracle.entries.delete(key)
  return oracle.entries.get(key)
}

function sweep(oracle: Oracle, now: number): number {
  const expired = [...oracle.entries].filter(([, { expiresAt }]) => now >= expiresAt)
  for (const [key] of expired) oracle.entries.delete(key)
  return expired.length
}

const isFull = ({ entries, maxEntries, maxBytes }: Oracle) =>
  entries.size > maxEntries || [...entries.values()].reduce((sum, { weight }) => sum + weight, 0) > maxBytes

function put(
  oracle: Oracle,
  { dropped, time: { now } }: Run,
  key: string,
  value: unknown,
  life: { fresh: number; all: number },
): void {
  const weight = weightOf(value)
  const fits = weight <= oracle.maxBytes
  oracle.entries.delete(key)
  if (fits && life.all > 0) {
    oracle.entries.set(key, { value, freshUntil: now + life.fresh, expiresAt: now + life.all, weight })
  }
  sweep(oracle, now)
  if (!fits) expect(dropped.shift()).toBe(key)
  while (isFull(oracle)) {
    const victim = dropped.shift()
    expect(victim).not.toBe(key)
    expect(oracle.entries.delete(victim ?? 'nobody was dropped')).toBe(true)
  }
}

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', '', '__proto__', 'constructor')
const values = fc.string({ maxLength: 12 })
const ttls = fc.constantFrom(undefined, 0, 0.005, 0.02, 0.1, 3600)
const lifeOf = (ttl: number | undefined) =>
  ttl === undefined || ttl === 0 ? Number.POSITIVE_INFINITY : ttl * 1000
const steady = (ms: number) => ({ fresh: ms, all: ms })

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(keys, values, ttls).map(([key, value, ttl]) =>
    step(`set(${key}, ${value}, ${ttl})`, (oracle, real) => {
      real.cache.set(key, value, ttl)
      put(oracle, real, key, value, steady(lifeOf(ttl)))
    }),
  ),
  fc.tuple(keys, values, fc.nat(60), fc.nat(60), ttls).map(([key, value, fresh, stale, ttl]) =>
    step(`setEntry(${key}, ${value}, ${fresh}+${stale} ms, ttl ${ttl})`, (oracle, real) => {
      const createdAt = real.time.now
      const freshUntil = createdAt + fresh
      const entry = { value, createdAt, freshUntil, expiresAt: freshUntil + stale }
      expect(real.cache.setEntry(key, entry, { ttl })).toBe(true)
      const cap = lifeOf(ttl)
      put(oracle, real, key, value, { fresh: Math.min(fresh, cap), all: Math.min(fresh + stale, cap) })
    }),
  ),
  fc.tuple(keys, values, ttls).map(([key, value, ttl]) =>
    step(`setIfNotExists(${key}, ${value}, ${ttl})`, (oracle, real) => {
      const absent = live(oracle, key, real.time.now) === undefined
      expect(real.cache.setIfNotExists(key, value, ttl)).toBe(absent)
      if (absent) put(oracle, real, key, value, steady(lifeOf(ttl)))
    }),
  ),
  fc.tuple(keys, values, fc.boolean()).map(([key, value, current]) =>
    step(`setEntry(${key}, ${value}) if it is ${current ? 'unchanged' : 'another'}`, (oracle, real) => {
      const version = real.cache.getEntry(key)?.version
      const there = live(oracle, key, real.time.now) !== undefined
      expect(version !== undefined).toBe(there)
      const until = real.time.now + 50
      const entry = { value, createdAt: real.time.now, freshUntil: until, expiresAt: until }
      const ifVersion = current && version !== undefined ? version : 'another'
      const written = real.cache.setEntry(key, entry, { ifVersion })
      expect(written).toBe(current && there)
      if (written) put(oracle, real, key, value, steady(50))
    }),
  ),
  keys.map((key) =>
    step(`get(${key})`, (oracle, real) => {
      const entry = live(oracle, key, real.time.now)
      const fresh = entry !== undefined && real.time.now < entry.freshUntil
      expect(real.cache.get(key)).toBe(fresh ? entry.value : undefined)
    }),
  ),
  keys.map((key) =>
    step(`getEntry(${key})`, (oracle, real) => {
      const entry = live(oracle, key, real.time.now)
      const found = real.cache.getEntry(key)
      expect(
        found && { value: found.value, freshUntil: found.freshUntil, expiresAt: found.expiresAt },
      ).toEqual(entry && { value: entry.value, freshUntil: entry.freshUntil, expiresAt: entry.expiresAt })
    }),
  ),
  keys.map((key) =>
    step(`exists(${key})`, (oracle, real) => {
      const entry = live(oracle, key, real.time.now)
      const fresh = entry !== undefined && real.time.now < entry.freshUntil
      expect(real.cache.exists(key)).toBe(fresh)
    }),
  ),
  keys.map((key) =>
    step(`delete(${key})`, (oracle, real) => {
      real.cache.delete(key)
      oracle.entries.delete(key)
    }),
  ),
  fc.integer({ min: 1, max: 80 }).map((ms) =>
    step(`wait ${ms} ms`, (_oracle, real) => {
      real.time.now += ms
    }),
  ),
  fc.constant(
    step('cleanupExpired()', (oracle, real) => {
      expect(real.cache.cleanupExpired()).toBe(sweep(oracle, real.time.now))
    }),
  ),
  fc.constant(
    step('clear()', (oracle, real) => {
      real.cache.clear()
      oracle.entries.clear()
    }),
  ),
]

describe('InMemCache beside a Map', () => {
  let time: SetTime
  beforeEach(() => {
    time = setTime()
  })
  afterEach(() => time.restore())

  it.each([
    { maxEntries: 1000, maxBytes: 1e6 },
    { maxEntries: 3, maxBytes: 1e6 },
    { maxEntries: 1000, maxBytes: 20 },
    { maxEntries: 4, maxBytes: 10 },
  ])('answers the same and holds the same, with %o', (limits) => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 80, size: 'max' }), (commands) => {
        const dropped: string[] = []
        const cache = new InMemCache({
          ...limits,
          sizeOf: weightOf,
          onEvict: (key, _entry, reason) => reason === 'capacity' && dropped.push(key),
        })
        fc.modelRun(
          () => ({ model: { ...limits, entries: new Map() }, real: { cache, time, dropped } }),
          commands,
        )
      }),
      { numRuns: 60 },
    )
  })
})
