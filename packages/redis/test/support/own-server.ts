/** A Redis that a suite has to itself: it may be emptied, reconfigured and counted in. */
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'

/** A suite's own server. Read it inside of tests and hooks: before the suite begins there is none. */
export interface OwnServer {
  readonly server: RedisServer
  /** A plain client of it. */
  readonly admin: Redis
}

/** Starts a server for the suite that it is called in, and ends it with the suite. */
export function useOwnServer(): OwnServer {
  let own: OwnServer | undefined
  const present = (): OwnServer => {
    if (own === undefined) throw new Error('useOwnServer: the server is there inside of tests, not before')
    return own
  }
  beforeAll(async () => {
    const server = await startRedis()
    own = { server, admin: new Redis(server.url) }
  })
  afterAll(async () => {
    own?.admin.disconnect()
    await own?.server.stop()
  })
  return {
    get server() {
      return present().server
    },
    get admin() {
      return present().admin
    },
  }
}
