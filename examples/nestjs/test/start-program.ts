/** Starts the example as CommonJS in a process of its own: NestJS is ES modules, which Jest does not load. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Duration } from '@acache/core'
import { announcedUrl } from '@acache/example-support/announced-url'
import { build } from 'esbuild'

// In the folder of the example, where its dependencies are found.
const folder = resolve(__dirname, '../dist')

/** The example while it runs. */
export interface Program {
  readonly url: string
  /** Lets time pass for it; from 'really' on it passes by itself. */
  pass(by: Duration | 'really'): Promise<void>
  /** Tells it to end; settles when it has. */
  end(): Promise<void>
}

export async function startProgram(env: Readonly<Record<string, string>>): Promise<Program> {
  const outfile = resolve(folder, 'program.cjs')
  await build({
    entryPoints: [resolve(__dirname, 'program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    conditions: ['@acache/source'],
    external: ['@nestjs/*', 'ioredis', 'reflect-metadata', 'rxjs'],
    logLevel: 'silent',
  })
  const child = fork(outfile, { env: { ...process.env, PORT: '0', ...env }, silent: true })
  const ended = once(child, 'exit')
  return {
    url: await announcedUrl(child, /^listening on (?<url>\S+)\n/m),
    async pass(by) {
      const passed = once(child, 'message')
      child.send(by)
      await passed
    },
    async end() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
