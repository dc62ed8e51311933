/** What one message, one connection and one lease cost: counted at servers. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { TTLCache } from '@acache/core'
import { RedisBus } from '@acache/redis'
import { S3Cache } from '@acache/s3'
import { eventually, startS3Double } from '@acache/test-servers'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { Redis } from 'ioredis'
import { Member } from './member.ts'

/** A key of usual length, with the prefix `app:` where there is one. */
const KEY = 'product:1234567'
const PREFIX = 'app:'
/** The default. */
const CHANNEL = 'acache:bus'
const INVALIDATIONS = '__redis__:invalidate'
const CONNECTIONS = 200
const QUIET_MS = 4000
/** Keys that are written and read while somebody tracks them. */
export const TRACKED = 100

/** What the server sends to each listener. */
export interface NewsCost {
  /** Bytes of the news of one key, its frame included. */
  readonly bytes: number
  /** Messages about one key from its claim to its end: what `lock`, the write and the expiry tell. */
  readonly perLoad: number
}

/** And what it remembers for them. */
export interface TrackingCost extends NewsCost {
  readonly table: { readonly keys: number; readonly prefixes: number }
}

/** The costs of both modes. */
export interface NewsCosts {
  readonly publish: NewsCost
  readonly tracking: TrackingCost
}

const numberIn = (info: string, name: string) => Number(new RegExp(`${name}:(\\d+)`).exec(info)?.[1])

/** News as `mode: 'publish'` and `mode: 'tracking'` have them, about one key. */
export async function measureNews(url: string): Promise<NewsCosts> {
  const published = await listenDuring(
    url,
    (ear) => ear.subscribe(CHANNEL),
    async (client) => {
      const bus = new RedisBus({ client, channel: CHANNEL })
      bus.publish({ keys: [KEY] })
      await bus.flush()
      await bus.close()
      return 1
    },
  )
  const tracked = await listenDuring(
    url,
    (ear) => track(ear),
    async (client) => {
      await client.set(PREFIX + KEY, 'value')
      return 1
    },
  )
  let table = ''
  await listenDuring(
    url,
    (ear) => track(ear),
    async (client) => {
      for (let n = 0; n < TRACKED; n += 1) await client.set(`${PREFIX}${n}`, 'value')
      for (let n = 0; n < TRACKED; n += 1) await client.get(`${PREFIX}${n}`)
      table = await client.info('stats')
      return TRACKED
    },
  )
  const perLoad = await listenDuring(
    url,
    (ear) => track(ear),
    async () => {
      await using member = new Member({ url, prefix: PREFIX, bus: 'none' })
      const read = TTLCache.cached('{}', { cache: member.chain, ttl: '300ms', lock: true })(
        async (_key: string) => 'value',
      )
      await read(KEY)
      // Redis drops it by itself.
      await eventually('it has expired', async () => (await member.client.dbsize()) === 0 || undefined)
      return undefined
    },
  )
  return {
    publish: { bytes: published.bytes, perLoad: 1 },
    tracking: {
      bytes: tracked.bytes,
      perLoad: perLoad.messages,
      table: {
        keys: numberIn(table, 'tracking_total_keys'),
        prefixes: numberIn(table, 'tracking_total_prefixes'),
      },
    },
  }
}

async function listenDuring(
  url: string,
  listen: (ear: Redis) => Promise<unknown>,
  work: (client: Redis) => Promise<number | undefined>,
): Promise<{ bytes: number; messages: number }> {
  const [client, ear, last] = [new Redis(url), new Redis(url, { protocol: 2 }), randomUUID()]
  try {
    await client.flushall()
    await listen(ear)
    await ear.subscribe(last)
    let messages = 0
    ear.on('messageBuffer', (name: Buffer) => {
      if (String(name) !== last) messages += 1
    })
    const before = ear.stream.bytesRead
    const expected = await work(client)
    if (expected !== undefined) await eventually('news', async () => messages >= expected || undefined)
    const bytes = ear.stream.bytesRead - before
    const over = new Promise((resolve) => ear.on('message', (name) => name === last && resolve(true)))
    await client.publish(last, '')
    await over
    return { bytes, messages }
  } finally {
    client.disconnect()
    ear.disconnect()
  }
}

async function track(ear: Redis): Promise<void> {
  const id = await ear.client('ID')
  await ear.call('client', 'tracking', 'on', 'redirect', String(id), 'bcast', 'prefix', PREFIX)
  await ear.subscribe(INVALIDATIONS)
}

/** Bytes that a Redis needs for one more process: its client and the connection of its bus. */
export async function measureConnections(url: string): Promise<Record<'publish' | 'tracking', number>> {
  const probe = new Redis(url)
  const used = async () => numberIn(await probe.info('memory'), 'used_memory')
  const costs = { publish: 0, tracking: 0 }
  for (const bus of ['publish', 'tracking'] as const) {
    const options = { url, prefix: PREFIX, bus }
    await using other = new Member(options)
    await other.client.ping()
    const before = await used()
    const members = Array.from({ length: CONNECTIONS }, () => new Member(options))
    await Promise.all(members.map((member) => member.settled(other)))
    // Redis frees the buffers of connections that are quiet.
    await sleep(QUIET_MS)
    costs[bus] = (await used()) - before
    await Promise.all(members.map((member) => member[Symbol.asyncDispose]()))
  }
  probe.disconnect()
  return { publish: costs.publish / CONNECTIONS, tracking: costs.tracking / CONNECTIONS }
}

/** Requests to a bucket, by what they do. */
export interface LeaseRow {
  readonly operation: string
  readonly requests: readonly string[]
}

export const LOCKED_MISS = 'miss with `lock`: read, claim, load, write'

/** What leases ask of a bucket that obeys conditions of deletes, as AWS does. */
export async function measureLeases(): Promise<LeaseRow[]> {
  const double = await startS3Double()
  const client = new S3Client({ ...double.clientConfig, maxAttempts: 1 })
  const open = () => new S3Cache({ client, bucket: 'bucket', conditionalDeletes: true, timeout: '30s' })
  const leaseMs = 60_000
  try {
    await client.send(new CreateBucketCommand({ Bucket: 'bucket' }))
    const [one, two] = [open(), open()]
    const requestsDuring = async (work: () => unknown): Promise<string[]> => {
      double.forget()
      await work()
      return double.requests.map(({ operation }) => NAMES.get(operation) ?? operation)
    }
    const held = await one.leases?.claim('held', { leaseMs })
    if (held?.state !== 'claimed') throw new Error('the lease cannot be had')
    // The first refusal is followed by a look at how the server writes its tags.
    await two.leases?.claim('held', { leaseMs })
    const load = TTLCache.cached('{}', { cache: one, ttl: '5m', lock: true })(async (key: string) => key)
    return [
      { operation: 'read', requests: await requestsDuring(() => one.get('absent')) },
      { operation: LOCKED_MISS, requests: await requestsDuring(() => load('k')) },
      {
        operation: 'claim that is refused',
        requests: await requestsDuring(() => two.leases?.claim('held', { leaseMs })),
      },
      { operation: 'look of one who waits', requests: await requestsDuring(() => two.leases?.look('held')) },
      {
        operation: 'renewal',
        requests: await requestsDuring(() => one.leases?.renew('held', held.claim, leaseMs)),
      },
    ]
  } finally {
    client.destroy()
    await double.stop()
  }
}

const NAMES = new Map([
  ['GetObject', 'GET'],
  ['HeadObject', 'HEAD'],
  ['PutObject', 'PUT'],
  ['DeleteObject', 'DELETE'],
])
