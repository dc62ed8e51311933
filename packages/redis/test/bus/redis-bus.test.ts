import { EventEmitter } from 'node:events'
import { ConfigurationError } from '@acache/core'
import { eventually, spawnScript } from '@acache/test-servers'
import { useOwnRedis } from '@acache/test-servers/jest'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import * as ioredis6 from 'ioredis'
import { Redis } from 'ioredis'
import * as ioredis5 from 'ioredis5'
import * as ioredisOldest from 'ioredis5-oldest'
import { MessageForm } from '../../src/bus/message.ts'
import {
  RedisBus,
  type RedisBusClient,
  type RedisBusCluster,
  type RedisBusNode,
  type RedisBusOptions,
} from '../../src/index.ts'
import { BEGIN, busEar, listeningBus } from '../support/bus-ear.ts'
import { commandsDuring } from '../support/monitor.ts'
import { releases, type TestClient } from '../support/releases.ts'

// Compiling is the test: the real classes of every release fit the structural types.
const nodes: readonly { readonly prototype: RedisBusNode }[] = [
  ioredis6.Redis,
  ioredis5.Redis,
  ioredisOldest.Redis,
]
const clusters: readonly { readonly prototype: RedisBusCluster }[] = [
  ioredis6.Cluster,
  ioredis5.Cluster,
  ioredisOldest.Cluster,
]

const own = useOwnRedis()

const open: { readonly bus: RedisBus; readonly client: { disconnect(): void } }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ bus, client }) => bus.close().finally(() => client.disconnect())))
})

type Options = Omit<RedisBusOptions, 'client'>

/** A process as far as the bus is concerned: a client, a bus, and an ear that hears already. */
async function process(options: Options = {}, given?: TestClient) {
  const client = (given ?? new Redis(own.server.url)) as RedisBusClient & { disconnect(): void }
  const listening = await listeningBus({ client, ...options })
  open.push({ bus: listening.bus, client })
  return listening
}

describe.each(releases)('RedisBus, $name', (release) => {
  it('tells other processes, in order, and not itself', async () => {
    const a = await process({}, release.single(own.server.url))
    const b = await process({}, release.single(own.server.url, { keyPrefix: 'ignored:' }))
    a.bus.publish({ keys: ['1', '\ud800', 'é"'] })
    await a.bus.flush()
    a.bus.publish({ keys: undefined })
    await a.bus.flush()
    b.bus.publish({ keys: ['2'] })
    await a.hears('changed 2')
    await b.hears('gap the storage was cleared elsewhere')
    expect(a.told).toEqual([
      // Without `from` the listeners of the same bus are told, all of them.
      'changed 1,\ud800,é"',
      'gap the storage was cleared elsewhere',
      'changed 2',
    ])
    expect(b.told.filter((said) => said !== 'changed 2')).toEqual([
      'changed 1,\ud800,é"',
      'gap the storage was cleared elsewhere',
    ])
  })
})

describe('RedisBus', () => {
  it('tells the others at the same bus, and not the one it comes from', async () => {
    const a = await process()
    const sibling = busEar()
    a.bus.subscribe(sibling.listener, [])
    a.bus.publish({ keys: ['k'], from: a.listener })
    await a.bus.flush()
    const b = await process()
    b.bus.publish({ keys: ['end'] })
    await a.hears('changed end')
    expect(a.told).toEqual(['changed end'])
    expect(sibling.told).toEqual([BEGIN, 'changed k', 'changed end'])
  })

  it('sends one PUBLISH for all that was published in one turn', async () => {
    const { bus } = await process()
    const arrived = await commandsDuring(own.server.url, async () => {
      for (let n = 0; n < 100; n += 1) bus.publish({ keys: [`${n}`] })
      await bus.flush()
    })
    const form = new MessageForm('acache:bus', undefined)
    const published = arrived.filter(([name]) => name === 'publish')
    expect(published).toHaveLength(1)
    const [, channel, text = ''] = published[0] ?? []
    expect(channel).toBe('acache:bus')
    expect(form.decode(Buffer.from(text.replaceAll('\\"', '"'))).keys).toHaveLength(100)
  })

  it('hears nothing of another channel', async () => {
    const a = await process({ channel: 'a' })
    const b = await process({ channel: 'b' })
    a.bus.publish({ keys: ['of a'], from: a.listener })
    await a.bus.flush()
    const c = await process({ channel: 'b' })
    c.bus.publish({ keys: ['of b'] })
    await b.hears('changed of b')
    expect(b.told).toEqual(['changed of b'])
  })

  it('connects when somebody listens, and no longer than that', async () => {
    const count = async () => {
      const clients = String(await own.admin.call('client', 'list', 'type', 'pubsub'))
      return clients.split('\n').filter((line) => line.includes('id=')).length
    }
    const counts = (wanted: number) =>
      eventually(`${wanted} connections`, async () => (await count()) === wanted || undefined)
    await counts(0)
    const client = new Redis(own.server.url)
    const bus = new RedisBus({ client })
    open.push({ bus, client })
    bus.publish({ keys: ['k'] })
    await bus.flush()
    expect(await count()).toBe(0)
    const [one, two] = [busEar(), busEar()]
    const leaveOne = bus.subscribe(one.listener, [])
    const leaveTwo = bus.subscribe(two.listener, [])
    await counts(1)
    leaveOne()
    leaveOne()
    const other = await process()
    other.bus.publish({ keys: ['k'] })
    await two.hears('changed k')
    leaveTwo()
    await counts(1)
    const again = busEar()
    bus.subscribe(again.listener, [])
    await again.hears(BEGIN, 2)
    other.bus.publish({ keys: ['l'] })
    await again.hears('changed l')
    expect(one.told.filter((said) => said.startsWith('changed'))).toEqual([])
  })

  it('closes its own connections and no other, and leaves no listener at the client', async () => {
    const client = new Redis(own.server.url)
    await client.ping()
    const listeners = () => client.eventNames().map((name) => [name, client.listenerCount(name)])
    const before = listeners()
    const ids = async () =>
      String(await own.admin.client('LIST'))
        .match(/\bid=\d+/g)
        ?.sort()
    const connections = await ids()
    for (const mode of ['publish', 'tracking'] as const) {
      const bus = new RedisBus({ client, mode, ...(mode === 'tracking' ? { prefix: 'p:' } : {}) })
      const ear = busEar()
      bus.subscribe(ear.listener, [])
      await ear.hears(BEGIN, 2)
      expect(await ids()).toHaveLength((connections?.length ?? 0) + 1)
      await bus.close()
      await bus.close()
      await eventually('the connections of before', async () => {
        return (await ids())?.join() === connections?.join() || undefined
      })
      expect(listeners()).toEqual(before)
      bus.publish({ keys: ['k'] })
      expect(() => bus.subscribe(ear.listener, [])).toThrow('subscribe() after close()')
    }
    expect(await client.ping()).toBe('PONG')
    client.disconnect()
  })

  it.each(['publish', 'tracking'])(
    'does not keep a process alive in mode %s, closed or not',
    async (mode) => {
      for (const close of ['close', 'leave open']) {
        const program = new URL('../processes/bus-user.ts', import.meta.url)
        await using script = await spawnScript(program, { args: [own.server.url, mode, close] })
        expect(await script.receive()).toBe('listening')
        expect(await script.ended()).toEqual({ code: 0, signal: null })
      }
    },
  )
})

describe('messages that are of no use', () => {
  const nonsense = async (channel: string, count = 1) => {
    for (let n = 0; n < count; n += 1) await own.admin.publish(channel, 'nonsense')
  }

  it('are reported, and ignored', async () => {
    const b = await process({ channel: 'c' })
    await nonsense('c')
    const a = await process({ channel: 'c' })
    a.bus.publish({ keys: ['k'] })
    await b.hears('changed k')
    expect(b.told).toEqual(['failed a message of the bus is no JSON', 'changed k'])
  })

  it('are reported once in a while, with how many there were', async () => {
    const b = await process({ channel: 'c' })
    const clock = jest.spyOn(Date, 'now')
    try {
      const start = Date.now()
      clock.mockImplementation(() => start)
      await nonsense('c', 50)
      const a = await process({ channel: 'c' })
      a.bus.publish({ keys: ['k'] })
      await b.hears('changed k')
      expect(b.told.filter((said) => said.startsWith('failed'))).toHaveLength(1)
      clock.mockImplementation(() => start + 10_000)
      await nonsense('c')
      await b.hears('failed a message of the bus is no JSON, and 49 more were of no use')
    } finally {
      clock.mockRestore()
    }
  })

  it('are those without the secret, or with another', async () => {
    const onError: unknown[] = []
    const signed = { channel: 's', secret: 'secret' }
    const b = await process({ ...signed, onError: (_error, context) => onError.push(context) })
    const [stranger, intruder] = [
      await process({ channel: 's' }),
      await process({ ...signed, secret: 'guess' }),
    ]
    stranger.bus.publish({ keys: ['forged'] })
    intruder.bus.publish({ keys: undefined })
    await stranger.bus.flush()
    await intruder.bus.flush()
    const a = await process({ ...signed, secret: Buffer.from('secret') })
    a.bus.publish({ keys: ['k'] })
    await b.hears('changed k')
    expect(b.told).toEqual(['failed a message on "s" is not signed with the secret', 'changed k'])
    expect(onError).toEqual([{ operation: 'bus', level: 'redis-bus' }])
  })

  it('of a later release are a gap', async () => {
    const b = await process({ channel: 'c' })
    await own.admin.publish('c', '{"v":2}')
    await b.hears('gap a message of the bus has version 2; this release reads 1')
  })
})

describe('a missing message', () => {
  const form = new MessageForm('g', undefined)
  const say = (sequence: number, key: string) =>
    own.admin.publish('g', form.encode({ sender: 'x', sequence, keys: [key] }))

  it('is a gap, and one that comes again or late is ignored', async () => {
    const b = await process({ channel: 'g' })
    await say(3, 'a')
    await say(4, 'b')
    await say(7, 'c')
    await say(7, 'c')
    await say(6, 'd')
    await say(8, 'e')
    await b.hears('changed e')
    expect(b.told).toEqual([
      'changed a',
      'changed b',
      'gap 2 messages of one sender are missing',
      'changed e',
    ])
  })
})

describe('options', () => {
  const client = new Redis({ lazyConnect: true })

  it.each([
    [{ chanel: 'a' }, 'did you mean channel?'],
    [{ channel: '' }, 'RedisBus: channel is ""; give a name'],
    [{ secret: '' }, 'RedisBus: secret is empty, or no secret'],
    [{ secret: 7 }, 'RedisBus: secret is empty, or no secret'],
    [{ mode: 'listen' }, "give 'publish' or 'tracking'"],
    [{ onError: true }, 'RedisBus: onError is true'],
    [
      { prefix: 'p:' },
      "RedisBus: prefix is \"p:\", and mode is 'publish'; leave it out, or use mode 'tracking'",
    ],
    [{ mode: 'tracking', channel: 'c' }, 'RedisBus: channel is "c", and mode is \'tracking\''],
    [{ mode: 'tracking', secret: 'hush' }, "RedisBus: secret is given, and mode is 'tracking'"],
    [{ client: undefined }, 'RedisBus: client is undefined; pass new Redis(…) or new Cluster(…)'],
    [{ client: 'redis://localhost' }, 'RedisBus: client is "redis://localhost"'],
    [{ client: new EventEmitter() }, 'RedisBus: client is an object (EventEmitter)'],
  ])('that cannot work are refused: %p', (options, message) => {
    const make = () => new RedisBus({ client, ...options } as unknown as RedisBusOptions)
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(message)
  })

  it('show no secret', () => {
    const make = () => new RedisBus({ client, mode: 'tracking', secret: 'hush' })
    expect(make).not.toThrow('hush')
  })

  it.each([...nodes, ...clusters])('take the clients of every release', ({ prototype }) => {
    for (const method of ['call', 'duplicate', 'subscribe'] as const) {
      expect(typeof Reflect.get(prototype, method)).toBe('function')
    }
  })
})
