/** A Redis that a suite has to itself: it may be emptied, reconfigured, counted in, and failed. */
import { afterAll, beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { type RedisOptions, type RedisServer, startRedis } from './redis-server.ts'

/** A suite's own server. Read it inside of tests and hooks: before the suite begins there is none. */
export interface OwnRedis {
  readonly server: RedisServer
  /** A plain client of it. */
  readonly admin: Redis
  /** A way to it that can be made to fail. */
  readonly proxy: FaultProxy
}

/** Starts a server for the suite that it is called in, and ends it with the suite. */
export function useOwnRedis(options?: RedisOptions): OwnRedis {
  let own: OwnRedis | undefined
  const present = (): OwnRedis => {
    if (own === undefined) throw new Error('useOwnRedis: the server is there inside of tests, not before')
    return own
  }
  beforeAll(async () => {
    const server = await startRedis(options)
    own = { server, admin: new Redis(server.url), proxy: await startFaultProxy({ target: server }) }
  })
  afterAll(async () => {
    own?.admin.disconnect()
    await own?.proxy.stop()
    await own?.server.stop()
  })
  return {
    get server() {
      return present().server
    },
    get admin() {
      return present().admin
    },
    get proxy() {
      return present().proxy
    },
  }
}
