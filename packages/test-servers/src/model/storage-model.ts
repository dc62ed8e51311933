/**
 * The storage contract as a state machine: sequences of commands at a storage and at an obvious model of it, a map of values
 * with absolute instants. Lives are minutes: a backend that expires by a clock of its own must not come first.
 */
import type { CacheEntry, CacheStorage } from '@acache/core'
import { fallbacks } from '@acache/core/driver'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

interface Kept {
  readonly value: unknown
  readonly freshUntil: number
  readonly expiresAt: number
}

interface Model {
  readonly entries: Map<string, Kept>
}

/** Whether entries live as long as they were given, or, by the caps of a chain, perhaps shorter where they were found. */
type Lives = 'exact' | 'capped'

interface Real {
  readonly storage: CacheStorage
  readonly lives: Lives
  readonly time: ManualTime
}

const KEYS = ['a', 'b', '', 'user:1', '__proto__'] as const

function present({ entries }: Model, { time }: Real, key: string): Kept | undefined {
  const kept = entries.get(key)
  return kept === undefined || time.now() >= kept.expiresAt ? undefined : kept
}

function fresh(model: Model, real: Real, key: string): Kept | undefined {
  const kept = present(model, real, key)
  return kept === undefined || real.time.now() >= kept.freshUntil ? undefined : kept
}

function expectEntry(found: CacheEntry | undefined, kept: Kept | undefined, lives: Lives): void {
  if (found === undefined || kept === undefined) {
    expect([found, kept]).toEqual([undefined, undefined])
    return
  }
  const { value, freshUntil, expiresAt } = found
  expect({
    value,
    freshUntil: lives === 'capped' ? Math.max(freshUntil, kept.freshUntil) : freshUntil,
    expiresAt: lives === 'capped' ? Math.max(expiresAt, kept.expiresAt) : expiresAt,
  }).toEqual(kept)
}

const step = (
  text: string,
  run: (model: Model, real: Real) => Promise<void>,
): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run,
  toString: () => text,
})

const key = fc.constantFrom(...KEYS)
const keys = fc.uniqueArray(key, { minLength: 1 })
const value = fc.constantFrom<unknown>(0, '', false, null, 'v', 'w', 2 ** 40)
/** Minutes; 0 is for ever. */
const ttl = fc.constantFrom(0, 1, 2, 10)
const MINUTE = 60_000
const lifeMs = (minutes: number) => (minutes === 0 ? Number.POSITIVE_INFINITY : minutes * MINUTE)
const duration = (minutes: number) => minutes * 60

function put(model: Model, { time }: Real, k: string, v: unknown, freshMs: number, keptMs = freshMs): void {
  model.entries.set(k, { value: v, freshUntil: time.now() + freshMs, expiresAt: time.now() + keptMs })
}

const entryOf = ({ time }: Real, v: unknown, freshMs: number, keptMs = freshMs): CacheEntry => {
  const createdAt = time.now()
  return { value: v, createdAt, freshUntil: createdAt + freshMs, expiresAt: createdAt + keptMs }
}

const steps: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] = [
  fc.tuple(key, value, ttl).map(([k, v, minutes]) =>
    step(`set ${k} ${minutes}`, async (model, real) => {
      await real.storage.set(k, v, duration(minutes))
      put(model, real, k, v, lifeMs(minutes))
    }),
  ),
  fc.tuple(keys, value, ttl).map(([ks, v, minutes]) =>
    step(`setMany ${ks} ${minutes}`, async (model, real) => {
      const entries = ks.map((k) => [k, v] as const)
      await fallbacks.setMany(real.storage, entries, duration(minutes))
      for (const k of ks) put(model, real, k, v, lifeMs(minutes))
    }),
  ),
  fc.tuple(key, value, ttl, fc.nat(5), ttl).map(([k, v, freshFor, staleFor, cap]) =>
    step(`setEntry ${k} ${freshFor}+${staleFor}, ttl ${cap}`, async (model, real) => {
      const [freshMs, keptMs] = [freshFor * MINUTE, (freshFor + staleFor) * MINUTE]
      const written = await real.storage.setEntry(k, entryOf(real, v, freshMs, keptMs), {
        ttl: duration(cap),
      })
      expect(written).toBe(true)
      put(model, real, k, v, Math.min(freshMs, lifeMs(cap)), Math.min(keptMs, lifeMs(cap)))
    }),
  ),
  fc.tuple(key, value, fc.boolean()).map(([k, v, current]) =>
    step(`setEntry ${k} if it is ${current ? 'unchanged' : 'another'}`, async (model, real) => {
      const version = (await real.storage.getEntry(k))?.version
      const there = present(model, real, k) !== undefined
      expect(version !== undefined).toBe(there)
      const ifVersion = current && version !== undefined ? version : '9:another'
      const written = await real.storage.setEntry(k, entryOf(real, v, MINUTE), { ifVersion })
      expect(written).toBe(current && there)
      if (written) put(model, real, k, v, MINUTE)
    }),
  ),
  fc.tuple(key, value, ttl).map(([k, v, minutes]) =>
    step(`setIfNotExists ${k} ${minutes}`, async (model, real) => {
      const written = await real.storage.setIfNotExists(k, v, duration(minutes))
      expect(written).toBe(present(model, real, k) === undefined)
      if (written) put(model, real, k, v, lifeMs(minutes))
    }),
  ),
  key.map((k) =>
    step(`delete ${k}`, async (model, { storage }) => {
      await storage.delete(k)
      model.entries.delete(k)
    }),
  ),
  keys.map((ks) =>
    step(`deleteMany ${ks}`, async (model, { storage }) => {
      await fallbacks.deleteMany(storage, ks)
      for (const k of ks) model.entries.delete(k)
    }),
  ),
  key.map((k) =>
    step(`read ${k}`, async (model, real) => {
      const expected = fresh(model, real, k)
      expect(await real.storage.exists(k)).toBe(expected !== undefined)
      expect(await real.storage.get(k)).toBe(expected?.value)
      expectEntry(await real.storage.getEntry(k), present(model, real, k), real.lives)
    }),
  ),
  keys.map((ks) =>
    step(`getMany ${ks}`, async (model, real) => {
      const found = await fallbacks.getMany(real.storage, ks)
      const hits = ks.flatMap((k) => {
        const kept = fresh(model, real, k)
        return kept === undefined ? [] : [[k, kept.value] as const]
      })
      expect(found).toEqual(new Map(hits))
    }),
  ),
  fc
    .constantFrom(30, 60, 150, 3600)
    .map((seconds) => step(`advance ${seconds} s`, async (_model, { time }) => time.advanceSync(seconds))),
  fc.constant(
    step('clear', async (model, { storage }) => {
      await fallbacks.clear(storage)
      model.entries.clear()
    }),
  ),
]

/** What the machine runs against. */
export interface Subject {
  readonly title: string
  /** An empty storage for one sequence; `run` counts them. */
  open(run: number): CacheStorage
  /** Sequences in a run of the tests; `RUNS=` gives another number. */
  readonly runs: number
  /** Default `'exact'`. */
  readonly lives?: Lives | undefined
}

const PATIENCE_MS = 1_200_000

/** Sequences of commands at each subject, and at the model. */
export function modelSuite(subjects: readonly Subject[]): void {
  describe('the storage contract as a state machine', () => {
    it.each(subjects.map((subject) => [subject.title, subject] as const))(
      'is kept by %s',
      async (_title, { open, runs, lives = 'exact' }) => {
        let run = 0
        const sequence = fc.asyncProperty(fc.commands(steps, { maxCommands: 40 }), async (commands) => {
          run += 1
          const time = manualTime()
          const storage = open(run)
          try {
            await fc.asyncModelRun(
              () => ({ model: { entries: new Map() }, real: { storage, time, lives } }),
              commands,
            )
          } finally {
            time.restore()
          }
        })
        await fc.assert(sequence, { numRuns: Number(process.env['RUNS'] ?? runs) })
      },
      PATIENCE_MS,
    )
  })
}
