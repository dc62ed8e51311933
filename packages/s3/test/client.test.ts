import { ConfigurationError, StorageClosedError } from '@acache/core'
import { spawnScript } from '@acache/test-servers'
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { S3Cache, type S3CacheOptions } from '../src/index.ts'
import { openDouble } from './support/open-double.ts'

describe('the client', () => {
  it('of the application is left open by close', async () => {
    await using at = await openDouble()
    const cache = at.open()
    await cache.set('k', 'v')
    await cache.close()
    await expect(async () => cache.get('k')).rejects.toThrow(StorageClosedError)
    await at.client.send(new ListBucketsCommand({}))
    expect(await at.open().get('k')).toBe('v')
  })

  it('made from the environment works, leaves no sockets, and lets the process end by itself', async () => {
    await using at = await openDouble()
    const { endpoint, credentials, region } = at.double.clientConfig
    await using script = await spawnScript(require.resolve('./support/environment-child.ts'), {
      args: [at.bucket],
      env: {
        AWS_ENDPOINT_URL_S3: endpoint,
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      },
    })
    expect(await script.receive()).toEqual({ value: 'v', sockets: 0 })
    expect(await script.ended()).toMatchObject({ code: 0 })
  })

  it.each([null, {}, 'http://localhost', { send: 'x' }])('must be one of the SDK, not %j', (client) => {
    const make = () => new S3Cache({ client, bucket: 'b' } as unknown as S3CacheOptions)
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow('give new S3Client(…)')
  })
})

describe('options', () => {
  it.each([
    [{}, 'S3Cache: bucket is missing'],
    [{ bucket: '' }, 'give the name of a bucket'],
    [{ bucket: 'b', prefx: 'a' }, 'did you mean prefix?'],
    [{ bucket: 'b', partSize: 1024 }, 'at least 5242880'],
    [{ bucket: 'b', multipartThreshold: -1 }, 'multipartThreshold is -1'],
    [{ bucket: 'b', conditionalDeletes: 'yes' }, 'conditionalDeletes is "yes"'],
    [{ bucket: 'b', shard: 9 }, 'a whole number from 0 to 4'],
    [null, 'pass an object'],
  ])('that cannot work are refused: %j', (options, message) => {
    const make = () => new S3Cache(options as S3CacheOptions)
    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(message)
  })
})

describe('connections', () => {
  it('do not pile up, nor do listeners, whatever reads end with', async () => {
    await using at = await openDouble()
    const warnings: Error[] = []
    const collect = (warning: Error) => void warnings.push(warning)
    process.on('warning', collect)
    const cache = at.open({ maxAttempts: 1, timeout: '20s' })
    const body = Buffer.alloc(300_000, 'x')
    await cache.set('k', body)
    for (let round = 0; round < 30; round += 1) {
      at.double.next('GetObject', { kind: 'cut', afterBytes: 1000, how: 'reset' })
      await expect(cache.get('k')).rejects.toThrow()
      await cache.get('k')
      await cache.exists('k')
    }
    const agents: unknown = Reflect.get(await at.client.config.requestHandler, 'config')
    const { sockets } = Reflect.get(agents as object, 'httpAgent')
    expect(Object.values(sockets as object).flat()).toHaveLength(0)
    expect(warnings.filter(({ name }) => name === 'MaxListenersExceededWarning')).toEqual([])
    process.off('warning', collect)
  })
})
