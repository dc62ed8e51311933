/** Processes of `redis-server`, in whichever role: ready when their log says so. */
import { createInterface } from 'node:readline'
import { Child } from './children.ts'
import { freePort } from './ports.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

/** Where the servers listen. */
export const HOST = '127.0.0.1'

/** What a process is started with. */
export interface RedisProcessOptions {
  readonly program: string
  /** Default: a free one. */
  readonly port?: number | undefined
  /** The arguments for a port, and for the folder of its own in which the process runs. */
  readonly args: (port: number, folder: string) => readonly string[]
  /** What its log says when it is ready. */
  readonly ready: string
}

/** A process that is ready. */
export interface RedisProcess {
  readonly child: Child
  readonly port: number
}

/** Another process may take a port between the choice and the start; then the next is tried. */
const ATTEMPTS = 5

/** Starts a process. Rejects with what it said when it does not come up. */
export async function startRedisProcess(options: RedisProcessOptions): Promise<RedisProcess> {
  const attempts = options.port === undefined ? ATTEMPTS : 1
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const { ready, child, output } = await launch(options, port)
    if (ready) return { child, port }
    if (attempt === attempts || !output.includes('Address already in use'))
      throw new Error(`redis-server did not start on port ${port}:\n${output}`)
  }
}

interface Launch {
  readonly ready: boolean
  readonly child: Child
  readonly output: string
}

/** Answers when the process is ready, or is gone. */
async function launch({ program, args, ready }: RedisProcessOptions, port: number): Promise<Launch> {
  const folder = temporaryFolder('acache-redis-')
  const child = await start(program, args(port, folder.path), folder)
  const log: string[] = []
  const up = await child.during(
    new Promise<boolean>((resolve) => {
      const note = (line: string): void => {
        log.push(line)
        if (line.includes(ready)) resolve(true)
      }
      for (const stream of [child.process.stdout, child.process.stderr])
        if (stream !== null) createInterface(stream).on('line', note)
      void child.ended.then(() => resolve(false))
    }),
  )
  return { ready: up, child, output: log.join('\n') }
}

function start(program: string, args: readonly string[], folder: TemporaryFolder): Promise<Child> {
  return Child.start(program, args, { folder, cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] })
}
