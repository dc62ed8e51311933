/** Answers one question by measuring: what does something cost beside the least work that gives the same answer? */
import { strict as assert } from 'node:assert'
import { cpus } from 'node:os'
import { do_not_optimize, measure } from 'mitata'

/** A way to the answer. `run` is called very often, and each call must be able to stand for all. */
export interface Contender {
  readonly name: string
  /** Answers a value, or a promise of one that is then waited for. */
  readonly run: () => unknown
}

/** What is measured. One question a file. */
export interface Question {
  readonly question: string
  /** The least work that gives the same answer: what the others are compared with. */
  readonly floor: Contender
  readonly contenders: readonly Contender[]
  /** Throws unless the answer is right. Every contender is asked before anything is measured. */
  readonly check: (answer: unknown) => void
  /** Default CPU_TIME. */
  readonly clock?: Clock | undefined
}

/** How time is told, and how contenders take turns, so that what else the machine does falls on all of them. */
export interface Clock {
  /** Nanoseconds. */
  readonly now: () => number
  readonly rounds: number
  readonly roundNs: number
}

/** The time that this process has worked, on all its threads: what else the machine does is not counted. */
export const CPU_TIME: Clock = {
  now() {
    const { user, system } = process.cpuUsage()
    return (user + system) * 1000
  },
  rounds: 15,
  roundNs: 100e6,
}

/** The time of the clock on the wall, for contenders that wait for a server. Others' work is counted: turns are short. */
export const WALL_TIME: Clock = { now: () => performance.now() * 1e6, rounds: 100, roundNs: 15e6 }

/** The cost of one run of a contender. */
export interface Cost {
  readonly name: string
  readonly medianNs: number
  readonly p99Ns: number
  /** Times the floor's median. */
  readonly ratio: number
}

/** Calls between two looks at the clock, where a call is short. */
const BATCH = 2048

/** Checks, measures, and prints: a table, or with `--json` one line of JSON. */
export async function ask(question: Question): Promise<void> {
  report(question.question, await measureCosts(question))
}

/** Checks and measures: the floor first, then the contenders. With an effort of 1/2 there are half as many rounds. */
export async function measureCosts(
  { question, floor, contenders, check, clock = CPU_TIME }: Question,
  effort = 1,
): Promise<Cost[]> {
  const all = [floor, ...contenders]
  for (const { name, run } of all) {
    for (const time of ['first', 'second']) {
      const answer = await run()
      assert.doesNotThrow(() => check(answer), `${question} ${name}: the ${time} answer is wrong`)
    }
  }
  const rounds = new Map<string, { p50: number; p99: number }[]>(all.map(({ name }) => [name, []]))
  const count = Math.ceil(clock.rounds * effort)
  // The first round is for warming up.
  for (let round = 0; round <= count; round += 1) {
    for (const { name, run } of all) {
      const times = await timed(run, clock)
      if (round > 0) rounds.get(name)?.push(times)
    }
  }
  const costs = all.map(({ name }) => {
    const measured = rounds.get(name) ?? []
    return {
      name,
      medianNs: median(measured.map(({ p50 }) => p50)),
      p99Ns: median(measured.map(({ p99 }) => p99)),
    }
  })
  const floorNs = costs[0]?.medianNs ?? Number.NaN
  return costs.map((cost) => ({ ...cost, ratio: cost.medianNs / floorNs }))
}

async function timed(run: () => unknown, { now, roundNs }: Clock): Promise<{ p50: number; p99: number }> {
  const later = run()
  const isAsync = later instanceof Promise
  await later
  // The result of a call that is waited for cannot be optimized away, that of another one must be used.
  const work = isAsync ? () => run() : () => do_not_optimize(run())
  return measure(work, { min_cpu_time: roundNs, batch_samples: BATCH, min_samples: 4, gc: false, now })
}

function report(question: string, costs: readonly Cost[]): void {
  const machine = { node: process.version, cpu: cpus()[0]?.model.trim() ?? 'unknown' }
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ question, ...machine, costs }))
    return
  }
  const width = Math.max(...costs.map(({ name }) => name.length)) + 2
  console.log(`\n${question}`)
  console.log(`  (Node ${machine.node}, ${machine.cpu})`)
  console.log(`  ${''.padEnd(width)}${'median'.padStart(12)}${'p99'.padStart(12)}${'x floor'.padStart(10)}`)
  for (const { name, medianNs, p99Ns, ratio } of costs) {
    const times = `${shown(medianNs).padStart(12)}${shown(p99Ns).padStart(12)}`
    console.log(`  ${name.padEnd(width)}${times}${ratio.toFixed(2).padStart(10)}`)
  }
}

function shown(ns: number): string {
  if (ns < 1e3) return `${ns.toFixed(0)} ns`
  return ns < 1e6 ? `${(ns / 1e3).toFixed(2)} us` : `${(ns / 1e6).toFixed(2)} ms`
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
