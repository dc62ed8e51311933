/** Redis servers on random loopback ports, without persistence. */
import { createInterface } from 'node:readline'
import { Child } from './children.ts'
import { freePort } from './ports.ts'
import { requireRedisServer } from './require-redis-server.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a Redis is started with. */
export interface RedisOptions {
  /** Further arguments of `redis-server`, for example `['--maxmemory', '4mb']`. */
  readonly args?: readonly string[] | undefined
  /** Default: a free one. Give the port of a stopped server to bring it back. */
  readonly port?: number | undefined
}

/** A running `redis-server`. It ends with this process at the latest. */
export interface RedisServer extends AsyncDisposable {
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Ends it in good order. */
  stop(): Promise<void>
  /** Ends it as a crash does. */
  kill(): Promise<void>
}

/** Another process may take a port between the choice and the start; then the next is tried. */
const ATTEMPTS = 5

const HOST = '127.0.0.1'

/** Starts a Redis that is ready for commands when the promise is kept. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const command = await requireRedisServer()
  const attempts = options.port === undefined ? ATTEMPTS : 1
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const server = await launch(command, port, options.args ?? [])
    if (server.ready) return running(server.child, port)
    if (attempt === attempts || !server.output.includes('Address already in use'))
      throw new Error(`redis-server did not start on port ${port}:\n${server.output}`)
  }
}

interface Launch {
  readonly ready: boolean
  readonly child: Child
  readonly output: string
}

/** Answers when the server is ready, or is gone. */
async function launch(command: string, port: number, extra: readonly string[]): Promise<Launch> {
  const folder = temporaryFolder('acache-redis-')
  const args = ['--port', `${port}`, '--bind', HOST, '--save', '', '--appendonly', 'no', ...extra]
  const child = await Child.start(command, args, {
    folder,
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const log: string[] = []
  const ready = await child.during(
    new Promise<boolean>((resolve) => {
      const note = (line: string): void => {
        log.push(line)
        if (line.includes('Ready to accept connections')) resolve(true)
      }
      if (child.process.stdout !== null) createInterface(child.process.stdout).on('line', note)
      void child.ended.then(() => resolve(false))
    }),
  )
  return { ready, child, output: log.join('\n') }
}

function running(child: Child, port: number): RedisServer {
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await child.kill(signal)
  }
  return {
    url: `redis://${HOST}:${port}`,
    port,
    pid: child.pid,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  }
}
