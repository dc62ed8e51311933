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
}

/** A client of the test's own. */
export type TestClient = RedisClient & { disconnect(): void }

/** One release. */
export interface Release {
  readonly name: string
  single(url: string, options?: ClientOptions): TestClient
  cluster(nodes: readonly { host: string; port: number }[], options?: ClientOptions): TestClient
}

export const releases: readonly [Release, Release, Release] = [
  {
    name: 'ioredis 6',
    single: (url, options = {}) => new ioredis6.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredis6.Cluster([...nodes], options),
  },
  {
    name: 'ioredis 5',
    single: (url, options = {}) => new ioredis5.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredis5.Cluster([...nodes], options),
  },
  {
    name: 'ioredis 5.4.0',
    single: (url, options = {}) => new ioredisOldest.Redis(url, options),
    cluster: (nodes, options = {}) => new ioredisOldest.Cluster([...nodes], options),
  },
]
