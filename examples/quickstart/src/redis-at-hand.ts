/** The Redis of the demo: the one that REDIS_URL names, else a `redis-server` from PATH, else none. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'

/** A Redis that answers. */
export interface RedisAtHand {
  readonly url: string
  /** Where it comes from, for people; the URL may hold a password. */
  readonly from: string
  /** Ends it when it was started for the demo. */
  release(): Promise<void>
}

/** How often a free port is looked for: another process may take it before Redis does. */
const ATTEMPTS = 3

/** Undefined when there is none; rejects when REDIS_URL names one that does not answer. */
export async function redisAtHand(): Promise<RedisAtHand | undefined> {
  const url = process.env['REDIS_URL']
  if (url === undefined || url === '') return startRedis()
  await ping(url)
  return { url, from: 'the Redis of REDIS_URL', release: async () => {} }
}

async function ping(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5000, retryStrategy: () => null })
  // Without a listener the client prints every error; the one that matters is thrown below.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.ping()
  } catch (cause) {
    throw new Error('REDIS_URL is set, but no Redis answers there: start it, or unset REDIS_URL', { cause })
  } finally {
    client.disconnect()
  }
}

async function startRedis(): Promise<RedisAtHand | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const started = await launch(await freePort())
    if (started !== 'failed') return started === 'absent' ? undefined : started
  }
  throw new Error('redis-server is on PATH, but does not start')
}

async function launch(port: number): Promise<RedisAtHand | 'absent' | 'failed'> {
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<'absent' | 'failed'>((resolve) => {
    child.once('error', () => resolve('absent'))
    child.once('exit', () => resolve('failed'))
  }).finally(() => process.off('exit', kill))
  const ready = new Promise<'ready'>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve('ready')
    })
  })
  const outcome = await Promise.race([ready, ended])
  if (outcome !== 'ready') return outcome
  return {
    url: `redis://127.0.0.1:${port}`,
    from: 'a redis-server started for the demo',
    async release() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free loopback port')
  return address.port
}
