/** `next dev` on a free port. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { announcedUrl } from '@acache/example-support/announced-url'

const bin = createRequire(__filename).resolve('next/dist/bin/next')

/** The application while it runs. */
export interface Application {
  readonly url: string
  /** Tells it to end; settles when it has. */
  end(): Promise<void>
}

export async function startNext(env: Readonly<Record<string, string>>): Promise<Application> {
  const child = spawn(process.execPath, [bin, 'dev', '--hostname', '127.0.0.1', '--port', '0'], {
    cwd: resolve(__dirname, '..'),
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  return {
    url: await announcedUrl(child, /Local: +(?<url>http:\S+)\s/),
    async end() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
