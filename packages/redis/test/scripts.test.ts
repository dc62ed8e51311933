import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { commandsDuring } from './support/monitor.ts'
import { openCache } from './support/open-cache.ts'
import { releases } from './support/releases.ts'

let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(() => server.stop())

const entry = { value: 'w', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }

describe.each(releases)('scripts, $name', (release) => {
  it('are sent in full to a server that has forgotten them, and by digest from then on', async () => {
    const client = release.single(server.url)
    const admin = new Redis(server.url)
    const cache = openCache(client, { prefix: `${release.name}:` })
    const replace = async () => {
      await cache.set('k', 'v')
      const version = (await cache.getEntry('k'))?.version
      const arrived = await commandsDuring(server.url, async () => {
        expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
      })
      expect(await cache.get('k')).toBe('w')
      return arrived.map(([name]) => name)
    }
    try {
      await admin.script('FLUSH')
      expect(await replace()).toEqual(['evalsha', 'eval'])
      expect(await replace()).toEqual(['evalsha'])
      await admin.script('FLUSH')
      expect(await replace()).toEqual(['evalsha', 'eval'])
    } finally {
      client.disconnect()
      admin.disconnect()
    }
  })
})

describe('scripts', () => {
  it('answer the same to a client that is given numbers as strings', async () => {
    const client = new Redis(server.url, { stringNumbers: true })
    const cache = openCache(client, { prefix: 'strings:', dedupeWrites: true })
    try {
      await cache.set('k', 'v')
      const version = (await cache.getEntry('k'))?.version
      expect(await cache.setEntry('k', entry, { ifVersion: 'no such version' })).toBe(false)
      expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(true)
      expect(await cache.setEntry('k', entry, { ifVersion: version })).toBe(false)
    } finally {
      client.disconnect()
    }
  })
})
