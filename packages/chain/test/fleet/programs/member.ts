/** One process of a fleet: a function wrapped over a shared storage, or over a chain of its memory and that. */
import { InMemCache } from '@acache/core'
import type { DriverStorageOptions } from '@acache/core/driver'
import { LocalFileCache } from '@acache/fs'
import { RedisBus, RedisCache } from '@acache/redis'
import { type CacheSettings, runCacheMember } from '@acache/test-servers/fleet-member'
import { ChainCache } from '../../../src/index.ts'
import { connect, type Server } from './connect.ts'

/** Where the fleet keeps its values. */
export type Home = { readonly server: Server; readonly prefix: string } | { readonly folder: string }

/** Where the news go. A channel is the fleet's own: others use the same server, and keys of the same names. */
export type BusSettings =
  | { readonly server: Server; readonly mode: 'publish'; readonly channel: string }
  | { readonly server: Server; readonly mode: 'tracking' }

export interface Settings extends CacheSettings {
  readonly home: Home
  /** Whether the process keeps copies in its memory. */
  readonly memory: boolean
  /** How the processes hear of each other's writes; undefined: they do not. */
  readonly bus?: BusSettings | undefined
  /** The longest wait for the storage. */
  readonly timeoutMs: number
}

runCacheMember<Settings>(({ home, memory, bus: news, timeoutMs }, tools) => {
  const { onError } = tools
  const shared = tools.shared(open(home, { timeout: `${timeoutMs}ms`, onError }))
  if (!memory) return shared
  const bus = news && tools.bus(openBus(news))
  return new ChainCache([[new InMemCache()], [shared]], { bus, onError })
})

function open(home: Home, options: DriverStorageOptions): RedisCache | LocalFileCache {
  if ('folder' in home) return new LocalFileCache(home.folder, options)
  return new RedisCache(connect(home.server), { ...options, prefix: home.prefix })
}

function openBus({ server, ...options }: BusSettings): RedisBus {
  return new RedisBus({ client: connect(server), ...options })
}
