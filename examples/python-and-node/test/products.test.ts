import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { openProducts } from '../src/products.ts'

const python = process.env['PYTHON'] ?? 'python3'
const { status, error } = spawnSync(python, ['-c', 'import advanced_caching, redis'])
const lacking = error ? `no ${python}` : status === 0 ? undefined : `${python} has no advanced-caching[redis]`

describe('a cache shared with Python', () => {
  let redis: RedisServer
  let products: ReturnType<typeof openProducts>
  let survived: string[]

  beforeEach(async () => {
    redis = await startRedis()
    survived = []
    products = openProducts(redis.url, (_error, { operation }) => survived.push(operation))
  })
  afterEach(async () => {
    await products.close()
    await redis.kill()
  })

  const withPython = lacking === undefined ? it : it.skip
  withPython(
    `serves each side what the other has loaded${lacking === undefined ? '' : ` (skipped: ${lacking})`}`,
    async () => {
      const byPython = askPython(redis.url, 7)
      expect(byPython).toEqual({ id: 7, name: 'Product 7', loadedBy: 'Python' })
      expect(await products.getProduct(7)).toEqual(byPython)
      const byNode = await products.getProduct(8)
      expect(byNode.loadedBy).toBe('Node')
      expect(askPython(redis.url, 8)).toEqual(byNode)
    },
  )

  it('serves records as Python writes them, and writes such records', async () => {
    const client = new Redis(redis.url)
    const byPython = { id: 7, name: 'Product 7', loadedBy: 'Python' }
    await client.set('shop:product:7', JSON.stringify({ __ac_type: 'value', v: byPython }), 'EX', 300)
    expect(await products.getProduct(7)).toEqual(byPython)

    const byNode = await products.getProduct(8)
    const record: unknown = JSON.parse(String(await client.get('shop:product:8')))
    client.disconnect()
    expect(record).toMatchObject({
      __ac_type: 'entry',
      v: byNode,
      f: expect.any(Number),
      c: expect.any(Number),
    })
  })

  it('goes on without Redis', async () => {
    await products.getProduct(7)
    await redis.kill()
    expect(await products.getProduct(7)).toEqual({ id: 7, name: 'Product 7', loadedBy: 'Node' })
    expect(survived).toContain('get')
  })
})

/** Runs the Python service. */
function askPython(redisUrl: string, id: number): unknown {
  const script = resolve(__dirname, '../src/products.py')
  const run = spawnSync(python, [script, String(id)], {
    env: { ...process.env, REDIS_URL: redisUrl },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`the Python service failed:\n${run.stderr}`)
  return JSON.parse(run.stdout)
}
