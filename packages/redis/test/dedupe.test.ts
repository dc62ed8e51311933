import { randomBytes } from 'node:crypto'
import { manualTime } from '@acache/core/testing'
import { useOwnRedis } from '@acache/test-servers/jest'
import { beforeEach, describe, expect, it } from '@jest/globals'
import type { RedisCacheOptions } from '../src/index.ts'
import { openCache } from './support/open-cache.ts'

const BODY_BYTES = 200_000

const own = useOwnRedis()
beforeEach(() => own.admin.flushall())

/** Bytes that the server received and sent while `work` ran. */
async function bytesDuring(work: () => unknown): Promise<number> {
  const total = async () => {
    const info = await own.admin.info('stats')
    return [...info.matchAll(/total_net_(?:input|output)_bytes:(\d+)/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    )
  }
  const before = await total()
  await work()
  return (await total()) - before
}

const body = (fill: string) => randomBytes(8).toString('hex') + fill.repeat(BODY_BYTES)

const formats: readonly (readonly [string, RedisCacheOptions])[] = [
  ['msgpack', {}],
  ['JSON', { serializer: 'json' }],
  ['encrypted', { encrypt: { keys: ['ab'.repeat(32)] } }],
]

describe.each(formats)('dedupeWrites, %s', (_, options) => {
  const open = () => openCache(own.admin, { prefix: 'p:', dedupeWrites: true, ...options })

  it('an unchanged value moves no body, and gets its new instants', async () => {
    using time = manualTime()
    const [first, second] = [open(), open()]
    const value = body('x')
    await first.set('k', value, '1m')
    await time.advance('30s')
    const entry = {
      value,
      createdAt: time.now(),
      freshUntil: time.now() + 60_000,
      expiresAt: time.now() + 90_000,
    }
    // The scripts are sent in full once; that is no body.
    expect(await bytesDuring(() => second.setEntry('k', entry))).toBeLessThan(5000)
    await time.advance('45s')
    expect(await first.getEntry('k')).toMatchObject(entry)
    expect(await first.get('k')).toBe(value)
    const pttl = await own.admin.pttl('p:k')
    expect(pttl).toBeGreaterThan(60_000)
    expect(pttl).toBeLessThanOrEqual(90_000)
  })

  it('renewing for ever takes the expiry away, and a later one brings it back', async () => {
    const cache = open()
    await cache.set('k', 'v', '1m')
    await cache.set('k', 'v')
    expect(await own.admin.pttl('p:k')).toBe(-1)
    expect((await cache.getEntry('k'))?.expiresAt).toBe(Number.POSITIVE_INFINITY)
    await cache.set('k', 'v', '1m')
    expect(await own.admin.pttl('p:k')).toBeGreaterThan(0)
    expect(await cache.get('k')).toBe('v')
  })

  it('another value of the same length is written', async () => {
    const cache = open()
    await cache.set('k', 'aaaa')
    await cache.set('k', 'bbbb')
    expect(await cache.get('k')).toBe('bbbb')
  })

  it('a renewal is a write: it has a version of its own, and obeys ifVersion', async () => {
    const cache = open()
    await cache.set('k', 'v', '1m')
    const old = await cache.getEntry('k')
    await cache.set('k', 'v', '2m')
    const renewed = await cache.getEntry('k')
    expect(renewed?.version).not.toBe(old?.version)
    const entry = { value: 'v', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await cache.setEntry('k', entry, { ifVersion: old?.version })).toBe(false)
    expect(await cache.getEntry('k')).toEqual(renewed)
    expect(await cache.setEntry('k', entry, { ifVersion: renewed?.version })).toBe(true)
    expect(await cache.getEntry('k')).toMatchObject(entry)
  })

  it('a value that expired in the meantime is written anew', async () => {
    const cache = open()
    await cache.set('k', 'v', '1m')
    await own.admin.unlink('p:k')
    await cache.set('k', 'v', '1m')
    expect(await cache.get('k')).toBe('v')
  })
})
