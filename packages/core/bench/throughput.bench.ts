/** How long do `get` and `set` of a full memory take, beside those of lru-cache? */
import { strict as assert } from 'node:assert'
import { InMemCache } from '@acache/core'
import { LRUCache } from 'lru-cache'
import { ask } from '../../../benchmarks/harness.ts'
import { randomFrom, zipf } from './hit-ratio/traces.ts'

const ENTRIES = 10_000
const TTL_MS = 300_000
const REQUESTS = 1 << 17

/** A full memory. Keys below ENTRIES are in it until others are set. */
interface Memory {
  readonly name: string
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: object) => unknown
}

const KEYS = Array.from({ length: 4 * ENTRIES }, (_, id) => `user:${id}`)
const VALUES = KEYS.map((key) => ({ key }))

function full(memory: Memory): Memory {
  for (let id = 0; id < ENTRIES; id += 1) memory.set(KEYS[id] as string, VALUES[id] as object)
  return memory
}

function lru(ttlMs?: number): Memory {
  const cache = new LRUCache<string, object>(
    ttlMs === undefined ? { max: ENTRIES } : { max: ENTRIES, ttl: ttlMs },
  )
  return full({
    name: 'lru-cache',
    get: (key) => cache.get(key),
    set: (key, value) => cache.set(key, value),
  })
}

function inMem(ttlMs?: number): Memory {
  const cache = new InMemCache({ maxEntries: ENTRIES })
  const ttl = ttlMs === undefined ? undefined : ttlMs / 1000
  return full({
    name: 'InMemCache',
    get: (key) => cache.get(key),
    set: (key, value) => cache.set(key, value, ttl),
  })
}

/** Requests in turn, of keys with these numbers. */
function inTurn(numbers: readonly number[], request: (key: string, value: object) => unknown) {
  const keys = numbers.map((number) => KEYS[number] as string)
  const values = numbers.map((number) => VALUES[number] as object)
  let last = -1
  return () => {
    last = last + 1 < keys.length ? last + 1 : 0
    return request(keys[last] as string, values[last] as object)
  }
}

const random = randomFrom(1)
const popularity = zipf(ENTRIES, 0.9, random)
const PRESENT = Array.from({ length: REQUESTS }, popularity)
const ABSENT = Array.from({ length: 3 * ENTRIES }, (_, at) => ENTRIES + at)
const wide = zipf(KEYS.length, 0.9, random)
const MIXED = Array.from({ length: REQUESTS }, wide)

const WORKLOADS: Readonly<Record<string, (memory: Memory) => () => unknown>> = {
  'get of what is there': (memory) => inTurn(PRESENT, memory.get),
  'set of what is there': (memory) =>
    inTurn(PRESENT, (key, value) => {
      memory.set(key, value)
      return value
    }),
  'set of what is not there': (memory) =>
    inTurn(ABSENT, (key, value) => {
      memory.set(key, value)
      return value
    }),
  'get, and set after a miss': (memory) =>
    inTurn(MIXED, (key, value) => {
      const known = memory.get(key)
      if (known === undefined) memory.set(key, value)
      return known ?? value
    }),
}

for (const ttlMs of [undefined, TTL_MS]) {
  for (const [workload, runOf] of Object.entries(WORKLOADS)) {
    const [theirs, ours] = [lru(ttlMs), inMem(ttlMs)]
    await ask({
      question: `core: how long does a full memory take: ${workload}, ${ttlMs === undefined ? 'no ttl' : 'with a ttl'}?`,
      floor: { name: theirs.name, run: runOf(theirs) },
      contenders: [{ name: ours.name, run: runOf(ours) }],
      check: (answer) => assert.match((answer as { key: string }).key, /^user:\d+$/),
    })
  }
}
