import { ConfigurationError, StorageClosedError } from '@acache/core'
import { spawnScript } from '@acache/test-servers'
import { describe, expect, it } from '@jest/globals'
import { GCSCache, type GCSCacheOptions, type GCSClient } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'
import { newClient } from './support/sdk.ts'

describe('the client', () => {
  it.each([null, 'gs://bucket', {}, { request: () => null }])('must be one of the SDK, not %j', (client) => {
    const make = () => new GCSCache({ client: client as unknown as GCSClient, bucket: 'b' })
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow('new Storage(…) of the package @google-cloud/storage')
  })

  it('is left as it was, and can be used after close', async () => {
    await using at = await openDouble()
    const cache = at.open({ prefix: 'p/' })
    await cache.set('k', 'v')
    await cache.close()
    await expect(async () => cache.get('k')).rejects.toThrow(StorageClosedError)
    const [files] = await at.client.bucket(at.bucket).getFiles()
    expect(files.map(({ name }) => name)).toEqual(['p/k'])
  })

  it('is made from the environment where there is none, and lets the process end', async () => {
    await using at = await openDouble()
    await using script = await spawnScript(require.resolve('./support/user.ts'), {
      args: [at.bucket],
      env: { STORAGE_EMULATOR_HOST: at.double.endpoint },
    })
    const { code } = await script.ended()
    expect(script.output()).toContain('as expected')
    expect(code).toBe(0)
  })
})

describe('options', () => {
  it.each([
    [{}, 'GCSCache: bucket is missing; give the name of a bucket that exists'],
    [{ bucket: '' }, 'GCSCache: bucket is ""; give the name of a bucket'],
    [{ bucket: 'b', bukcet: 'b' }, 'did you mean bucket?'],
    [{ bucket: 'b', resumableThreshold: 0 }, 'resumableThreshold is 0'],
    [{ bucket: 'b', shard: 9 }, 'shard is 9'],
    [{ bucket: 'b', timeout: '5 apples' }, 'timeout is "5 apples"'],
  ])('that cannot work are refused: %j', (options, message) => {
    expect(() => new GCSCache(options as GCSCacheOptions)).toThrow(ConfigurationError)
    expect(() => new GCSCache(options as GCSCacheOptions)).toThrow(message)
  })

  it('conditionalWrites: false refuses what depends on conditions', async () => {
    await using at = await openDouble()
    const cache = at.open({ conditionalWrites: false })
    await expect(cache.setIfNotExists('k', 'v')).rejects.toThrow('needs conditional writes')
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })
})

describe('what the SDK does wrong by itself', () => {
  it('a failed write leaves the retries of the application on', async () => {
    await using at = await openDouble()
    const cache = at.open({ maxAttempts: 1 })
    at.double.always(() => true, { kind: 'status', status: 503 })
    await expect(cache.set('k', 'v')).rejects.toThrow('set "k" failed')
    await expect(cache.delete('k')).rejects.toThrow('delete "k" failed')
    await expect(cache.setIfNotExists('k', 'v')).rejects.toThrow('setIfNotExists "k" failed')
    expect(at.client.retryOptions.autoRetry).toBe(true)
    at.double.recover()
    at.double.next('objects.get', { kind: 'status', status: 503 })
    at.double.putObject(at.bucket, 'x', 'x')
    const [metadata] = await at.client.bucket(at.bucket).file('x').getMetadata()
    expect(metadata.name).toBe('x')
  })

  it('requests are made once each attempt, however often the client of the application would try', async () => {
    await using at = await openDouble()
    const client = await newClient({
      ...at.double.storageOptions,
      retryOptions: { autoRetry: true, maxRetries: 5 },
    })
    const cache = at.open({ client, maxAttempts: 1 })
    const fault = at.double.always(() => true, { kind: 'status', status: 503 })
    const operations = [
      () => cache.get('k'),
      () => cache.exists('k'),
      () => cache.set('k', 'v'),
      () => cache.delete('k'),
      () => cache.clear({ everything: true }),
    ]
    for (const [index, operation] of operations.entries()) {
      await expect(operation()).rejects.toThrow('failed')
      expect(fault.hits).toBe(index + 1)
    }
  })

  it('a download that is given up or fails does no harm to other requests', async () => {
    await using at = await openDouble()
    const cache = at.open({ prefix: 'p/', maxAttempts: 1 })
    await cache.setEntry('old', { value: Buffer.alloc(3_000_000), createdAt: 0, freshUntil: 1, expiresAt: 1 })
    await cache.set('k', Buffer.alloc(300_000))
    at.double.putObject(at.bucket, 'x', 'x')
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    at.double.next(({ object }) => object === 'x', { kind: 'held', until })
    const other = at.client.bucket(at.bucket).file('x').getMetadata()
    expect(await cache.get('old')).toBeUndefined()
    at.double.next('objects.media', { kind: 'reset', afterBytes: 100_000 })
    await expect(cache.get('k')).rejects.toThrow('did not come whole')
    at.double.next('objects.media', { kind: 'corrupt' })
    await expect(cache.get('k')).rejects.toThrow('are not those that the service holds')
    release()
    expect((await other)[0].name).toBe('x')
  })

  it('downloads that are given up leave no connection behind', async () => {
    await using at = await openDouble()
    const cache = at.open({ prefix: 'p/' })
    await cache.setEntry('old', { value: Buffer.alloc(3_000_000), createdAt: 0, freshUntil: 1, expiresAt: 1 })
    const found = await Promise.all(Array.from({ length: 50 }, () => cache.get('old')))
    expect(found.every((value) => value === undefined)).toBe(true)
    // One may be kept for the next request.
    let open = await at.double.connections()
    for (let turn = 0; open > 1 && turn < 1000; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      open = await at.double.connections()
    }
    expect(open).toBeLessThanOrEqual(1)
    expect(Math.max(...at.double.requests.map(({ bytesOut }) => bytesOut))).toBeLessThan(500_000)
  })

  it('names that the client would change are left as they are', async () => {
    await using at = await openDouble()
    const cache = at.open({ prefix: 'p/' })
    const keys = ['{{projectId}}', 'a{{projectId}}b', '..', '.', ':x', 'a//b', '%2F', 'a b+c&d=e?f#g']
    for (const key of keys) await cache.set(key, key)
    for (const key of keys) expect(await cache.get(key)).toBe(key)
    const listed: string[] = []
    for await (const [key] of cache.entries({ prefix: '{{projectId}}' })) listed.push(key)
    expect(listed).toEqual(['{{projectId}}'])
    const other = at.open({ prefix: 'p/{{projectId}}/' })
    await other.set('k', 'v')
    await other.clear()
    expect((await cache.getMany(keys)).size).toBe(keys.length)
  })
})
