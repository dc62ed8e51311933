import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CacheStorage, InMemCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import {
  type MemoryRecords,
  memoryDriver,
  OF_LEVELS,
  type StorageFeatures,
  storageSuite,
} from '@acache/core/testing'
import { LocalFileCache } from '@acache/fs'
import { RedisCache } from '@acache/redis'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { ChainCache, HybridCache } from '../src/index.ts'
import { minimal } from './support/storages.ts'

const framework = { describe, it }
const inMemory: StorageFeatures = { types: 'all', sharedIdentity: true, sync: true }

/** A storage of bytes in this process; those over the same records are one backend. */
const bytes = (records: MemoryRecords = new Map()) =>
  createStorage(memoryDriver({ records, exclusive: true }), { name: 'bytes' })

for (const count of [1, 3]) {
  storageSuite(`chain of ${count} memory levels`, {
    framework,
    features: inMemory,
    create: () => ({ storage: new ChainCache(Array.from({ length: count }, () => [new InMemCache()])) }),
  })
}

storageSuite('chain in a chain', {
  framework,
  features: inMemory,
  create: () => {
    const near = new ChainCache([[new InMemCache()], [new InMemCache()]])
    const deep = new ChainCache([[new InMemCache()], [new InMemCache()]])
    return { storage: new ChainCache([[near], [deep]]) }
  },
})

storageSuite('chain of levels with the seven required methods only', {
  framework,
  features: { leases: false, ...inMemory, clear: false, entries: false },
  create: () => ({
    storage: new ChainCache([[minimal(new InMemCache())], [minimal(new InMemCache())]]),
  }),
})

storageSuite('hybrid', {
  framework,
  features: { types: 'all', sharedIdentity: true },
  create: () => ({ storage: HybridCache.from(bytes(), { l1Ttl: null }) }),
})

storageSuite('chain whose deepest level is written behind', {
  framework,
  features: { types: 'all', sharedIdentity: true, writeEntry: false },
  create: () => ({
    storage: new ChainCache([[new InMemCache()], { storage: bytes(), write: 'behind' }]),
  }),
})

// Without a memory of its own a chain sees at once what another one writes. The version of an entry is told by the level
// that answers, so the one that a write answers and the one that is read next may be two names of one write.
storageSuite('chain of shared levels', {
  framework,
  features: { types: 'all', shared: true, writeEntry: false, entries: false },
  create: () => {
    const near: MemoryRecords = new Map()
    const deep: MemoryRecords = new Map()
    const open = () => new ChainCache([[bytes(near)], [bytes(deep)]])
    return { storage: open(), another: open }
  },
})

describe('over files and Redis', () => {
  const redis = useRedis()
  let client: Redis
  let folder: string
  let tests = 0

  beforeAll(async () => {
    client = new Redis(redis.url)
    folder = await mkdtemp(join(tmpdir(), 'acache-chain-'))
  })
  afterAll(async () => {
    client.disconnect()
    await rm(folder, { recursive: true, force: true })
  })

  /** Opens storages over one place of their own on the server, and one on the disk. */
  function place() {
    tests += 1
    const dir = join(folder, String(tests))
    const home = `${redis.prefix}${tests}:`
    return {
      files: (): CacheStorage => new LocalFileCache(dir),
      remote: (prefix = ''): CacheStorage => new RedisCache(client, { prefix: `${home}${prefix}` }),
    }
  }

  storageSuite('memory over files', {
    framework,
    only: OF_LEVELS,
    features: { types: 'all', sharedIdentity: true },
    create: () => ({ storage: new ChainCache([[new InMemCache()], [place().files()]]) }),
  })

  storageSuite('memory over Redis', {
    framework,
    only: OF_LEVELS,
    features: { types: 'all', sharedIdentity: true, prefixes: true },
    create: () => {
      const { remote } = place()
      const open = (prefix?: string) => new ChainCache([[new InMemCache()], [remote(prefix)]])
      return { storage: open(), withPrefix: open }
    },
  })

  storageSuite('memory over Redis over files', {
    framework,
    features: { types: 'all', sharedIdentity: true },
    create: () => {
      const { files, remote } = place()
      return { storage: new ChainCache([[new InMemCache()], [remote()], [files()]]) }
    },
  })
})
