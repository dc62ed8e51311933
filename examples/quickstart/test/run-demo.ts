/** Runs the demo against the sources, as a user runs it against the built packages. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const quickstart = resolve(__dirname, '..')

/** A run that takes longer is ended. */
export const PATIENCE_MS = 120_000

/** How a run of the demo ended. */
export interface DemoRun {
  readonly code: number | null
  readonly output: string
  readonly errors: string
  /** What it left in the folder for temporary files. */
  readonly leftovers: readonly string[]
}

/** `env` is put over this process's environment; undefined takes a variable away. */
export async function runDemo(env: Readonly<Record<string, string | undefined>>): Promise<DemoRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'acache-demo-test-'))
  try {
    const args = ['--conditions=@acache/source', '--import', 'tsx', 'src/demo.ts']
    const child = spawn(process.execPath, args, {
      cwd: quickstart,
      env: { ...process.env, TMPDIR: temporary, FORCE_COLOR: undefined, ...env },
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
    // tsx keeps what it has compiled there.
    const leftovers = readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))
    return { code: code ?? null, ...text, leftovers }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** The output with every number and the spaces that align it made alike: two runs differ in nothing else. */
export function withoutNumbers(output: string): string {
  return output
    .replaceAll(/\d[\d.,:]*/g, '#')
    .replaceAll(/#(st|nd|rd|th)\b/g, '#')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ $/gm, '')
    .trim()
}
