/** Our chain: memory over a driver in this process, and memory over Redis behind a proxy. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChainCache } from '@acache/chain'
import { BGCache, type CacheStorage, getLoadContext, InMemCache, type Isolate, SWRCache } from '@acache/core'
import { createStorage, type Driver } from '@acache/core/driver'
import { type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { LocalFileCache } from '@acache/fs'
import { RedisCache } from '@acache/redis'
import { type FaultProxy, startFaultProxy } from '@acache/test-servers/fault-proxy'
import { Cluster, Redis } from 'ioredis'
import type { Cleared, Contender, Instance, Loader, Servers, Settings } from '../contender.ts'
import { type Fault, Faults, type SecondLevel } from '../second-level.ts'

const ABILITIES: Contender['abilities'] = [
  'memory above',
  'refresh behind',
  'stale value in the loader',
  'non-blocking reads',
  'tags',
]

/** A wrapped function over a storage. */
class OurInstance implements Instance {
  reported = 0
  readonly #storage: CacheStorage
  readonly #loaders = new Map<string, Loader>()
  readonly #wrapped
  readonly #close: () => Promise<unknown>

  constructor(
    make: (onError: () => void) => CacheStorage,
    settings: Settings,
    close: () => unknown = () => undefined,
  ) {
    const { ttlMs, staleMs = 0, lock = false, tags } = settings
    const onError = () => {
      this.reported += 1
    }
    this.#storage = make(onError)
    this.#wrapped = SWRCache.cached('{}', {
      cache: this.#storage,
      ttl: ttlMs / 1000,
      staleTtl: staleMs / 1000,
      lock,
      tags,
      onError,
    })((key: string) => this.#loaders.get(key)?.({ stale: getLoadContext()?.staleEntry?.value }))
    this.#close = async () => {
      await this.#storage.close?.()
      await close()
    }
  }

  get(key: string, loader: Loader): unknown {
    this.#loaders.set(key, loader)
    return this.#wrapped(key)
  }

  async delete(key: string): Promise<void> {
    await this.#wrapped.invalidate(key)
  }

  close(): Promise<unknown> {
    return this.#close()
  }
}

const isolate = (protection: string | undefined) => (protection ?? 'none') as Isolate

function chainOver(storage: CacheStorage, { protection, nonBlocking }: Settings, onError: () => void) {
  return new ChainCache(
    [
      { storage: new InMemCache({ isolate: isolate(protection) }) },
      { storage, write: nonBlocking === true ? 'behind' : undefined },
    ],
    { onError },
  )
}

/** Records in this process, which the drivers of several instances share. */
class RecordLevel implements SecondLevel {
  readonly records: MemoryRecords = new Map()
  readonly #faults = new Faults()

  driver(): Driver {
    const driver = memoryDriver({ records: this.records })
    const { name, features, read, write, remove, touch, head, readMany, writeMany, removeMany } = driver
    const faults = this.#faults
    return {
      name,
      ...(features && { features }),
      read: (key) => faults.pass('read', () => read(key)),
      write: (...args) => faults.pass('write', () => write(...args)),
      remove: (...args) => faults.pass('write', () => remove(...args)),
      ...(touch && { touch: (...args) => faults.pass('write', () => touch(...args)) }),
      ...(head && { head: (key) => faults.pass('read', () => head(key)) }),
      ...(readMany && { readMany: (keys) => faults.pass('read', () => readMany(keys)) }),
      ...(writeMany && { writeMany: (all) => faults.pass('write', () => writeMany(all)) }),
      ...(removeMany && { removeMany: (keys) => faults.pass('write', () => removeMany(keys)) }),
    }
  }

  async fail(fault: Fault): Promise<void> {
    this.#faults.inForce(fault)
  }

  async restore(): Promise<void> {
    this.#faults.inForce(undefined)
  }

  async spoil(): Promise<void> {
    for (const [key, record] of this.records) {
      this.records.set(key, { ...record, bytes: record.bytes.subarray(0, record.bytes.length / 2) })
    }
  }

  operations(): number {
    return this.#faults.operations
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

function recordLevel(second: SecondLevel): RecordLevel {
  if (second instanceof RecordLevel) return second
  throw new TypeError('a second level of another contender')
}

/** Schedules with nobody who stops them, and a folder that nobody closes. */
const startBackground = async (cache: CacheStorage) => {
  const folder = mkdtempSync(join(tmpdir(), 'acache-torture-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await new LocalFileCache(folder, { maxBytes: 1_000_000 }).set('key', 'value', '1m')
  const ask = BGCache.registerLoader('background', { interval: '1s', cache })(async () => 'value')
  const write = BGCache.registerWriter('written', { interval: '1s', cache })(async () => 'value')
  const read = BGCache.getReader('written', { interval: '1s', source: cache })
  await ask()
  await write()
  await read()
}

const files: Contender['inFiles'] = async (folder, settings) =>
  new OurInstance(() => new LocalFileCache(folder), settings)

/** Memory over a driver in this process. */
export const inProcess: Contender = {
  abilities: ABILITIES,
  protections: ['freeze', 'clone'],
  second: async () => new RecordLevel(),
  async open(second, settings) {
    const level = recordLevel(second)
    return new OurInstance(
      (onError) => chainOver(createStorage(level.driver(), { onError }), settings, onError),
      settings,
    )
  },
  inFiles: files,
  async backgroundWork(second) {
    const storage = createStorage(recordLevel(second).driver())
    await startBackground(chainOver(storage, { ttlMs: 1000 }, () => undefined))
  },
}

/** A Redis behind a proxy, and the clients that go through it. */
class RedisLevel implements SecondLevel {
  readonly prefix: string
  readonly #proxy: FaultProxy
  /** Past the proxy. */
  readonly #direct: Redis
  readonly #clients: Redis[] = []
  #operations = 0

  static async start({ redis }: Servers, prefix: string): Promise<RedisLevel> {
    const { hostname, port } = new URL(redis)
    const proxy = await startFaultProxy({ target: { host: hostname, port: Number(port) } })
    return new RedisLevel(proxy, new Redis(redis), prefix)
  }

  private constructor(proxy: FaultProxy, direct: Redis, prefix: string) {
    this.#proxy = proxy
    this.#direct = direct
    this.prefix = prefix
  }

  /** With the client's own defaults. */
  async connect(): Promise<Redis> {
    const client = new Redis(this.#proxy.port, this.#proxy.host)
    // Connections that fail are what the scenarios are about; without a listener the client prints them.
    client.on('error', () => {})
    await client.ping()
    const send = client.sendCommand.bind(client)
    client.sendCommand = (...args) => {
      this.#operations += 1
      return send(...args)
    }
    this.#clients.push(client)
    return client
  }

  async fail(fault: Fault): Promise<void> {
    if (fault.kind === 'throw') await this.#proxy.inject({ kind: 'refuse' })
    else if (fault.kind === 'hang') await this.#proxy.inject({ kind: 'blackhole' })
    else await this.#proxy.inject({ kind: 'latency', ms: fault.ms })
  }

  async restore(): Promise<void> {
    await this.#proxy.restore()
  }

  async spoil(): Promise<void> {
    const [, keys] = await this.#direct.scan(0, 'MATCH', `${this.prefix}*`, 'COUNT', 1_000_000)
    for (const key of keys) {
      const bytes = await this.#direct.getBuffer(key)
      if (bytes !== null) await this.#direct.set(key, bytes.subarray(0, bytes.length / 2), 'KEEPTTL')
    }
  }

  operations(): number {
    return this.#operations
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of [...this.#clients, this.#direct]) client.disconnect()
    await this.#proxy.stop()
  }
}

function redisLevel(second: SecondLevel): RedisLevel {
  if (second instanceof RedisLevel) return second
  throw new TypeError('a second level of another contender')
}

/** Memory over Redis. */
export const overRedis: Contender = {
  abilities: ABILITIES,
  protections: ['freeze', 'clone'],
  second: (servers, prefix) => RedisLevel.start(servers, prefix),
  async open(second, settings) {
    const level = redisLevel(second)
    const client = await level.connect()
    return new OurInstance(
      (onError) => chainOver(new RedisCache(client, { prefix: level.prefix, onError }), settings, onError),
      settings,
      () => client.disconnect(),
    )
  },
  inRedis: async (place, servers, prefix) => {
    const client =
      place === 'redis'
        ? new Redis(servers.redis)
        : new Cluster([{ host: '127.0.0.1', port: servers.cluster }])
    return cleared(new RedisCache(client, { prefix }), () => client.disconnect())
  },
  async backgroundWork(second) {
    const level = redisLevel(second)
    const client = await level.connect()
    await startBackground(
      chainOver(new RedisCache(client, { prefix: level.prefix }), { ttlMs: 1000 }, () => undefined),
    )
  },
}

function cleared(storage: RedisCache, disconnect: () => void): Cleared {
  return {
    set: async (key) => storage.set(key, randomUUID()),
    clear: async () => storage.clear(),
    async close() {
      await storage.close()
      disconnect()
    },
  }
}
