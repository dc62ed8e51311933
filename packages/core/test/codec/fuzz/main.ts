/**
 * `pnpm fuzz [--inputs N] [--seed N]`: gives damaged records to the decoders in two processes, and prints the rate. A crash, a
 * hang, an error of another class, a value that nobody wrote or memory without bound ends it, with the input that did it.
 * `pnpm fuzz --input NOTE` tries one input again.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { corpus } from './corpus.ts'
import { judge } from './judge.ts'
import { firstNote, inputOf } from './note.ts'
import type { Progress, Task } from './worker.ts'

const WORKERS = 2
/** A worker that tells nothing for so long hangs. */
const SILENCE_MS = 60_000
/** What a worker may take: a small part of it is the records of the corpus and the code. */
const MAX_MEMORY = 700 * 2 ** 20

const { values: options } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    input: { type: 'string' },
  },
})

function wholeNumber(name: 'inputs' | 'seed'): number {
  const value = Number(options[name])
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new Error(`--${name} is ${options[name]}; give a whole number`)
}

/** Runs a worker to its end; answers its last report. */
function run(task: Task, tell: (progress: Progress) => void): Promise<Progress> {
  return new Promise((resolve) => {
    let last: Progress = { done: 0, values: 0, slowestMs: 0, memory: 0 }
    let finding: string | undefined
    const found = (what: string) => {
      finding ??= what
      child.kill('SIGKILL')
    }
    const child = fork(new URL('worker.ts', import.meta.url), {
      execArgv: [...process.execArgv, '--max-old-space-size=512'],
    })
    const silent = () => found(`no report for ${SILENCE_MS / 1000} s: it hangs`)
    let timer = setTimeout(silent, SILENCE_MS)
    child.on('message', (progress: Progress) => {
      clearTimeout(timer)
      timer = setTimeout(silent, SILENCE_MS)
      last = progress
      tell(progress)
      if (progress.memory > MAX_MEMORY) found(`the process took ${Math.round(progress.memory / 2 ** 20)} MiB`)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      const ended = code === 0 ? undefined : `the process ended with ${signal ?? code}`
      resolve({ ...last, finding: last.finding ?? finding ?? ended })
    })
    child.send(task)
  })
}

async function fuzz(count: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'acache-fuzz-'))
  const begun = performance.now()
  const reports = new Map<number, Progress>()
  const total = (of: (progress: Progress) => number) =>
    [...reports.values()].reduce((sum, each) => sum + of(each), 0)
  const rate = () => Math.round(total(({ done }) => done) / ((performance.now() - begun) / 1000))
  const shown = setInterval(
    () => console.log(`${total(({ done }) => done)} inputs, ${rate()} a second`),
    10_000,
  )
  console.log(`fuzz: ${count} inputs, seed ${seed}, ${WORKERS} processes`)
  try {
    const ended = await Promise.all(
      Array.from({ length: WORKERS }, async (_, index) => {
        const journal = join(folder, `${index}`)
        const share = Math.floor(count / WORKERS) + (index < count % WORKERS ? 1 : 0)
        const last = await run({ seed: seed + index, inputs: share, journal }, (p) => reports.set(index, p))
        return { index, journal, ...last }
      }),
    )
    for (const { index, journal, finding } of ended) {
      if (finding === undefined) continue
      process.exitCode = 1
      console.error(`FOUND with seed ${seed + index}: ${finding}`)
      console.error(`pnpm fuzz --input '${firstNote(readFileSync(journal, 'utf8'))}'`)
    }
    const slowestMs = Math.max(...ended.map((each) => each.slowestMs)).toFixed(0)
    const memory = Math.round(Math.max(...ended.map((each) => each.memory)) / 2 ** 20)
    console.log(
      `${total(({ done }) => done)} inputs in ${((performance.now() - begun) / 1000).toFixed(0)} s, ${rate()} a second: ` +
        `${total(({ values }) => values)} values, the others refused; slowest ${slowestMs} ms, at most ${memory} MiB a process`,
    )
  } finally {
    clearInterval(shown)
    rmSync(folder, { recursive: true })
  }
}

if (options.input === undefined) await fuzz(wholeNumber('inputs'), wholeNumber('seed'))
else
  console.log(
    await judge(
      inputOf(options.input, await corpus(fileURLToPath(new URL('../../fixtures', import.meta.url)))),
    ),
  )
