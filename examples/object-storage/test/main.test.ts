import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { useRedis } from '@acache/test-servers/jest'
import { useS3 } from '@acache/test-servers/jest-s3'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { PATIENCE_MS, type Run, runExample } from './run-example.ts'

/**
 * A run from its first chapter on, with every number below a thousand and the spaces that align it made alike. The times
 * differ from run to run, and the counts where a request had to be repeated; the bytes of the report do not.
 */
function storyOf(output: string): string {
  const from = output.indexOf('The first process')
  return output
    .slice(from)
    .replaceAll(/(?<![\d,])\d+(?:\.\d+)?(?!\d|,\d)/g, '#')
    .replaceAll(/ +/g, ' ')
    .trim()
}

describe('the example', () => {
  const redis = useRedis()
  const s3 = useS3()
  const page = readFileSync(resolve(__dirname, '../README.md'), 'utf8')
  const shown = /```text\n(?<run>.*?)```/s.exec(page)?.groups?.['run'] ?? ''
  let runs: Record<'given servers' | 'its own servers' | 'a wrong S3_ENDPOINT', Run>

  beforeAll(async () => {
    const { endpoint, region, credentials } = s3.clientConfig
    const given = {
      REDIS_URL: redis.url,
      S3_SERVER: 'endpoint',
      S3_ENDPOINT: endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: credentials.sessionToken,
    }
    const [all, none, wrong] = await Promise.all([
      runExample(given),
      runExample({ REDIS_URL: undefined, S3_SERVER: 'double' }),
      runExample({ ...given, S3_ENDPOINT: 'http://127.0.0.1:1' }),
    ])
    runs = { 'given servers': all, 'its own servers': none, 'a wrong S3_ENDPOINT': wrong }
  }, PATIENCE_MS)

  it('tells its story on the servers that it is given, and ends by itself', () => {
    const { code, errors, output } = runs['given servers']
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toContain('Redis: the Redis of REDIS_URL. S3: the server of S3_ENDPOINT.')
    expect(storyOf(output)).toBe(storyOf(shown))
  })

  it('leaves nothing behind in them', async () => {
    const client = new S3Client(s3.clientConfig)
    const { Buckets = [] } = await client.send(new ListBucketsCommand({}))
    client.destroy()
    expect(Buckets.filter(({ Name }) => Name?.startsWith('acache-example-'))).toEqual([])
    const connection = new Redis(redis.url)
    const left: string[] = []
    for await (const keys of connection.scanStream({ match: 'acache-example-*' })) left.push(...keys)
    connection.disconnect()
    expect(left).toEqual([])
  })

  it('starts servers where it is given none, and tells the same', () => {
    const { code, errors, output } = runs['its own servers']
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toContain('Redis: a redis-server, started for it. S3: an S3 double, started for it.')
    expect(storyOf(output)).toBe(storyOf(shown))
  })

  it('prints no colours where nobody looks', () => {
    expect(runs['given servers'].output).not.toContain('\u001b')
  })

  it('ends with code 1 and one sentence when S3_ENDPOINT leads nowhere', () => {
    const { code, errors } = runs['a wrong S3_ENDPOINT']
    expect({ code, errors }).toEqual({
      code: 1,
      errors: expect.stringMatching(/^failed: S3_ENDPOINT is set, but .*\n$/),
    })
  })
})
