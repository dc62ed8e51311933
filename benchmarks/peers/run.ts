/**
 * `pnpm bench:peers [--effort E] [ROW…]`: measures every row with every library, prints what came of it, and writes
 * docs/benchmarks.md with its charts. With names of rows: those alone, and no page.
 * An effort below 1 is sooner done.
 * Fails where a library is ahead of ours and peers/reasons.ts has no sentence that says why.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform, release } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startRedis } from '@acache/test-servers'
import { CPU_TIME } from '../harness.ts'
import { redisVersion } from '../redis-version.ts'
import { type Compared, compare, unexplained } from './compare.ts'
import { OURS, PEERS } from './libraries.ts'
import { measureRow } from './measure.ts'
import { amount, benchmarkFiles, times } from './page.ts'
import { measurePython, pythonSentence } from './python.ts'
import { REASONS } from './reasons.ts'
import { ROWS } from './rows.ts'
import { peerVersions, refuseMalicious } from './versions.ts'

refuseMalicious()

const { values: options, positionals: names } = parseArgs({
  options: { effort: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const effort = Number(options.effort)
if (!(effort > 0))
  throw new Error(`--effort ${options.effort}: give a number above 0, 1 for numbers that are kept`)
const unknown = names.filter((name) => !ROWS.some(({ id }) => id === name))
if (unknown.length > 0)
  throw new Error(`no row is called ${unknown.join(', ')}; there are ${ROWS.map(({ id }) => id).join(', ')}`)

const loads = [loadAverage()]
await using server = await startRedis()
const rows: Compared[] = []
for (const row of ROWS.filter(({ id }) => names.length === 0 || names.includes(id))) {
  const compared = compare(row, await measureRow(row, [OURS, ...PEERS], { effort, redis: server.url }))
  rows.push(compared)
  loads.push(loadAverage())
  console.log(`\n${row.title} (${row.id})`)
  for (const entry of compared.entries) {
    const { library, value, note = '' } = entry
    console.log(
      `  ${library.padEnd(22)}${times(entry).padStart(8)}${amount(value, row.unit).padStart(12)}  ${note}`,
    )
  }
}

if (names.length === 0) writePage(await redisVersion(server.url))

const open = unexplained(rows, REASONS)
for (const each of open) console.error(`ahead of ours, and peers/reasons.ts does not say why: ${each}`)
if (open.length > 0) process.exitCode = 1

function writePage(redis: string): void {
  const direct = rows.find(({ id }) => id === 'memory-hit-sync')?.entries[0]?.value ?? Number.NaN
  const files = benchmarkFiles({
    rows,
    reasons: REASONS,
    versions: peerVersions(),
    policies: policies(),
    traces:
      process.env['TRACES'] === undefined
        ? 'the traces are generated: Zipf of several skews, loops, scans, popularity that shifts'
        : 'the traces are recorded ones, of a folder that `TRACES` named',
    python: pythonSentence(measurePython(), direct),
    run: {
      date: new Date().toISOString().slice(0, 10),
      machine: `Node ${process.version}, ${cpus()[0]?.model.trim()} (${cpus().length} cores), ${platform()} ${release()}, Redis ${redis}`,
      load: `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`,
      rounds: Math.ceil(CPU_TIME.rounds * effort),
    },
  })
  const docs = fileURLToPath(new URL('../../docs', import.meta.url))
  rmSync(join(docs, 'assets/benchmarks'), { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(docs, path)), { recursive: true })
    writeFileSync(join(docs, path), text)
  }
}

function policies(): string {
  const core = fileURLToPath(new URL('../../packages/core', import.meta.url))
  const args = ['--import', 'tsx', 'bench/hit-ratio.ts', '--markdown']
  return execFileSync(process.execPath, args, { cwd: core, encoding: 'utf8' }).trim()
}

function loadAverage(): number {
  return loadavg()[0] ?? Number.NaN
}
