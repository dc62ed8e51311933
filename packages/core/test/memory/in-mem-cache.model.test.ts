import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { type SetTime, setTime } from './set-time.ts'

/** What the cache should hold: a Map in order of use, oldest first, of values with their instants and weights. */
interface Oracle {
  readonly entries: Map<
    string,
    { value: unknown; freshUntil: number; expiresAt: number; version?: string; weight: number }
  >
  readonly maxEntries: number
  readonly maxBytes: number
}

interface Run {
  readonly cache: InMemCache
  readonly time: SetTime
}

type Step = fc.Command<Oracle, Run>

/** Commands are plain objects: what is done to both sides, and how they compare. */
const step = (text: string, run: (oracle: Oracle, real: Run) => void): Step => ({
  check: () => true,
  run(oracle, real) {
    run(oracle, real)
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

function use(oracle: Oracle, key: string): void {
  const entry = oracle.entries.get(key)
  if (entry === undefined || !oracle.entries.delete(key)) return
  oracle.entries.set(key, entry)
}

function sweep(oracle: Oracle, now: number): number {
  const expired = [...oracle.entries].filter(([, { expiresAt }]) => now >= expiresAt)
  for (const [key] of expired) oracle.entries.delete(key)
  return expired.length
}

function put(
  oracle: Oracle,
  key: string,
  value: unknown,
  life: { fresh: number; all: number },
  now: number,
): void {
  const weight = weightOf(value)
  oracle.entries.delete(key)
  if (weight <= oracle.maxBytes && life.all > 0) {
    oracle.entries.set(key, { value, freshUntil: now + life.fresh, expiresAt: now + life.all, weight })
  }
  sweep(oracle, now)
  const total = () => [...oracle.entries.values()].reduce((sum, entry) => sum + entry.weight, 0)
  for (const oldest of [...oracle.entries.keys()]) {
    if (oracle.entries.size <= oracle.maxEntries && total() <= oracle.maxBytes) break
    oracle.entries.delete(oldest)
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
    step(`set(${key}, ${value}, ${ttl})`, (oracle, { cache, time }) => {
      cache.set(key, value, ttl)
      put(oracle, key, value, steady(lifeOf(ttl)), time.now)
    }),
  ),
  fc.tuple(keys, values, fc.nat(60), fc.nat(60), ttls).map(([key, value, fresh, stale, ttl]) =>
    step(`setEntry(${key}, ${value}, ${fresh}+${stale} ms, ttl ${ttl})`, (oracle, { cache, time }) => {
      const createdAt = time.now
      const freshUntil = createdAt + fresh
      const entry = { value, createdAt, freshUntil, expiresAt: freshUntil + stale }
      expect(cache.setEntry(key, entry, { ttl })).toBe(true)
      const cap = lifeOf(ttl)
      put(oracle, key, value, { fresh: Math.min(fresh, cap), all: Math.min(fresh + stale, cap) }, time.now)
    }),
  ),
  fc.tuple(keys, values, ttls).map(([key, value, ttl]) =>
    step(`setIfNotExists(${key}, ${value}, ${ttl})`, (oracle, { cache, time }) => {
      const absent = live(oracle, key, time.now) === undefined
      expect(cache.setIfNotExists(key, value, ttl)).toBe(absent)
      if (absent) put(oracle, key, value, steady(lifeOf(ttl)), time.now)
    }),
  ),
  fc.tuple(keys, values, fc.boolean()).map(([key, value, current]) =>
    step(
      `setEntry(${key}, ${value}) if it is ${current ? 'unchanged' : 'another'}`,
      (oracle, { cache, time }) => {
        const version = cache.getEntry(key)?.version
        const there = live(oracle, key, time.now) !== undefined
        use(oracle, key)
        expect(version !== undefined).toBe(there)
        const until = time.now + 50
        const entry = { value, createdAt: time.now, freshUntil: until, expiresAt: until }
        const ifVersion = current && version !== undefined ? version : 'another'
        const written = cache.setEntry(key, entry, { ifVersion })
        expect(written).toBe(current && there)
        if (written) put(oracle, key, value, steady(50), time.now)
      },
    ),
  ),
  keys.map((key) =>
    step(`get(${key})`, (oracle, { cache, time }) => {
      const entry = live(oracle, key, time.now)
      const fresh = entry !== undefined && time.now < entry.freshUntil
      expect(cache.get(key)).toBe(fresh ? entry.value : undefined)
      if (fresh) use(oracle, key)
    }),
  ),
  keys.map((key) =>
    step(`getEntry(${key})`, (oracle, { cache, time }) => {
      const entry = live(oracle, key, time.now)
      const found = cache.getEntry(key)
      expect(
        found && { value: found.value, freshUntil: found.freshUntil, expiresAt: found.expiresAt },
      ).toEqual(entry && { value: entry.value, freshUntil: entry.freshUntil, expiresAt: entry.expiresAt })
      use(oracle, key)
    }),
  ),
  keys.map((key) =>
    step(`exists(${key})`, (oracle, { cache, time }) => {
      const entry = live(oracle, key, time.now)
      const fresh = entry !== undefined && time.now < entry.freshUntil
      expect(cache.exists(key)).toBe(fresh)
      if (fresh) use(oracle, key)
    }),
  ),
  keys.map((key) =>
    step(`delete(${key})`, (oracle, { cache }) => {
      cache.delete(key)
      oracle.entries.delete(key)
    }),
  ),
  fc.integer({ min: 1, max: 80 }).map((ms) =>
    step(`wait ${ms} ms`, (_oracle, { time }) => {
      time.now += ms
    }),
  ),
  fc.constant(
    step('cleanupExpired()', (oracle, { cache, time }) => {
      expect(cache.cleanupExpired()).toBe(sweep(oracle, time.now))
    }),
  ),
  fc.constant(
    step('clear()', (oracle, { cache }) => {
      cache.clear()
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
        const cache = new InMemCache({ ...limits, sizeOf: weightOf })
        fc.modelRun(() => ({ model: { ...limits, entries: new Map() }, real: { cache, time } }), commands)
      }),
      { numRuns: 60 },
    )
  })
})
