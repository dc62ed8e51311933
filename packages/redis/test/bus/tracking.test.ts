import { ConfigurationError, InMemCache } from '@acache/core'
import { eventually, startRedis } from '@acache/test-servers'
import { useOwnRedis } from '@acache/test-servers/jest'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisBus, type RedisBusClient, RedisCache } from '../../src/index.ts'
import { type BusEar, busEar, listeningBus } from '../support/bus-ear.ts'
import { commandsDuring } from '../support/monitor.ts'
import { openCache } from '../support/open-cache.ts'
import { type ClientOptions, releases, type TestClient } from '../support/releases.ts'

const own = useOwnRedis()

describe.each(releases)('RedisBus in mode tracking, $name', (release) => {
  const open: { close(): unknown }[] = []
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close()
  })
  const connect = (options?: ClientOptions) => {
    const client = release.single(own.server.url, options) as TestClient & RedisBusClient
    open.push({ close: () => client.disconnect() })
    return client
  }
  const listen = async (prefix = 'p:', options?: ClientOptions): Promise<BusEar> => {
    const listening = await listeningBus({ client: connect(options), mode: 'tracking', prefix })
    open.push(listening.bus)
    return listening
  }

  it('tells of the writes of anybody, under its prefix', async () => {
    const { told, hears } = await listen()
    await own.admin.set('q:other', 'v')
    await own.admin.set('p:set', 'v')
    await own.admin.append('p:set', 'w')
    await own.admin.del('p:set')
    await own.admin.mset('p:1', 'v', 'p:2', 'v')
    await own.admin.del('p:absent')
    await own.admin.get('p:1')
    await own.admin.set('p:end', 'v')
    await hears('changed end')
    const keys = told.flatMap((said) => said.replace('changed ', '').split(','))
    expect(keys.slice(0, 3)).toEqual(['set', 'set', 'set'])
    expect(keys.slice(3).sort()).toEqual(['1', '2', 'end'])
  })

  it('tells of keys whose life is changed, and that expire', async () => {
    const { told, hears } = await listen()
    await own.admin.set('p:k', 'v')
    await own.admin.expire('p:k', 100)
    await hears('changed k', 2)
    await own.admin.pexpire('p:k', 1)
    await hears('changed k', 4)
    expect(told).toEqual(['changed k', 'changed k', 'changed k', 'changed k'])
  })

  it.each(['flushall', 'flushdb'] as const)('tells of a gap on %s', async (command) => {
    const { hears } = await listen()
    await own.admin[command]()
    await hears('gap all keys of the server were removed')
  })

  it('knows the keyPrefix of the client, and any key', async () => {
    const { told, hears } = await listen('p*:', { keyPrefix: 'app:' })
    const cache = openCache(connect({ keyPrefix: 'app:' }), { prefix: 'p*:' })
    const keys = ['plain', '', 'é ü', '\ud800', '\ud83d\ude00', '\uffff', 'a\nb', '*']
    for (const key of keys) {
      told.length = 0
      await cache.set(key, 'v')
      await hears(`changed ${key}`)
    }
    told.length = 0
    await own.admin.set('p*:without', 'v')
    await cache.set('end', 'v')
    await hears('changed end')
    expect(told).toEqual(['changed end'])
  })

  it('knows a prefix that ends in half a character', async () => {
    const { told, hears } = await listen('p\ud83d')
    const cache = openCache(connect())
    await cache.set('p\ud83d\ude00', 'v')
    await cache.set('p', 'v')
    await cache.set('p\ud83dx', 'v')
    await hears('changed x')
    expect(told).toEqual(['changed \ude00', 'changed x'])
  })

  it('tells of all keys of the database for the prefix that is empty', async () => {
    const { hears } = await listen('')
    await own.admin.set('any', 'v')
    await hears('changed any')
  })

  it('tells of its own writes too, by one way only', async () => {
    const { told, hears } = await listen()
    const client = connect()
    const bus = new RedisBus({ client, mode: 'tracking' })
    open.push(bus)
    const cache = openCache(client, { prefix: 'p:' })
    bus.subscribe(busEar().listener, [new InMemCache(), cache])
    const arrived = await commandsDuring(own.server.url, async () => {
      await cache.set('k', 'v')
      bus.publish({ keys: ['k'] })
      await bus.flush()
      await hears('changed k')
    })
    expect(arrived.map(([name]) => name)).not.toContain('publish')
    expect(told).toEqual(['changed k'])
  })

  it('begins with a gap again when its connection was cut, and hears on', async () => {
    const { told, hears } = await listen()
    await own.admin.call('client', 'kill', 'type', 'pubsub')
    await hears(/^failed/)
    await hears('gap listening begins')
    await own.admin.set('p:k', 'v')
    await hears('changed k')
    expect(told.at(-1)).toBe('changed k')
  })
})

describe('the prefix that is tracked', () => {
  const client = new Redis({ lazyConnect: true, retryStrategy: () => null })
  const { listener } = busEar()
  const cache = (prefix: string) => new RedisCache(client, { prefix })
  const make = (prefix?: string) =>
    new RedisBus({ client, mode: 'tracking', prefix, onError: () => undefined })
  afterAll(() => client.disconnect())

  it.each([
    ['there is none', [new InMemCache()], 'there is no RedisCache among the levels'],
    ['there are several', [cache('a:'), cache('b:')], 'there are RedisCaches with different prefixes'],
  ])('must be given when %s among the levels', async (_name, storages, message) => {
    const bus = make()
    expect(() => bus.subscribe(listener, storages)).toThrow(ConfigurationError)
    expect(() => bus.subscribe(listener, storages)).toThrow(message)
    make('a:').subscribe(listener, storages)()
    await bus.close()
  })

  it('is one for a bus', () => {
    const bus = make()
    const leave = bus.subscribe(listener, [cache('a:')])
    const leaveToo = bus.subscribe(listener, [new InMemCache(), cache('a:')])
    expect(() => bus.subscribe(listener, [cache('b:')])).toThrow('make a bus for each prefix')
    leave()
    leaveToo()
    bus.subscribe(listener, [cache('b:')])()
  })
})

describe('a server that goes away', () => {
  it('is listened to again when it is back', async () => {
    const server = await startRedis()
    const client = new Redis(server.url, { retryStrategy: () => 50 })
    client.on('error', () => undefined)
    const { bus, hears, told } = await listeningBus({ client, mode: 'tracking', prefix: 'p:' })
    await server.kill()
    await hears(/^failed/)
    await using again = await startRedis({ port: server.port })
    await hears('gap listening begins')
    const writer = new Redis(again.url)
    await writer.set('p:k', 'v')
    await hears('changed k')
    expect(told.at(-1)).toBe('changed k')
    await bus.close()
    await eventually('no tracking connection', async () => {
      return String(await writer.call('client', 'list', 'type', 'pubsub')).includes('id=') ? undefined : true
    })
    writer.disconnect()
    client.disconnect()
  })
})
