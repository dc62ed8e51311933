/** The releases of ioredis that must work: the newest, the newest of the major before it, and the oldest that is let in. */
import * as ioredis6 from 'ioredis'
import * as ioredis5 from 'ioredis5'
import * as ioredisOldest from 'ioredis5-oldest'
import type { RedisClient } from '../../src/client.ts'

/** Options that all releases have. */
export interface ClientOptions {
  readonly keyPrefix?: string
  readonly enableAutoPipelining?: boolean
  readonly lazyConnect?: boolean
  readonly retryStrategy?: () => number
  readonly sentinelRetryStrategy?: () => number
  readonly failoverDetector?: boolean
}

/** Where a server, sentinel or node of a Cluster listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** A master, as the sentinels know it. */
export interface WatchedMaster {
  readonly sentinels: readonly Address[]
  readonly name: string
}

/** A client of the test's own. */
export type TestClient = RedisClient & {
  disconnect(): void
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** One release. */
export interface Release {
  readonly name: string
  single(url: string, options?: ClientOptions): TestClient
  cluster(nodes: readonly Address[], options?: ClientOptions): TestClient
  sentinel(master: WatchedMaster, options?: ClientOptions): TestClient
}

export const releases: readonly [Release, Release, Release] = [
  {
    name: 'ioredis 6',
    single: (url, options = {}) => new ioredis6.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredis6.Cluster([...nodes], options),
    sentinel: ({ sentinels, name }, options = {}) =>
      new ioredis6.Redis({ ...options, sentinels: [...sentinels], name }),
  },
  {
    name: 'ioredis 5',
    single: (url, options = {}) => new ioredis5.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredis5.Cluster([...nodes], options),
    sentinel: ({ sentinels, name }, options = {}) =>
      new ioredis5.Redis({ ...options, sentinels: [...sentinels], name }),
  },
  {
    name: 'ioredis 5.4.0',
    single: (url, options = {}) => new ioredisOldest.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredisOldest.Cluster([...nodes], options),
    sentinel: ({ sentinels, name }, options = {}) =>
      new ioredisOldest.Redis({ ...options, sentinels: [...sentinels], name }),
  },
]
