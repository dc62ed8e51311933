import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manualTime } from '@acache/core/testing'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { RedisCache, RedisCacheOptions } from '../src/index.ts'
import { commandsDuring } from './support/monitor.ts'
import { openCache } from './support/open-cache.ts'

const PREFIX = 'p:'

let server: RedisServer
let client: Redis
beforeAll(async () => {
  server = await startRedis()
  client = new Redis(server.url)
  await warmUp()
})
afterAll(async () => {
  client.disconnect()
  await server.stop()
})
beforeEach(() => client.flushall())

/** Makes the server know every script. */
async function warmUp(): Promise<void> {
  const cache = openCache(client, { prefix: 'warm:', dedupeWrites: true })
  await cache.set('k', 'v')
  const version = (await cache.getEntry('k'))?.version
  await cache.setEntry('k', entry('w'), { ifVersion: version })
}

const entry = (value: unknown, lifeMs = 60_000) => {
  const createdAt = Date.now()
  return { value, createdAt, freshUntil: createdAt + lifeMs, expiresAt: createdAt + lifeMs }
}

interface Row {
  /** The row's first cell in the README. */
  readonly operation: string
  readonly commands: readonly string[]
  readonly options?: RedisCacheOptions
  readonly before?: (cache: RedisCache) => unknown
  readonly run: (cache: RedisCache) => unknown
}

const keep = (cache: RedisCache) => cache.setMany([1, 2, 3].map((n) => [`k${n}`, 'v'] as const))
const keys = ['k1', 'k2', 'k3', 'absent']

const rows: readonly Row[] = [
  { operation: '`get`, `getEntry`', commands: ['get'], run: (cache) => cache.get('k') },
  { operation: '`exists`', commands: ['getrange'], before: keep, run: (cache) => cache.exists('k1') },
  { operation: '`set`, `setEntry`', commands: ['set'], run: (cache) => cache.set('k', 'v', '1m') },
  {
    operation: '`set`, unchanged, with `dedupeWrites`',
    commands: ['evalsha'],
    options: { dedupeWrites: true },
    before: (cache) => cache.set('k', 'v'),
    run: (cache) => cache.set('k', 'v', '1m'),
  },
  {
    operation: '`set`, changed, with `dedupeWrites`',
    commands: ['evalsha', 'set'],
    options: { dedupeWrites: true },
    run: (cache) => cache.set('k', 'v', '1m'),
  },
  { operation: '`setIfNotExists`', commands: ['set'], run: (cache) => cache.setIfNotExists('k', 'v') },
  {
    operation: '`setIfNotExists`, refused',
    commands: ['set', 'get'],
    before: keep,
    run: (cache) => cache.setIfNotExists('k1', 'v'),
  },
  {
    operation: '`setEntry` with `ifVersion`',
    commands: ['evalsha'],
    run: (cache) => cache.setEntry('k', entry('v'), { ifVersion: '0:00' }),
  },
  { operation: '`delete`', commands: ['unlink'], run: (cache) => cache.delete('k') },
  { operation: '`getMany` of n keys', commands: ['mget'], before: keep, run: (cache) => cache.getMany(keys) },
  {
    operation: '`setMany` of 4 entries',
    commands: ['set', 'set', 'set', 'set'],
    run: (cache) => cache.setMany(keys.map((key) => [key, 'v'])),
  },
  {
    operation: '`deleteMany` of n keys',
    commands: ['unlink'],
    before: keep,
    run: (cache) => cache.deleteMany(keys),
  },
  { operation: '`clear`', commands: ['scan', 'unlink'], before: keep, run: (cache) => cache.clear() },
  {
    operation: '`entries`',
    commands: ['scan', 'mget'],
    before: keep,
    run: async (cache) => {
      for await (const _ of cache.entries());
    },
  },
]

describe('commands that arrive at the server', () => {
  it.each(rows)('$operation: $commands', async ({ commands, options, before, run }) => {
    const cache = openCache(client, { prefix: PREFIX, ...options })
    await before?.(cache)
    const arrived = await commandsDuring(server.url, async () => run(cache))
    expect(arrived.map(([name]) => name)).toEqual(commands)
  })

  it('are the ones that the README states', () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8')
    const stated = new Map(
      [...readme.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, operation, commands]) => [
        operation,
        commands,
      ]),
    )
    for (const { operation, commands } of rows) {
      const [name = ''] = commands
      const repeated = commands.length > 1 && commands.every((each) => each === name)
      const counted = repeated ? `${commands.length} × ${name}` : commands.join(', ')
      expect(`${operation}: ${stated.get(operation)}`).toBe(`${operation}: ${counted.toUpperCase()}`)
    }
  })
})

describe('what is sent', () => {
  const sent = async (run: () => unknown) => {
    const arrived = await commandsDuring(server.url, async () => run())
    return arrived.map(([name, key, , ...rest]) => [name, key, ...rest])
  }

  it('has the life until the entry expires, the stale part included, in whole milliseconds', async () => {
    using time = manualTime()
    const cache = openCache(client, { prefix: PREFIX })
    const at = time.now()
    const swr = { value: 'v', createdAt: at, freshUntil: at + 60_000, expiresAt: at + 90_000.25 }
    expect(await sent(() => cache.setEntry('k', swr))).toEqual([['set', 'p:k', 'PX', '90001']])
    expect(await sent(() => cache.setMany([['k', 'v']], '2m'))).toEqual([['set', 'p:k', 'PX', '120000']])
    await time.advance('10m')
    expect(await sent(() => cache.setEntry('k', swr))).toEqual([['set', 'p:k', 'PX', '1']])
  })

  it('has no life for what never expires, and one that Redis accepts for what nearly never does', async () => {
    const cache = openCache(client, { prefix: PREFIX })
    expect(await sent(() => cache.set('k', 'v'))).toEqual([['set', 'p:k']])
    expect(await client.pttl('p:k')).toBe(-1)
    await cache.set('k', 'v', '36500d')
    expect(await client.pttl('p:k')).toBeGreaterThan(36_499 * 86_400_000)
    await cache.set('k', 'v', 1e30)
    expect(await client.pttl('p:k')).toBeGreaterThan(1e15)
    expect(await cache.get('k')).toBe('v')
  })

  it('asks for absence and presence with the write', async () => {
    const cache = openCache(client, { prefix: PREFIX })
    expect(await sent(() => cache.setIfNotExists('k', 'v', '1m'))).toEqual([
      ['set', 'p:k', 'PX', expect.stringMatching(/^(60000|59\d{3})$/), 'NX'],
    ])
    expect(await sent(() => cache.setIfNotExists('other', 'v'))).toEqual([['set', 'p:other', 'NX']])
  })
})
