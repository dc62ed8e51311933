import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { useRedis } from '@acache/test-servers/jest'
import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { type DemoRun, runDemo, withoutNumbers } from './run-demo.ts'

const PATIENCE_MS = 120_000

function expectSuccess({ code, errors, leftovers }: DemoRun): void {
  expect({ code, errors, leftovers }).toEqual({ code: 0, errors: '', leftovers: [] })
}

describe('the demo', () => {
  const redis = useRedis()

  it(
    'tells its story over memory and files where there is no Redis, ends by itself, and leaves nothing behind',
    async () => {
      const run = await runDemo({ REDIS_URL: undefined, PATH: '' })
      expectSuccess(run)
      expect(run.output).toContain('Restart: a new process')
      expect(run.output).toContain('Set REDIS_URL, or put redis-server on PATH')
      expect(run.output).not.toContain('redis   ')
    },
    PATIENCE_MS,
  )

  it(
    'shows two servers that share the Redis of REDIS_URL, and removes its keys',
    async () => {
      const run = await runDemo({ REDIS_URL: redis.url })
      expectSuccess(run)
      expect(run.output).toContain('Two servers that share the Redis of REDIS_URL.')
      expect(run.output).toMatch(/country\('KE'\) +redis /)
      const client = new Redis(redis.url)
      const [, left] = await client.scan(0, 'MATCH', 'acache-demo:*', 'COUNT', 1_000_000)
      client.disconnect()
      expect(left).toEqual([])
    },
    PATIENCE_MS,
  )

  it(
    'is printed without colours where nobody looks, as README.md shows it',
    async () => {
      const run = await runDemo({ REDIS_URL: redis.url })
      expectSuccess(run)
      expect(run.output).not.toContain('\u001b')
      const readme = readFileSync(resolve(__dirname, '../../../README.md'), 'utf8')
      const shown = /```text\n(?<demo>\n?@acache quick start\n.*?)```/s.exec(readme)?.groups?.['demo'] ?? ''
      const anyRedis = (output: string) =>
        output.replace(/share .*Redis.*\.|share a redis-server.*\./, 'share Redis.')
      expect(anyRedis(withoutNumbers(run.output))).toBe(anyRedis(withoutNumbers(shown)))
    },
    PATIENCE_MS,
  )

  it(
    'ends with code 1 and one sentence when REDIS_URL leads nowhere',
    async () => {
      const run = await runDemo({ REDIS_URL: 'redis://127.0.0.1:1' })
      expect(run.code).toBe(1)
      expect(run.errors).toBe(
        'demo failed: REDIS_URL is set, but no Redis answers there: start it, or unset REDIS_URL\n',
      )
      expect(run.leftovers).toEqual([])
    },
    PATIENCE_MS,
  )
})
