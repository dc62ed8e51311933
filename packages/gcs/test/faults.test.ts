import { randomBytes } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { StorageError, StorageTimeoutError, TTLCache } from '@acache/core'
import { manualTime } from '@acache/core/testing'
import type { GcsFault, GcsMatch } from '@acache/test-servers/gcs-double'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { GCSCache, GCSCacheOptions } from '../src/index.ts'
import { type OpenDouble, openDouble } from './support/open-double.ts'
import { sdkMajor } from './support/sdk.ts'
import { errorOf, until } from './support/until.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
afterEach(() => {
  at.double.recover()
  at.double.forget()
})

let prefixes = 0
const open = (options: Partial<GCSCacheOptions> = {}) => {
  prefixes += 1
  return at.open({ prefix: `${prefixes}/`, ...options })
}

const BODY = randomBytes(200_000)
const isBody = (value: Buffer | undefined) => value?.equals(BODY) === true

const cleanClose: GcsFault = { kind: 'close', afterBytes: 100_000 }

/** Faults that a request is made again after. */
const broken: readonly (readonly [string, GcsFault])[] = [
  ['a reset before the head', { kind: 'reset' }],
  ['a close before the head', { kind: 'close' }],
  ['a reset in the middle of the body', { kind: 'reset', afterBytes: 100_000 }],
  ['bytes that are not the right ones', { kind: 'corrupt' }],
  ['a body that is too short', { kind: 'truncate', bytes: 100_000 }],
  ...[408, 429, 500, 502, 503, 504].map(
    (status) => [`a status of ${status}`, { kind: 'status', status }] as const,
  ),
  // Version 7 of the SDK does not tell it from a body that is late.
  ...(sdkMajor === 8 ? [['a clean close in the middle of the body', cleanClose] as const] : []),
]

describe('a read', () => {
  it.each(broken)('is made again after %s', async (_, fault) => {
    const cache = open()
    await cache.set('k', BODY)
    const scripted = at.double.next('objects.media', fault, 2)
    expect(isBody(await cache.get('k'))).toBe(true)
    expect(scripted.hits).toBe(2)
    expect(cache.stats.requests).toMatchObject({ get: 3, retries: 2 })
  })

  it.each(broken)('fails after maxAttempts when there is nothing but %s', async (_, fault) => {
    const cache = open({ maxAttempts: 2 })
    await cache.set('k', BODY)
    const scripted = at.double.always('objects.media', fault)
    expect(await errorOf(() => cache.get('k'))).toBeInstanceOf(StorageError)
    expect(scripted.hits).toBe(2)
    at.double.recover()
    expect(isBody(await cache.get('k'))).toBe(true)
  })

  const hanging: readonly (readonly [string, GcsFault])[] = [
    ['hangs before the head', { kind: 'hang' }],
    ['hangs in the middle of the body', { kind: 'hang', afterBytes: 100_000 }],
    ...(sdkMajor === 7 ? [['is closed in good order in the middle of the body', cleanClose] as const] : []),
  ]

  it.each(hanging)('that %s ends at the deadline', async (_, fault) => {
    const cache = open({ timeout: '5s' })
    await cache.set('k', BODY)
    using time = manualTime()
    const scripted = at.double.next('objects.media', fault)
    const error = errorOf(() => cache.get('k'))
    await until(() => scripted.hits === 1)
    await time.advance('5s')
    expect(await error).toBeInstanceOf(StorageTimeoutError)
    expect(isBody(await cache.get('k'))).toBe(true)
  })

  it('that ends at the deadline in the middle of a body ends its connection', async () => {
    await using alone = await openDouble()
    const cache = alone.open({ timeout: '5s' })
    await cache.set('k', BODY)
    using time = manualTime()
    alone.double.next('objects.media', { kind: 'hang', afterBytes: 100_000 })
    const error = errorOf(() => cache.get('k'))
    await until(() => (alone.double.requests.at(-1)?.bytesOut ?? 0) >= 100_000)
    await time.advance('5s')
    await error
    await until(async () => (await alone.double.connections()) === 0)
    expect(await alone.double.connections()).toBe(0)
  })

  it('whose answer comes after the deadline is cut off', async () => {
    await using alone = await openDouble()
    const cache = alone.open({ timeout: '5s' })
    await cache.set('k', randomBytes(5_000_000))
    using time = manualTime()
    let release = () => {}
    const late = new Promise<void>((resolve) => {
      release = resolve
    })
    const scripted = alone.double.next('objects.media', { kind: 'held', until: late })
    const error = errorOf(() => cache.get('k'))
    await until(() => scripted.hits === 1)
    await time.advance('5s')
    release()
    expect(await error).toBeInstanceOf(StorageTimeoutError)
    await until(async () => (await alone.double.connections()) === 0)
    expect(alone.double.requests.at(-1)?.bytesOut).toBeLessThan(1_000_000)
  })

  it.each([...broken.slice(0, 5), ...hanging])(
    'that cannot be made is a reported miss to a strategy: %s',
    async (_, fault) => {
      const cache = open({ timeout: '5s', maxAttempts: 1 })
      const failures: unknown[] = []
      const load = TTLCache.cached('k', {
        ttl: '1m',
        cache,
        onError: (error) => failures.push(error),
      })(async () => 'loaded')
      await cache.set('k', BODY)
      using time = manualTime()
      const scripted = at.double.next('objects.media', fault)
      const value = load()
      await until(() => scripted.hits === 1)
      let settled = false
      void value.finally(() => {
        settled = true
      })
      await until(async () => {
        await turn()
        if (!settled) await time.advance('10ms')
        return settled
      })
      expect(await value).toBe('loaded')
      expect(failures[0]).toBeInstanceOf(StorageError)
    },
  )

  it('waits as long as Retry-After says', async () => {
    const cache = open({ timeout: '1h' })
    await cache.set('k', BODY)
    using time = manualTime()
    at.double.forget()
    at.double.next('objects.media', { kind: 'status', status: 503, retryAfter: 60 })
    const value = cache.get<Buffer>('k')
    await until(() => at.double.requests[0]?.status === 503)
    const refusedAt = time.now()
    await until(async () => {
      await time.advance('1s')
      return at.double.requests.length === 2
    })
    expect(time.now() - refusedAt).toBeGreaterThanOrEqual(60_000)
    expect(isBody(await value)).toBe(true)
  })

  it('does not wait for longer than its deadline', async () => {
    const cache = open({ timeout: '30s' })
    await cache.set('k', BODY)
    const scripted = at.double.next('objects.media', { kind: 'status', status: 429, retryAfter: 3600 }, 2)
    expect(String(await errorOf(() => cache.get('k')))).toContain('spread the keys with the option shard')
    expect(scripted.hits).toBe(1)
  })

  it('of a renewed entry that is replaced meanwhile looks again', async () => {
    const failures: unknown[] = []
    const cache = open({ dedupeWrites: true, onError: (error) => failures.push(error) })
    await cache.set('k', 'v', '1m')
    await cache.set('k', 'v', '2m')
    at.double.next('objects.get', { kind: 'race' })
    // What another program wrote is no entry.
    expect(await cache.get('k')).toBeUndefined()
    expect(failures).toHaveLength(1)
    expect(at.double.requests.slice(-3).map(({ operation }) => operation)).toEqual([
      'objects.media',
      'objects.get',
      'objects.media',
    ])
  })
})

describe('a write', () => {
  const writes: readonly (readonly [string, GcsFault])[] = [
    ['a reset', { kind: 'reset' }],
    ['a close', { kind: 'close' }],
    ['a status of 429', { kind: 'status', status: 429 }],
    ['a status of 503', { kind: 'status', status: 503 }],
    ['an answer that is no JSON', { kind: 'corrupt' }],
  ]

  it.each(writes)('is made again after %s', async (_, fault) => {
    const cache = open()
    at.double.next('objects.insert', fault, 2)
    await cache.set('k', 'v', '1m')
    expect(await cache.get('k')).toBe('v')
    at.double.next('objects.delete', fault, 1)
    await cache.delete('k')
    expect(await cache.exists('k')).toBe(false)
  })

  const ambiguous: readonly (readonly [string, GcsFault])[] = [
    ['a reset', { kind: 'reset', applied: true }],
    ['a close', { kind: 'close', applied: true }],
    ['an answer that is no JSON', { kind: 'corrupt' }],
  ]

  it.each(ambiguous)(
    'on a condition that was done, and answered with %s, is known as won',
    async (_, fault) => {
      const cache = open()
      at.double.next('objects.insert', fault)
      expect(await cache.setIfNotExists('k', 'v', '1m')).toBe(true)
      const entry = await cache.getEntry('k')
      const next = { value: 'next', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
      at.double.next('objects.insert', fault)
      expect(await cache.setEntry('k', next, { ifVersion: entry?.version })).toBe(true)
      expect(await cache.get('k')).toBe('next')
    },
  )

  it.each(ambiguous)('of another process that was first is lost, after %s too', async (_, fault) => {
    const prefix = `lost ${prefixes}/`
    const [one, other] = [open({ prefix }), open({ prefix })]
    await other.set('k', 'theirs', '1m')
    at.double.next('objects.insert', fault)
    expect(await one.setIfNotExists('k', 'ours', '1m')).toBe(false)
    expect(await one.get('k')).toBe('theirs')
  })

  it.each(ambiguous)('that renews is made once where it was answered with %s', async (_, fault) => {
    const cache = open({ dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    at.double.next('objects.patch', fault)
    await cache.set('k', 'v', '1h')
    using time = manualTime()
    await time.advance('30m')
    expect(await cache.get('k')).toBe('v')
    expect(at.double.requests.filter(({ operation }) => operation === 'objects.insert')).toHaveLength(1)
  })

  it('that lost a race against a renewal is lost', async () => {
    const cache = open({ dedupeWrites: true })
    await cache.set('k', 'v', '1m')
    const version = (await cache.getEntry('k'))?.version
    await cache.set('k', 'v', '2m')
    const next = { value: 'next', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await cache.setEntry('k', next, { ifVersion: version })).toBe(false)
    expect(await cache.get('k')).toBe('v')
  })

  it('that hangs ends at the deadline', async () => {
    const cache = open({ timeout: '5s' })
    using time = manualTime()
    const scripted = at.double.next('objects.insert', { kind: 'hang' })
    const error = errorOf(() => cache.set('k', 'v'))
    await until(() => scripted.hits === 1)
    await time.advance('5s')
    expect(await error).toBeInstanceOf(StorageTimeoutError)
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })
})

describe('many keys', () => {
  const denied: GcsFault = { kind: 'status', status: 403 }
  const requestFor = (operation: string, key: string): GcsMatch => {
    const name = `${prefixes}/${key}`
    return (request) => request.operation === operation && request.object === name
  }
  const keys = ['a', 'b', 'c']
  const setUp = async () => {
    const cache = open()
    await cache.setMany(keys.map((key) => [key, key] as const))
    return cache
  }

  it.each([
    ['getMany', 'objects.media', (cache) => cache.getMany(keys)],
    ['setMany', 'objects.insert', (cache) => cache.setMany(keys.map((key) => [key, 1] as const))],
    ['deleteMany', 'objects.delete', (cache) => cache.deleteMany(keys)],
  ] satisfies [string, string, (cache: GCSCache) => unknown][])(
    '%s tells which keys failed',
    async (_, operation, work) => {
      const cache = await setUp()
      at.double.always(requestFor(operation, 'b'), denied)
      const error = await errorOf(() => work(cache))
      if (!(error instanceof StorageError)) throw error
      expect([...(error.failures?.keys() ?? [])]).toEqual(['b'])
      expect([...(error.succeeded ?? [])].sort()).toEqual(['a', 'c'])
      expect(error.failures?.get('b')).toMatchObject({ message: expect.stringContaining('check the roles') })
    },
  )
})
