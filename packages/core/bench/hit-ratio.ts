/**
 * How many requests does the memory answer, beside other policies and the best that is possible?
 *
 *     [TRACES=folder] [CAPACITIES=spec] pnpm --filter @acache/core bench:hit-ratio [--json | --markdown]
 *
 * TRACES      a folder of traces, one key a line, `.gz` or plain; without it, workloads are made here
 * CAPACITIES  numbers of entries for all traces, `500,2000`; or for some by name, `loop:500 web07:1024,4096`, which then are
 *             the only ones; a capacity may be a share of the trace's keys, `5%`. Default `1%,5%,20%`
 *
 * The memory is asked as an application asks it: `get`, and `set` after a miss. What chance decides in it (the seed of its
 * hashes) is the same in every run. `--json` prints a list of { trace, capacity, requests, keys, ratios }, ratios in
 * percent by policy.
 */
import { InMemCache } from '@acache/core'
import {
  clairvoyant,
  fixedTinyLfu,
  lru,
  type Simulate,
  s3Fifo,
  sieve,
  type Trace,
} from './hit-ratio/policies.ts'
import { makeTraces, randomFrom, readTraces } from './hit-ratio/traces.ts'

const inMemCache: Simulate = ({ requests }, maxEntries) => {
  const random = Math.random
  Math.random = randomFrom(42)
  const cache = new InMemCache({ maxEntries })
  Math.random = random
  for (const number of requests) {
    const key = String(number)
    if (cache.get(key) === undefined) cache.set(key, number)
  }
  return cache.stats.hits
}

const POLICIES: Readonly<Record<string, Simulate>> = {
  LRU: lru,
  SIEVE: sieve,
  'S3-FIFO': s3Fifo,
  'W-TinyLFU, fixed window': fixedTinyLfu,
  InMemCache: inMemCache,
  'clairvoyant limit': clairvoyant,
}

interface Row {
  readonly trace: string
  readonly capacity: number
  readonly requests: number
  readonly keys: number
  readonly ratios: Readonly<Record<string, number>>
}

/** The capacities to look at a trace with. */
function capacitiesOf({ name, keys }: Trace, spec: string): number[] {
  const parts = spec.split(/[\s;]+/).filter((part) => part !== '')
  const lists = parts.flatMap((part) => {
    const [list = '', trace] = part.split(':').reverse()
    return trace === undefined || trace === name ? list.split(',') : []
  })
  return lists
    .filter((text) => text !== '')
    .map((text) => {
      const number = Number.parseFloat(text)
      if (!(number > 0))
        throw new Error(`CAPACITIES: ${JSON.stringify(text)} is not a capacity; give 500 or 5%`)
      return Math.max(1, Math.round(text.endsWith('%') ? (keys * number) / 100 : number))
    })
}

function measure(trace: Trace, capacity: number): Row {
  const requests = trace.requests.length
  const ratios = Object.entries(POLICIES).map(([name, simulate]) => {
    return [name, Math.round((simulate(trace, capacity) / requests) * 1e4) / 100] as const
  })
  return { trace: trace.name, capacity, requests, keys: trace.keys, ratios: Object.fromEntries(ratios) }
}

/** All rows and their mean, as cells of text. */
function cellsOf(rows: readonly Row[]): string[][] {
  const names = Object.keys(POLICIES)
  const mean = (name: string) => rows.reduce((sum, { ratios }) => sum + (ratios[name] ?? 0), 0) / rows.length
  return [
    ['trace', 'capacity', ...names],
    ...rows.map(({ trace, capacity, ratios }) => {
      return [trace, String(capacity), ...names.map((name) => (ratios[name] ?? 0).toFixed(2))]
    }),
    ['mean', '', ...names.map((name) => mean(name).toFixed(2))],
  ]
}

function show(rows: readonly Row[]): string {
  const cells = cellsOf(rows)
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
  return cells.map((row) => line(row).join('  ')).join('\n')
}

function markdown(rows: readonly Row[]): string {
  const [head = [], ...body] = cellsOf(rows)
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const { TRACES, CAPACITIES = '1%,5%,20%' } = process.env
const traces = TRACES === undefined ? makeTraces() : readTraces(TRACES)
const rows = traces.flatMap((trace) =>
  capacitiesOf(trace, CAPACITIES).map((capacity) => measure(trace, capacity)),
)
if (rows.length === 0) throw new Error('no trace has a capacity: look at TRACES and CAPACITIES')
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, undefined, 2))
else console.log(process.argv.includes('--markdown') ? markdown(rows) : show(rows))
