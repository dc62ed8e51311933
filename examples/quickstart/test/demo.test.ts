import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startRedis } from '@acache/test-servers'
import { useRedis } from '@acache/test-servers/jest'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { type DemoRun, PATIENCE_MS, runDemo, withoutNumbers } from './run-demo.ts'

function expectSuccess({ code, errors, leftovers }: DemoRun): void {
  expect({ code, errors, leftovers }).toEqual({ code: 0, errors: '', leftovers: [] })
}

describe('the demo', () => {
  const redis = useRedis()
  let runs: Record<
    'without Redis' | 'with redis-server' | 'with REDIS_URL' | 'with a wrong REDIS_URL',
    DemoRun
  >

  // All at once: a run mostly waits.
  beforeAll(async () => {
    // Sees to it that redis-server is on PATH.
    await (await startRedis()).stop()
    const [without, server, url, wrong] = await Promise.all([
      runDemo({ REDIS_URL: undefined, PATH: '' }),
      runDemo({ REDIS_URL: undefined }),
      runDemo({ REDIS_URL: redis.url }),
      runDemo({ REDIS_URL: 'redis://127.0.0.1:1' }),
    ])
    runs = {
      'without Redis': without,
      'with redis-server': server,
      'with REDIS_URL': url,
      'with a wrong REDIS_URL': wrong,
    }
  }, PATIENCE_MS)

  it('tells its story over memory and files where there is no Redis, ends by itself, and leaves nothing behind', () => {
    const run = runs['without Redis']
    expectSuccess(run)
    expect(run.output).toContain('Restart: a new process')
    expect(run.output).toContain('Set REDIS_URL, or put redis-server on PATH')
    expect(run.output).not.toContain('redis   ')
  })

  it('starts the redis-server of PATH, and prints what README.md shows', () => {
    const run = runs['with redis-server']
    expectSuccess(run)
    const readme = readFileSync(resolve(__dirname, '../../../README.md'), 'utf8')
    const shown = /```text\n(?<demo>@acache quick start\n.*?)```/s.exec(readme)?.groups?.['demo'] ?? ''
    expect(withoutNumbers(run.output)).toBe(withoutNumbers(shown))
  })

  it('shows two servers that share the Redis of REDIS_URL, and removes its keys', async () => {
    const run = runs['with REDIS_URL']
    expectSuccess(run)
    expect(run.output).toContain('Two servers that share the Redis of REDIS_URL.')
    expect(run.output).toMatch(/country\('KE'\) +redis /)
    const client = new Redis(redis.url)
    const left: string[] = []
    for await (const keys of client.scanStream({ match: 'acache-demo:*' })) left.push(...keys)
    client.disconnect()
    expect(left).toEqual([])
  })

  it('prints no colours where nobody looks', () => {
    expect(runs['without Redis'].output).not.toContain('\u001b')
  })

  it('ends with code 1 and one sentence when REDIS_URL leads nowhere', () => {
    const { code, errors, leftovers } = runs['with a wrong REDIS_URL']
    expect({ code, errors, leftovers }).toEqual({
      code: 1,
      errors: 'demo failed: REDIS_URL is set, but no Redis answers there: start it, or unset REDIS_URL\n',
      leftovers: [],
    })
  })
})
