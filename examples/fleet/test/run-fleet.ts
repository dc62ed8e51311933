/** Runs the example as its `start` script does, and asks it as a browser would. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { eventually } from '@acache/test-servers'
import type { Price } from '../src/catalogue.ts'
import type { Counts } from '../src/counts.ts'
import type { FleetReport } from '../src/origin.ts'

const folder = resolve(__dirname, '..')

/** A run that takes longer is ended. */
export const PATIENCE_MS = 120_000

/** An answer of the shop, and the process that gave it. */
export type Answered<T> = T & { readonly by: number }

/** A running fleet. */
export interface Run extends AsyncDisposable {
  get<T = Price>(path: string): Promise<Answered<T>>
  post<T = Price>(path: string): Promise<T>
  report(): Promise<FleetReport>
  /** The counts of all three processes, once they are all there. */
  full(): Promise<readonly Counts[]>
  /** Ends it, and answers how that went. */
  end(): Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>
}

/** Starts the example without visitors; settles when all processes listen and one of them leads. */
export async function runFleet(redisUrl: string): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  const [, ...args] = String(scripts.start).split(' ')
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: undefined, REDIS_URL: redisUrl, VISITORS: '0', PORT: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  })
  const ended = once(child, 'close')
  const text = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.output += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.errors += part
  })
  const url = await eventually('the fleet has a port', async () => {
    if (child.exitCode !== null) throw new Error(text.errors)
    return /http:\/\/[\d.]+:\d+/.exec(text.output)?.[0]
  })

  async function ask<T>(path: string, method: 'GET' | 'POST'): Promise<T> {
    const response = await fetch(url + path, { method })
    if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status}`)
    return (await response.json()) as T
  }
  const report = () => ask<FleetReport>('/fleet', 'GET')
  const full = () =>
    eventually('all places are taken, and one leads', async () => {
      const counts = (await report()).processes.flatMap((row) => row.counts ?? [])
      const leaders = counts.filter(({ role }) => role === 'leader')
      return counts.length === 3 && leaders.length === 1 ? counts : undefined
    })
  const end = async () => {
    child.kill('SIGTERM')
    await ended
    return { code: child.exitCode, ...text }
  }
  const run: Run = {
    get: (path) => ask(path, 'GET'),
    post: (path) => ask(path, 'POST'),
    report,
    full,
    end,
    async [Symbol.asyncDispose]() {
      await end()
    },
  }
  await full()
  return run
}
