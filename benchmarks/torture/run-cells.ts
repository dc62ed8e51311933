/** Plays scenarios, each with each contender in a process of its own. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Script, spawnScript } from '@acache/test-servers'
import { PEERS_FOLDER, peersFolder } from '../peers/installed.ts'
import type { CellOptions } from './cell.ts'
import type { Contender, Servers } from './contender.ts'
import type { Column } from './contenders.ts'
import type { Scenario } from './scenario.ts'

/** What came of a cell; the scenario as asked for, or not. */
export interface Cell {
  readonly column: string
  readonly scenario: string
  readonly outcome: string
  readonly verdict: 'clean' | 'not clean' | 'n/a'
  /** What the process has printed. */
  readonly output: string
}

/** How long a process may take beside what its scenario waits for. */
const PROCESS_MS = 30_000
/** How long a process may take to end after all is done. */
const ENDING_MS = 3000

const HASTE = new URL('./haste.mjs', import.meta.url).href
const PROGRAM = new URL('./cell.ts', import.meta.url)

/** Plays all, some at once; mostly they wait. */
export async function runCells(
  columns: readonly Column[],
  scenarios: readonly Scenario[],
  servers: Servers,
  atOnce: number,
): Promise<Cell[]> {
  const cells: Cell[] = []
  // Those that take longest first.
  const open = scenarios
    .toSorted((a, b) => (b.haste ?? 1) - (a.haste ?? 1))
    .flatMap((scenario) => columns.map((column) => ({ column, scenario })))
  const work = async () => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      cells.push(await runCell(next.column, next.scenario, servers))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return cells
}

function isAble({ abilities, inFiles, inRedis, protections }: Contender, { needs }: Scenario): boolean {
  if (needs === undefined) return true
  if (needs === 'files') return inFiles !== undefined
  if (needs === 'protection') return protections !== undefined
  if (needs === 'redis') return inRedis !== undefined
  return abilities.includes(needs)
}

async function runCell(column: Column, scenario: Scenario, servers: Servers): Promise<Cell> {
  const cell = { column: column.id, scenario: scenario.id }
  if (!isAble(column.contender, scenario)) return { ...cell, outcome: 'n/a', verdict: 'n/a', output: '' }
  const options: CellOptions = { ...cell, servers, prefix: `torture-${randomUUID()}:` }
  const { haste = 1, patienceMs = 0 } = scenario
  await using script = await spawnScript<never, string>(PROGRAM, {
    args: [JSON.stringify(options)],
    env: { [PEERS_FOLDER]: peersFolder(), ...(haste > 1 && { TORTURE_HASTE: String(haste) }) },
    nodeOptions: haste > 1 ? ['--import', HASTE] : [],
  })
  const heard = script.receive().catch(() => 'ends the process')
  const outcome = await before(PROCESS_MS + (2 * patienceMs) / haste, heard, 'hangs')
  const final = scenario.endsByItself === true && !(await ends(script)) ? 'is kept alive' : outcome
  const verdict = scenario.asked.includes(final) ? 'clean' : 'not clean'
  return { ...cell, outcome: final, verdict, output: script.output() }
}

async function ends(script: Script<never, string>): Promise<boolean> {
  const ended = script.ended().then(() => true)
  return before(ENDING_MS, ended, false)
}

async function before<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  const timeout = new AbortController()
  try {
    return await Promise.race([promise, sleep(ms, otherwise, { signal: timeout.signal })])
  } finally {
    timeout.abort()
  }
}
