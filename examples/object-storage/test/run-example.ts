/** Runs the example as its `start` script does. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(__dirname, '..')

/** A run that takes longer is ended. */
export const PATIENCE_MS = 120_000

/** How a run ended. */
export interface Run {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** `env` is put over this process's environment; undefined takes a variable away. */
export async function runExample(env: Readonly<Record<string, string | undefined>>): Promise<Run> {
  const { scripts } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  const [, ...args] = String(scripts.start).split(' ')
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS / 2,
  })
  const text = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.output += part
  })
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.errors += part
  })
  const [code]: (number | null)[] = await once(child, 'close')
  return { code: code ?? null, ...text }
}
