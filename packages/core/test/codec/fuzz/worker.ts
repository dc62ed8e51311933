/** One process of the fuzzer: so many inputs, each noted before it is tried, so that a crash or hang tells which it was. */
import { openSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { random } from '../random.ts'
import { corpus } from './corpus.ts'
import { checkTraces, Finding, judge } from './judge.ts'
import { type Input, inputs } from './mutate.ts'
import { noteOf } from './note.ts'

/** What a worker is asked for. */
export interface Task {
  readonly seed: number
  readonly inputs: number
  /** Where inputs are noted. */
  readonly journal: string
}

/** What a worker tells, every so many inputs and at its end. */
export interface Progress {
  readonly done: number
  readonly values: number
  /** The longest that one input took. */
  readonly slowestMs: number
  /** The most memory that the process had, in bytes. */
  readonly memory: number
  readonly finding?: string | undefined
}

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))
const PER_REPORT = 2000
/** An input that takes longer is a finding. */
const TOO_SLOW_MS = 5000

async function work({ seed, inputs: count, journal }: Task): Promise<void> {
  Error.stackTraceLimit = 0
  const notes = openSync(journal, 'w')
  const stream = inputs(await corpus(FIXTURES), random(seed))
  let [done, values, slowestMs] = [0, 0, 0]
  const tell = (finding?: string) =>
    new Promise<void>((resolve) => {
      const memory = process.resourceUsage().maxRSS * 1024
      process.send?.({ done, values, slowestMs, memory, finding } satisfies Progress, () => resolve())
    })
  const one = async (input: Input) => {
    writeSync(notes, noteOf(input), 0)
    const begun = performance.now()
    const verdict = judge(input)
    if ((typeof verdict === 'string' ? verdict : await verdict) === 'value') values += 1
    slowestMs = Math.max(slowestMs, performance.now() - begun)
    if (slowestMs > TOO_SLOW_MS) throw new Finding(`it took ${Math.round(slowestMs)} ms`)
    done += 1
  }
  try {
    while (done < count) {
      for (let left = Math.min(PER_REPORT, count - done); left > 0; left -= 1) await one(stream.next().value)
      checkTraces()
      await tell()
    }
  } catch (error) {
    await tell(error instanceof Finding ? error.message : `the fuzzer itself failed: ${String(error)}`)
    process.exitCode = 1
  }
  process.disconnect()
}

process.once('message', (task: Task) => void work(task))
