/**
 * How many bytes does an entry take, beside those of its key and value, with a million entries that have a ttl?
 *
 *     pnpm --filter @acache/core bench:bytes [--json]
 *
 * Keys and values are there before; what the heap and its buffers grow by is the memory's own.
 */
import { strict as assert } from 'node:assert'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { InMemCache } from '@acache/core'
import { LRUCache } from 'lru-cache'

const ENTRIES = 1_000_000
const TTL_MS = 300_000

interface Memory {
  readonly size: number
  set(key: string, value: object): unknown
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const KEYS = Array.from({ length: ENTRIES }, (_, id) => `user:${id}`)
const VALUES = KEYS.map((key) => ({ key }))

function usedBytes(): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Buffers that are as long as the capacity are made by the constructor: they count. */
function bytesPerEntry(make: () => Memory): number {
  const before = usedBytes()
  const memory = make()
  for (const [at, key] of KEYS.entries()) memory.set(key, VALUES[at] ?? {})
  const bytes = usedBytes() - before
  assert.equal(memory.size, ENTRIES)
  return bytes / ENTRIES
}

const inMem = () => {
  const cache = new InMemCache({ maxEntries: ENTRIES })
  return {
    get size() {
      return cache.size
    },
    set: (key: string, value: object) => cache.set(key, value, TTL_MS / 1000),
  }
}
const lru = () => new LRUCache<string, object>({ max: ENTRIES, ttl: TTL_MS })

const rows = [
  { name: 'lru-cache', bytes: bytesPerEntry(lru) },
  { name: 'InMemCache', bytes: bytesPerEntry(inMem) },
]
const least = rows[0]?.bytes ?? Number.NaN
if (process.argv.includes('--json')) console.log(JSON.stringify({ entries: ENTRIES, rows }))
else
  for (const { name, bytes } of rows)
    console.log(
      `${name.padEnd(12)}${bytes.toFixed(0).padStart(6)} bytes an entry  x${(bytes / least).toFixed(2)}`,
    )
