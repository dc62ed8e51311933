import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisDriver } from '../src/redis-driver.ts'
import { openCache } from './support/open-cache.ts'

const README = readFileSync(join(__dirname, '../README.md'), 'utf8')
const RULES = /ACL SETUSER cache on >secret (.*)/.exec(README)?.[1]?.split(' ') ?? []

let server: RedisServer
let admin: Redis
beforeAll(async () => {
  server = await startRedis()
  admin = new Redis(server.url)
})
afterAll(async () => {
  admin.disconnect()
  await server.stop()
})

/** Every operation that sends a command of its own. */
async function everything(client: Redis): Promise<void> {
  const cache = openCache(client, { prefix: 'app:', dedupeWrites: true })
  const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
  await admin.script('FLUSH')
  await cache.set('k', 'v')
  await cache.set('k', 'v', '1m')
  await cache.setIfNotExists('l', 'v')
  expect(await cache.exists('k')).toBe(true)
  const version = (await cache.getEntry('k'))?.version
  expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
  // What a claim on a key is given back with.
  expect(await new RedisDriver(client).remove('app:k', { ifVersion: String(version) })).toBe(false)
  await cache.setMany([['m', 1]])
  expect((await cache.getMany(['k', 'l', 'm'])).size).toBe(3)
  await cache.delete('k')
  await cache.deleteMany(['l'])
  for await (const [key] of cache.entries()) expect(key).toBe('m')
  await cache.clear()
}

describe('a user with the rights of the README', () => {
  const asUser = async (rules: readonly string[], work: (client: Redis) => Promise<void>) => {
    await admin.call('ACL', 'SETUSER', 'cache', 'reset', 'on', '>secret', ...rules)
    const options = { username: 'cache', password: 'secret', enableReadyCheck: false }
    const client = new Redis(server.port, '127.0.0.1', options)
    try {
      await work(client)
    } finally {
      client.disconnect()
    }
  }

  it('can do everything, with keys of the prefix only', async () => {
    expect(RULES.length).toBeGreaterThan(5)
    await asUser(RULES, async (client) => {
      await everything(client)
      await expect(async () => openCache(client, { prefix: 'other:' }).get('k')).rejects.toThrow('NOPERM')
    })
  })

  it.each(RULES.filter((rule) => rule.startsWith('+')))('cannot do everything without %s', async (rule) => {
    const others = RULES.filter((each) => each !== rule)
    await asUser(others, async (client) => {
      await expect(everything(client)).rejects.toThrow('the README of @acache/redis lists the commands')
    })
  })
})
