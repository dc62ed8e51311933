import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manualTime } from '@acache/core/testing'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { RedisCache } from '../src/index.ts'
import { openCache } from './support/open-cache.ts'

/** Bytes that advanced-caching 0.2.2 wrote with serializer json; the folder's README tells by which calls. */
const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures/interop', name))
const VALUE: unknown = JSON.parse(fixture('value.json').toString())

const CREATED_AT = 1_700_000_000_250
const FRESH_UNTIL = 4_102_444_800_500

const redis = useRedis()
let client: Redis
let cache: RedisCache
beforeAll(() => {
  client = new Redis(redis.url)
  cache = openCache(client, { prefix: redis.prefix, serializer: 'json' })
})
afterAll(() => client.disconnect())

const place = (name: string) => client.set(redis.prefix + name, fixture(name))

/** `get` of the Python original, by its rules: `json.loads`, then `__ac_type` decides. */
async function readByPython(key: string, at = Date.now()): Promise<unknown> {
  const text = await client.get(redis.prefix + key)
  if (text === null) return undefined
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || !('__ac_type' in parsed)) return parsed
  const { __ac_type: type, v, f } = parsed as Record<string, unknown>
  if (type === 'value') return v
  return type === 'entry' && at / 1000 < Number(f) ? v : undefined
}

describe('what the Python original wrote', () => {
  it.each([
    ['redis-value.json', VALUE],
    ['redis-null.json', null],
    ['redis-text.json', 'plain'],
    ['value.json', VALUE],
  ])('%s is a value that is fresh for ever', async (name, value) => {
    await place(name)
    expect(await cache.get(name)).toEqual(value)
    expect(await cache.exists(name)).toBe(true)
    expect(await cache.getMany([name])).toEqual(new Map([[name, value]]))
    expect(await cache.getEntry(name)).toMatchObject({
      value,
      freshUntil: Number.POSITIVE_INFINITY,
      expiresAt: Number.POSITIVE_INFINITY,
    })
  })

  it.each(['redis-entry.json', 'object-entry-plain'])('%s is an entry with its instants', async (name) => {
    await place(name)
    expect(await cache.get(name)).toEqual(VALUE)
    expect(await cache.exists(name)).toBe(true)
    expect(await cache.getEntry(name)).toMatchObject({
      value: VALUE,
      createdAt: CREATED_AT,
      freshUntil: FRESH_UNTIL,
    })
  })

  it('what it wrote for an object storage is read too, gzipped as it is there', async () => {
    await place('object-bare.gz')
    expect(await cache.get('object-bare.gz')).toEqual(VALUE)
    await place('object-entry.gz')
    expect(await cache.getEntry('object-entry.gz')).toMatchObject({ value: VALUE, freshUntil: FRESH_UNTIL })
  })

  it('an entry is stale from its instant on, and still there', async () => {
    await place('redis-entry.json')
    using _ = manualTime(FRESH_UNTIL)
    expect(await cache.get('redis-entry.json')).toBeUndefined()
    expect(await cache.exists('redis-entry.json')).toBe(false)
    expect((await cache.getEntry('redis-entry.json'))?.value).toEqual(VALUE)
  })

  it('a long record is read whole where its head does not tell', async () => {
    const value = { text: 'long '.repeat(1000) }
    await client.set(
      `${redis.prefix}long`,
      JSON.stringify({ __ac_type: 'entry', v: value, f: 4e9, c: 1.5e9 }),
    )
    expect(await cache.exists('long')).toBe(true)
    expect(await cache.get('long')).toEqual(value)
    await client.set(
      `${redis.prefix}long`,
      JSON.stringify({ __ac_type: 'entry', v: value, f: 1.6e9, c: 1.5e9 }),
    )
    expect(await cache.exists('long')).toBe(false)
    expect((await cache.getEntry('long'))?.value).toEqual(value)
  })

  it.each(['redis-value.json', 'redis-entry.json'])(
    '%s is replaced only while it is the same',
    async (name) => {
      await place(name)
      const read = await cache.getEntry(name)
      const entry = { value: 'ours', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
      await client.append(redis.prefix + name, ' ')
      expect(await cache.setEntry(name, entry, { ifVersion: read?.version })).toBe(false)
      await place(name)
      expect(await cache.setEntry(name, entry, { ifVersion: read?.version })).toBe(true)
      expect(await cache.get(name)).toBe('ours')
    },
  )

  it('keeps the absent absent: setIfNotExists is refused by a value of the original', async () => {
    await place('redis-value.json')
    expect(await cache.setIfNotExists('redis-value.json', 'ours')).toBe(false)
    expect(await cache.get('redis-value.json')).toEqual(VALUE)
  })
})

describe('what the Python original reads of ours', () => {
  const values = [VALUE, null, 0, '', false, 'plain', [], {}, { __ac_type: 'entry', v: 'mine', f: 1, c: 0 }]

  it.each(values)('set without a ttl: %j', async (value) => {
    await cache.set('k', value)
    expect(await readByPython('k')).toEqual(value)
    expect(await readByPython('k', 32e12)).toEqual(value)
  })

  it.each(values)('set with a ttl: %j', async (value) => {
    using time = manualTime()
    await cache.set('k', value, '1m')
    expect(await readByPython('k', time.now() + 59_999)).toEqual(value)
    expect(await readByPython('k', time.now() + 60_000)).toBeUndefined()
  })

  it('setEntry, with the instants in seconds', async () => {
    await cache.setEntry('k', {
      value: VALUE,
      createdAt: CREATED_AT,
      freshUntil: FRESH_UNTIL,
      expiresAt: FRESH_UNTIL + 5,
    })
    expect(JSON.parse(String(await client.get(`${redis.prefix}k`)))).toMatchObject({
      __ac_type: 'entry',
      v: VALUE,
      f: FRESH_UNTIL / 1000,
      c: CREATED_AT / 1000,
    })
  })

  it('an entry that was renewed in place by dedupeWrites', async () => {
    using time = manualTime()
    const dedupe = openCache(client, { prefix: redis.prefix, serializer: 'json', dedupeWrites: true })
    await dedupe.set('k', VALUE, '1m')
    await dedupe.set('k', VALUE, '5m')
    expect(await readByPython('k', time.now() + 299_999)).toEqual(VALUE)
    expect(await readByPython('k', time.now() + 300_000)).toBeUndefined()
    await dedupe.set('k', VALUE)
    expect(await readByPython('k', 32e12)).toEqual(VALUE)
  })
})
