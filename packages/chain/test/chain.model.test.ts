import { InMemCache } from '@acache/core'
import { type CacheEntry, isFresh } from '@acache/core/driver'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ChainCache } from '../src/index.ts'

const KEYS = ['a', 'b', 'c', '__proto__'] as const

/** What a chain is to its user: one map of values with instants. */
interface Model {
  readonly entries: Map<string, { value: unknown; freshUntil: number; expiresAt: number }>
}

interface Real {
  readonly chain: ChainCache<readonly (readonly [InMemCache])[]>
  readonly levels: readonly InMemCache[]
  readonly time: ManualTime
}

type Step = fc.Command<Model, Real>

function present(model: Model, time: ManualTime, key: string) {
  const entry = model.entries.get(key)
  return entry === undefined || time.now() >= entry.expiresAt ? undefined : entry
}

function fresh(model: Model, time: ManualTime, key: string) {
  const entry = present(model, time, key)
  return entry === undefined || time.now() >= entry.freshUntil ? undefined : entry
}

/** No level answers with another value than the model, or with a life that is longer. */
function agree(model: Model, { chain, levels, time }: Real): void {
  for (const key of KEYS) {
    const expected = present(model, time, key)
    for (const level of levels) {
      const kept = level.getEntry(key)
      if (kept === undefined) continue
      expect(kept.value).toBe(expected?.value)
      expect(kept.expiresAt).toBeLessThanOrEqual(expected?.expiresAt ?? 0)
    }
    const deepest = levels.at(-1)?.getEntry(key)
    expect(summary(deepest)).toEqual(summary(expected))
    expect(deepest === undefined || deepest.version === chain.getEntry(key)?.version).toBe(true)
  }
}

const summary = (entry: Pick<CacheEntry, 'value' | 'freshUntil' | 'expiresAt'> | undefined) =>
  entry && { value: entry.value, freshUntil: entry.freshUntil, expiresAt: entry.expiresAt }

const step = (text: string, run: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run(model, real) {
    run(model, real)
    agree(model, real)
  },
  toString: () => text,
})

const key = fc.constantFrom(...KEYS)
const value = fc.constantFrom(0, '', false, null, undefined, 'v', 'w')
const seconds = fc.constantFrom(0, 1, 2, 5, 30)
const life = (ttl: number) => (ttl === 0 ? Number.POSITIVE_INFINITY : ttl * 1000)
const put = (model: Model, time: ManualTime, k: string, v: unknown, freshMs: number, keptMs = freshMs) =>
  model.entries.set(k, { value: v, freshUntil: time.now() + freshMs, expiresAt: time.now() + keptMs })

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(key, value, seconds).map(([k, v, ttl]) =>
    step(`set ${k} ${ttl}`, (model, { chain, time }) => {
      chain.set(k, v, ttl)
      put(model, time, k, v, life(ttl))
    }),
  ),
  fc.tuple(fc.uniqueArray(key), value, seconds).map(([ks, v, ttl]) =>
    step(`setMany ${ks} ${ttl}`, (model, { chain, time }) => {
      chain.setMany(
        ks.map((k) => [k, v]),
        ttl,
      )
      for (const k of ks) put(model, time, k, v, life(ttl))
    }),
  ),
  fc.tuple(key, value, seconds, seconds).map(([k, v, freshFor, staleFor]) =>
    step(`setEntry ${k} ${freshFor}+${staleFor}`, (model, { chain, time }) => {
      const keptMs = (freshFor + staleFor) * 1000
      const createdAt = time.now()
      const entry = {
        value: v,
        createdAt,
        freshUntil: createdAt + freshFor * 1000,
        expiresAt: createdAt + keptMs,
      }
      chain.setEntry(k, entry)
      put(model, time, k, v, freshFor * 1000, keptMs)
    }),
  ),
  fc.tuple(key, value, fc.boolean()).map(([k, v, current]) =>
    step(`setEntry ${k} if ${current ? 'unchanged' : 'of another version'}`, (model, { chain, time }) => {
      const version = current ? chain.getEntry(k)?.version : 'another'
      const entry = {
        value: v,
        createdAt: time.now(),
        freshUntil: time.now() + 3000,
        expiresAt: time.now() + 3000,
      }
      const written = chain.setEntry(k, entry, { ifVersion: version ?? 'none' })
      expect(written).toBe(current && present(model, time, k) !== undefined)
      if (written) put(model, time, k, v, 3000)
    }),
  ),
  fc.tuple(key, value, seconds).map(([k, v, ttl]) =>
    step(`setIfNotExists ${k} ${ttl}`, (model, { chain, time }) => {
      const written = chain.setIfNotExists(k, v, ttl)
      expect(written).toBe(present(model, time, k) === undefined)
      if (written) put(model, time, k, v, life(ttl))
    }),
  ),
  key.map((k) =>
    step(`delete ${k}`, (model, { chain }) => {
      chain.delete(k)
      model.entries.delete(k)
    }),
  ),
  fc.uniqueArray(key).map((ks) =>
    step(`deleteMany ${ks}`, (model, { chain }) => {
      chain.deleteMany(ks)
      for (const k of ks) model.entries.delete(k)
    }),
  ),
  key.map((k) =>
    step(`read ${k}`, (model, { chain, time }) => {
      const expected = fresh(model, time, k)
      expect(chain.exists(k)).toBe(expected !== undefined)
      expect(chain.get(k)).toBe(expected?.value)
      const entry = chain.getEntry(k)
      expect(entry?.value).toBe(present(model, time, k)?.value)
      expect(entry !== undefined && isFresh(entry)).toBe(expected !== undefined)
    }),
  ),
  fc.array(key).map((ks) =>
    step(`getMany ${ks}`, (model, { chain, time }) => {
      const hits = [...new Set(ks)].flatMap((k) => {
        const entry = fresh(model, time, k)
        return entry === undefined ? [] : [[k, entry.value] as const]
      })
      expect([...chain.getMany(ks)]).toEqual(hits)
    }),
  ),
  fc
    .constantFrom(400, 1000, 3000, 20_000)
    .map((ms) => step(`advance ${ms}`, (_model, { time }) => time.advanceSync(`${ms}ms`))),
  fc.tuple(key, fc.nat()).map(([k, pick]) =>
    step(`evict ${k} above`, (_model, { levels }) => {
      const upper = levels.slice(0, -1)
      upper[pick % upper.length]?.delete(k)
    }),
  ),
  fc.constant(
    step('clear', (model, { chain }) => {
      chain.clear()
      model.entries.clear()
    }),
  ),
]

describe('a chain against one map', () => {
  it.each([2, 3])('%i memory levels, with any caps above the deepest, answer as one map does', (count) => {
    const caps = fc.array(fc.constantFrom(undefined, null, '700ms', 2, 10) as fc.Arbitrary<undefined>, {
      minLength: count - 1,
      maxLength: count - 1,
    })
    fc.assert(
      fc.property(caps, fc.commands(steps, { maxCommands: 60 }), (given, commands) => {
        const time = manualTime(1_700_000_000_000)
        try {
          const levels = Array.from({ length: count }, () => new InMemCache())
          const chain = new ChainCache(levels.map((level, index) => [level, given[index]] as const))
          fc.modelRun(() => ({ model: { entries: new Map() }, real: { chain, levels, time } }), commands)
        } finally {
          time.restore()
        }
      }),
      { numRuns: 300 },
    )
  })
})
