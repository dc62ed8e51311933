/** The Redis sheet of the fault matrix: a real server, behind a proxy that fails. */
import { mkdtemp, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually, type FaultProxy } from '@acache/test-servers'
import { type Fault, jump, playSheet, type Stage, sheets } from '@acache/test-servers/fault-matrix'
import { useOwnRedis } from '@acache/test-servers/jest'
import { beforeAll } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisCache } from '../src/index.ts'

const own = useOwnRedis({ args: ['--enable-protected-configs', 'local'] })
beforeAll(failToSave)

/** How a fault begins and ends. */
interface Means {
  begin(keys: readonly string[], client: Redis): unknown
  end(): unknown
}

const ofNetwork = (fault: Parameters<FaultProxy['inject']>[0]): Means => ({
  begin: () => own.proxy.inject(fault),
  end: () => own.proxy.restore(),
})

/** Bytes of the records are replaced where they are kept; what is not there is there then. */
const ofBytes = (change: (record: Buffer) => Buffer): Means => ({
  async begin(keys) {
    for (const key of keys)
      await own.admin.set(`p:${key}`, change((await own.admin.getBuffer(`p:${key}`)) ?? Buffer.alloc(100)))
  },
  end: () => undefined,
})

const ofClock = (fault: Fault): Means => {
  let putBack = () => {}
  return {
    begin() {
      putBack = jump(fault)
    },
    end: () => putBack(),
  }
}

/** A save that fails as on a full disk: its folder is gone. Redis refuses writes from then on, while it is to save at all. */
async function failToSave(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'acache-redis-'))
  await own.admin.config('SET', 'dir', folder)
  await rmdir(folder)
  await own.admin.bgsave()
  await eventually('the save has failed', async () => {
    return (await own.admin.info('persistence')).includes('rdb_last_bgsave_status:err') || undefined
  })
}

const means: Readonly<Partial<Record<Fault, Means>>> = {
  reject: ofNetwork({ kind: 'refuse' }),
  hang: ofNetwork({ kind: 'blackhole' }),
  slow: ofNetwork({ kind: 'latency', ms: 20 }),
  reset: ofNetwork({ kind: 'reset' }),
  'cut body': {
    begin: async (_keys, client) => {
      await own.proxy.inject({ kind: 'cut', afterBytes: 3 })
      // The next connection is a sound one.
      client.once('close', () => void own.proxy.restore())
    },
    end: () => own.proxy.restore(),
  },
  'wrong bytes': ofBytes(() => Buffer.from('of another program')),
  'truncated bytes': ofBytes((record) => record.subarray(0, -2)),
  'flipped bits': ofBytes((record) =>
    Buffer.concat([record.subarray(0, -1), Buffer.of((record.at(-1) ?? 0) ^ 0xff)]),
  ),
  'out of memory': {
    begin: () => own.admin.config('SET', 'maxmemory', '1'),
    end: () => own.admin.config('SET', 'maxmemory', '0'),
  },
  'read-only': {
    begin: () => own.admin.replicaof('127.0.0.1', 1),
    end: () => own.admin.replicaof('NO', 'ONE'),
  },
  'disk full': {
    begin: () => own.admin.config('SET', 'save', '3600 1'),
    end: () => own.admin.config('SET', 'save', ''),
  },
}

async function open(fault: Fault): Promise<Stage> {
  const { begin, end } = means[fault] ?? ofClock(fault)
  await own.admin.flushall()
  const client = new Redis(own.proxy.port, own.proxy.host, {
    retryStrategy: () => 5,
    maxRetriesPerRequest: 1,
  })
  client.on('error', () => undefined)
  const told: unknown[] = []
  const holdsClock = fault === 'hang'
  const storage = new RedisCache(client, {
    prefix: 'p:',
    // On a busy machine a second is soon over.
    timeout: holdsClock ? '1s' : '20s',
    onError: (error) => told.push(error),
  })
  return {
    storage,
    told,
    holdsClock,
    inject: (keys) => begin(keys, client),
    heal: end,
    dispose: () => client.disconnect(),
  }
}

playSheet(sheets.redis, { open })
