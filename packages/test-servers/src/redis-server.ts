/** Redis servers on random loopback ports, without persistence. */
import type { Certificate } from './certificate.ts'
import { HOST, startRedisProcess } from './redis-process.ts'
import { requireRedisServer } from './require-redis-server.ts'

/** What a Redis is started with. */
export interface RedisOptions {
  /** Further arguments of `redis-server`, for example `['--maxmemory', '4mb']`. */
  readonly args?: readonly string[] | undefined
  /** Default: a free one. Give the port of a stopped server to bring it back. */
  readonly port?: number | undefined
  /** The server takes TLS connections only, and shows this certificate. */
  readonly tls?: Certificate | undefined
  /** A program that is started in the place of `redis-server`, such as `valkey-server`. */
  readonly program?: string | undefined
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

/** Starts a Redis that is ready for commands when the promise is kept. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const { port: wanted, tls, args = [] } = options
  const { child, port } = await startRedisProcess({
    program: options.program ?? (await requireRedisServer()),
    port: wanted,
    args: (chosen) => [...listenOn(chosen, tls), ...IN_MEMORY, ...args],
    ready: 'Ready to accept connections',
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await child.kill(signal)
  }
  return {
    url: `${tls === undefined ? 'redis' : 'rediss'}://${HOST}:${port}`,
    port,
    pid: child.pid,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  }
}

/** Nothing is saved, and a replica is sent the data at once. */
const IN_MEMORY = ['--save', '', '--appendonly', 'no', '--repl-diskless-sync-delay', '0']

function listenOn(port: number, tls: Certificate | undefined): string[] {
  if (tls === undefined) return ['--bind', HOST, '--port', `${port}`]
  const files = ['--tls-cert-file', tls.certFile, '--tls-key-file', tls.keyFile, '--tls-auth-clients', 'no']
  return ['--bind', HOST, '--port', '0', '--tls-port', `${port}`, ...files]
}
