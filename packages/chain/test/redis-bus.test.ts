/** Chains of several processes, each with its memory over one Redis, that agree by way of a RedisBus. */
import { InMemCache, TTLCache } from '@acache/core'
import { RedisBus, RedisCache } from '@acache/redis'
import { eventually } from '@acache/test-servers'
import { useOwnRedis } from '@acache/test-servers/jest'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { ChainCache } from '../src/index.ts'

const own = useOwnRedis()

const open: { close(): unknown }[] = []
beforeEach(() => own.admin.flushall())
afterEach(async () => {
  await own.proxy.restore()
  for (const each of open.splice(0).reverse()) await each.close()
})

type Mode = 'publish' | 'tracking'

/** What a process has. Its bus may have a connection of its own, behind the own.proxy. */
async function member(mode: Mode, busPort = own.server.port) {
  const client = new Redis(own.server.url)
  const busClient = new Redis(busPort, '127.0.0.1', { retryStrategy: () => 20 })
  busClient.on('error', () => undefined)
  const near = new InMemCache()
  const bus = new RedisBus({ client: busClient, mode })
  const errors: unknown[] = []
  const chain = new ChainCache([[near], [new RedisCache(client, { prefix: 'p:', timeout: '20s' })]], {
    bus,
    onError: (error) => errors.push(error),
  })
  let gaps = 0
  const gap = () => {
    gaps += 1
  }
  bus.subscribe({ changed() {}, failed() {}, gap }, [new RedisCache(client, { prefix: 'p:' })])
  await listening(1)
  open.push({ close: () => client.disconnect() }, { close: () => busClient.disconnect() }, bus, chain)

  /** Settles when the bus has begun to listen so many times. */
  function listening(times: number) {
    return eventually('listening', async () => gaps > times || undefined)
  }
  return { client, chain, near, bus, errors, listening }
}

const dropped = (near: InMemCache, key: string) =>
  eventually(`${key} is dropped`, async () => (near.exists(key) ? undefined : true))

describe.each(['publish', 'tracking'] as const)('chains over Redis with a RedisBus in mode %s', (mode) => {
  it('forget what another process has written or deleted', async () => {
    const [a, b] = [await member(mode), await member(mode)]
    await a.chain.set('k', 'old')
    expect(await b.chain.get('k')).toBe('old')
    await eventually('a copy in memory', async () => {
      await b.chain.get('k')
      return b.near.exists('k') || undefined
    })
    await a.chain.set('k', 'new')
    await dropped(b.near, 'k')
    expect(await b.chain.get('k')).toBe('new')
    await a.chain.delete('k')
    await dropped(b.near, 'k')
    expect(await b.chain.get('k')).toBeUndefined()
    await a.chain.setMany([
      ['l', 1],
      ['m', 2],
    ])
    expect((await b.chain.getMany(['l', 'm'])).size).toBe(2)
    await a.chain.clear()
    await dropped(b.near, 'l')
    await dropped(b.near, 'm')
    expect((await b.chain.getMany(['l', 'm'])).size).toBe(0)
    expect([a.errors, b.errors]).toEqual([[], []])
  })

  it('serve nothing old when the news has come, loads under way included', async () => {
    const [a, b] = [await member(mode), await member(mode)]
    let stored = 'old'
    let release: (() => void) | undefined
    const load = TTLCache.cached('{}', { cache: b.chain, ttl: '1h', lock: true })(async (_key: string) => {
      const read = stored
      if (release === undefined)
        await new Promise<void>((resolve) => {
          release = resolve
        })
      return read
    })
    const early = load('k')
    await eventually('the load', async () => release)
    stored = 'new'
    await a.chain.delete('k')
    // News of another key follows: that of the first has come.
    await b.chain.set('marker', 1)
    await a.chain.delete('marker')
    await dropped(b.near, 'marker')
    expect(await load('k')).toBe('new')
    release?.()
    expect(await early).toBe('old')
    expect([await b.chain.get('k'), await a.chain.get('k')]).toEqual(['new', 'new'])
  })

  it.each(['reset', 'blackhole'] as const)(
    'empty their memory after a %s with writes in between',
    async (kind) => {
      const [a, b] = [await member(mode), await member(mode, own.proxy.port)]
      await a.chain.setMany([
        ['k', 'old'],
        ['l', 'old'],
      ])
      // The news of these, which come in order, would take copies away again.
      b.near.set('marker', 1)
      await a.chain.set('marker', 2)
      await dropped(b.near, 'marker')
      await eventually('copies in memory', async () => {
        await b.chain.getMany(['k', 'l'])
        return (b.near.exists('k') && b.near.exists('l')) || undefined
      })
      await own.proxy.inject({ kind })
      await a.chain.set('k', 'new')
      await a.chain.delete('l')
      await a.bus.flush()
      if (kind === 'blackhole') {
        // Nobody has heard: the old value is served, for at most the cap, or until the silence is found out.
        expect(await b.chain.get('k')).toBe('old')
        await own.proxy.inject({ kind: 'reset' })
      }
      await own.proxy.restore()
      await b.listening(2)
      expect([await b.chain.get('k'), await b.chain.get('l')]).toEqual(['new', undefined])
      expect(b.errors.length).toBeGreaterThan(0)
      await a.chain.set('k', 'newer')
      await eventually('the newest', async () => ((await b.chain.get('k')) === 'newer' ? true : undefined))
    },
  )
})

describe('in mode tracking', () => {
  it('chains forget what anybody else has changed', async () => {
    const b = await member('tracking')
    const writer = new RedisCache(own.admin, { prefix: 'p:', serializer: 'json' })
    const copy = () =>
      eventually('a copy in memory', async () => {
        await b.chain.get('k')
        return b.near.exists('k') || undefined
      })
    await writer.set('k', 'v')
    for (const change of [
      () => writer.set('k', 'w'),
      () => own.admin.pexpire('p:k', 100_000),
      () => own.admin.append('p:k', ' '),
      () => own.admin.unlink('p:k'),
    ]) {
      await copy()
      await change()
      await dropped(b.near, 'k')
    }
    expect(await b.chain.get('k')).toBeUndefined()
    await writer.set('k', 'v')
    await copy()
    await own.admin.flushall()
    await dropped(b.near, 'k')
  })
})
