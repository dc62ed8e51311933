/**
 * What is the longest pause that one call makes, with a million entries?
 *
 *     node --conditions=@acache/source --import tsx bench/pauses.ts [--json]
 *
 * Every phase is run several times over, and a call counts with its quickest run: so what the machine does at random is
 * not taken for a pause of the memory. Collections that come at the same call every time count.
 */
import { strict as assert } from 'node:assert'
import { InMemCache } from '@acache/core'

const ENTRIES = 1_000_000
const RUNS = 4
const TTL_S = 300

let ahead = 0
const realNow = Date.now
Date.now = () => realNow() + ahead

/** One phase of a run: as many calls, after some preparation. */
interface Phase {
  readonly name: string
  readonly calls: number
  readonly prepare?: (cache: InMemCache) => void
  readonly call: (cache: InMemCache, at: number) => void
}

const put = (cache: InMemCache, number: number) => cache.set(`user:${number}`, { id: number }, TTL_S)

const PHASES: readonly Phase[] = [
  { name: 'set while it fills', calls: ENTRIES, call: (cache, at) => put(cache, at) },
  { name: 'set when it is full', calls: ENTRIES, call: (cache, at) => put(cache, ENTRIES + at) },
  { name: 'get', calls: ENTRIES, call: (cache, at) => cache.get(`user:${at}`) },
  {
    name: 'set after all have expired at once',
    calls: 100_000,
    prepare: () => {
      ahead += (TTL_S + 1) * 1000
    },
    call: (cache, at) => put(cache, at),
  },
  {
    name: 'clear',
    calls: 1,
    prepare: (cache) => {
      for (let number = 0; number < ENTRIES; number += 1) put(cache, number)
    },
    call: (cache) => cache.clear(),
  },
]

const quickest = PHASES.map(({ calls }) => new Float64Array(calls).fill(Number.POSITIVE_INFINITY))
for (let run = 0; run < RUNS; run += 1) {
  const cache = new InMemCache({ maxEntries: ENTRIES })
  for (const [index, { calls, prepare, call }] of PHASES.entries()) {
    const best = quickest[index] ?? new Float64Array()
    prepare?.(cache)
    for (let at = 0; at < calls; at += 1) {
      const before = performance.now()
      call(cache, at)
      best[at] = Math.min(best[at] ?? 0, performance.now() - before)
    }
  }
  assert.equal(cache.size, 0)
}
const rows = PHASES.map(({ name, calls }, index) => {
  const longestMs = quickest[index]?.reduce((longest, each) => Math.max(longest, each), 0) ?? Number.NaN
  return { name, calls, longestMs: Math.round(longestMs * 1000) / 1000 }
})
if (process.argv.includes('--json')) console.log(JSON.stringify({ entries: ENTRIES, runs: RUNS, rows }))
else
  for (const { name, calls, longestMs } of rows)
    console.log(`${name.padEnd(36)}${String(calls).padStart(9)} calls  longest ${longestMs} ms`)
