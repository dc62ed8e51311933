import { manualTime } from '@acache/core/testing'
import {
  eventually,
  type FaultProxy,
  type RedisServer,
  startFaultProxy,
  startRedis,
} from '@acache/test-servers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisBus } from '../../src/index.ts'
import { BEGIN, type BusEar, busEar, listeningBus } from '../support/bus-ear.ts'

let server: RedisServer
let proxy: FaultProxy
let near: Redis
let far: Redis
let speaker: RedisBus
let listening: BusEar & { readonly bus: RedisBus }
/** The speaker is beside the server; the one who listens is behind the proxy. */
beforeEach(async () => {
  server = await startRedis()
  proxy = await startFaultProxy({ target: server })
  near = new Redis(server.url)
  far = new Redis(proxy.port, '127.0.0.1', { retryStrategy: () => 50 })
  far.on('error', () => undefined)
  speaker = new RedisBus({ client: near, onError: () => undefined })
  listening = await listeningBus({ client: far })
})
afterEach(async () => {
  await Promise.all([speaker.close(), listening.bus.close()])
  // A client that is left while it has no connection keeps the process alive for some seconds.
  await proxy.restore()
  await Promise.all([near.ping(), far.ping()])
  near.disconnect()
  far.disconnect()
  await proxy.stop()
  await server.stop()
})

const publish = async (key: string) => {
  speaker.publish({ keys: [key] })
  await speaker.flush()
}

describe('a connection that listens', () => {
  it('and is reset tells of a gap when it is back, and hears on', async () => {
    await publish('before')
    await listening.hears('changed before')
    await proxy.inject({ kind: 'refuse' })
    await publish('missed')
    await listening.hears(/^failed .*ECONN/)
    await proxy.restore()
    await listening.hears(BEGIN)
    await publish('after')
    await listening.hears('changed after')
    expect(listening.told).not.toContain('changed missed')
    expect(listening.told.indexOf('changed before')).toBeLessThan(listening.told.indexOf(BEGIN))
    expect(listening.told.at(-1)).toBe('changed after')
  })

  it.each(['publish', 'tracking'] as const)(
    'and goes silent is found out by a PING, and made anew, in mode %s',
    async (mode) => {
      using time = manualTime()
      const options = mode === 'tracking' ? { mode, prefix: 'p:' } : { mode }
      const { bus, ...ear } = await listeningBus({ client: far, ...options })
      await proxy.inject({ kind: 'blackhole' })
      await publish('missed')
      await near.set('p:missed', 'v')
      // A PING after 5 seconds, and 5 seconds for its answer; another attempt is not over by then.
      await time.advance('10s')
      expect(ear.told).toEqual(['failed the server has not answered within 5000 ms'])
      await proxy.restore()
      await eventually('a connection', async () => {
        await time.advance('100ms')
        return ear.told.includes(BEGIN) || undefined
      })
      await publish('after')
      await near.set('p:after', 'v')
      await ear.hears('changed after')
      expect(ear.told.slice(1)).toEqual([BEGIN, 'changed after'])
      await bus.close()
    },
  )

  it('and cannot be made is tried again, less and less often', async () => {
    using time = manualTime()
    await proxy.inject({ kind: 'refuse' })
    const failures = () => listening.told.filter((said) => said.startsWith('failed')).length
    /** How long it is until the next attempt has failed, by the manual clock; that may run on while sockets work. */
    const untilNext = async () => {
      const [from, before] = [time.now(), failures()]
      await eventually('an attempt', async () => {
        await time.advance('500ms')
        return failures() > before || undefined
      })
      return time.now() - from
    }
    for (let round = 0; round < 12; round += 1) await untilNext()
    // Pauses of 2.5 to 5 seconds by then, and one step back.
    expect(await untilNext()).toBeGreaterThanOrEqual(2000)
    expect(listening.told).not.toContain(BEGIN)
  })
})

describe('a server that restarts', () => {
  it('has its news after all, in order, from one who could not publish meanwhile', async () => {
    await server.kill()
    near.on('error', () => undefined)
    near.options.maxRetriesPerRequest = 0
    speaker.publish({ keys: ['kept'] })
    await listening.hears(/^failed/)
    speaker.publish({ keys: ['too'] })
    server = await startRedis({ port: server.port })
    await speaker.flush()
    await listening.hears(BEGIN)
    await publish('after')
    await listening.hears('changed after')
  })
})

describe('close', () => {
  it('gives up after 5 seconds on news that cannot be sent, and says so', async () => {
    using time = manualTime()
    const errors: string[] = []
    const bus = new RedisBus({
      client: far,
      channel: 'other',
      onError: (error) => errors.push(String(error)),
    })
    await proxy.inject({ kind: 'blackhole' })
    bus.publish({ keys: ['k'] })
    const closing = bus.close()
    await time.advance('5s')
    await closing
    expect(errors).toEqual(['Error: close() gave up on news after 5000 ms'])
    expect(time.pending).toBe(0)
  })
})

describe('a user of Redis without the rights', () => {
  it.each([
    ['publish', {}, 'subscribe'],
    ['tracking', { prefix: 'p:' }, 'client|id'],
  ] as const)('is told which it lacks, mode %s', async (mode, options, command) => {
    await near.call('ACL', 'SETUSER', 'bus', 'on', '>secret', '+info', '+hello', '+ping')
    const client = new Redis(server.port, '127.0.0.1', { username: 'bus', password: 'secret' })
    const bus = new RedisBus({ client, mode, ...options })
    const ear = busEar()
    bus.subscribe(ear.listener, [])
    await ear.hears(
      new RegExp(`^failed NOPERM .*${command.replace('|', '\\|')}.*; the user of the client lacks a right`),
    )
    await bus.close()
    client.disconnect()
  })
})
