/** Where the requests come from: files, or workloads that are made here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Trace } from './policies.ts'

/** The traces in a folder: every file `.txt`, `.trace` or without an ending, `.gz` or plain, one key a line. */
export function readTraces(folder: string): Trace[] {
  return readdirSync(folder)
    .filter((file) => /^[^.]+(\.txt|\.trace)?(\.gz)?$/.test(file))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
      const keys = text.split(/\r?\n/).filter((line) => line !== '')
      return traceOf(file.replace(/(\.txt|\.trace)?(\.gz)?$/, ''), keys)
    })
}

const REQUESTS = 200_000
const KEYS = 20_000

/** Zipf of several skews, a loop, and Zipf that is disturbed by scans, moves on, or goes along with keys that come and go. */
export function makeTraces(): Trace[] {
  const random = randomFrom(20_170_607)
  const skews = [0.7, 0.9, 1.1].map((skew) => {
    const draw = zipf(KEYS, skew, random)
    return traceOf(`zipf-${skew}`, repeat(REQUESTS, draw))
  })
  const draw = zipf(KEYS, 0.9, random)
  let fresh = KEYS
  const unseen = () => {
    fresh += 1
    return fresh
  }
  return [
    ...skews,
    traceOf(
      'zipf-scan',
      repeat(REQUESTS, (at) => (at % 20_000 < 15_000 ? draw() : unseen())),
    ),
    traceOf(
      'loop',
      repeat(REQUESTS, (at) => at % 1500),
    ),
    traceOf(
      'zipf-shift',
      repeat(REQUESTS, (at) => draw() + Math.floor(at / 30_000) * 1700),
    ),
    traceOf(
      'recent',
      repeat(REQUESTS, (at) => {
        if (at % 2 === 0) return draw()
        // A key is asked for several times within a short while, and never again.
        return random() < 0.4 ? unseen() : fresh - Math.floor(random() * 200)
      }),
    ),
  ]
}

function repeat(count: number, make: (at: number) => number): number[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function traceOf(name: string, keys: readonly (string | number)[]): Trace {
  const numbers = new Map<string | number, number>()
  const requests = Int32Array.from(keys, (key) => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return { name, requests, keys: numbers.size }
}

/** Draws keys from 0 on, the key n with a probability that is inversely proportional to (n + 1) to the power of `skew`. */
export function zipf(keys: number, skew: number, random: () => number): () => number {
  const upTo = new Float64Array(keys)
  let sum = 0
  for (const key of upTo.keys()) {
    sum += (key + 1) ** -skew
    upTo[key] = sum
  }
  return () => {
    const drawn = random() * sum
    let [low, high] = [0, keys - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) < drawn) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Numbers from 0 to 1, the same ones in every run: xorshift. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
