import { askProduct } from '@acache/example-support/api-suite'
import { type Catalogue, openCatalogue } from '@acache/example-support/catalogue'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Program, startProgram } from './start-program'

// One process for all: each test goes on from where the one before has left it.
describe('the NestJS API', () => {
  let redis: RedisServer
  let catalogue: Catalogue
  let program: Program

  beforeAll(async () => {
    redis = await startRedis()
    catalogue = await openCatalogue()
    program = await startProgram({ REDIS_URL: redis.url, CATALOGUE_URL: catalogue.url })
  })
  afterAll(async () => {
    await program?.end()
    await catalogue.close()
    await redis.kill()
  })

  it('says of each request who answered', async () => {
    const loaded = 'acache; fwd=miss; stored; key="product:7"'
    expect(await askProduct(program, 7)).toEqual([200, loaded, 'Product 7'])
    const near = 'acache; hit; ttl=10; key="product:7"; detail="memory"'
    expect(await askProduct(program, 7)).toEqual([200, near, 'Product 7'])
    expect(await askProduct(program, 0)).toEqual([404, expect.stringContaining('; fwd=miss; '), undefined])
    expect(await askProduct(program, 0)).toEqual([404, expect.stringContaining('; hit; '), undefined])
    expect(catalogue.asked).toBe(2)
  })

  it('forgets what was changed', async () => {
    const forgotten = await fetch(`${program.url}/cache/products/7`, { method: 'DELETE' })
    expect(forgotten.status).toBe(204)
    const [status, what] = await askProduct(program, 7)
    expect([status, what]).toEqual([200, expect.stringContaining('; fwd=miss; stored; ')])
    expect(catalogue.asked).toBe(3)
  })

  it('serves what it has while the catalogue is down', async () => {
    await catalogue.close()
    await program.pass('70s')
    const stale = 'acache; hit; ttl=-10; key="product:7"; detail="redis"'
    expect(await askProduct(program, 7)).toEqual([200, stale, 'Product 7'])
    await program.pass('11m')
    const standIn = 'acache; fwd=stale; ttl=-670; key="product:7"; detail="redis"'
    expect(await askProduct(program, 7)).toEqual([200, standIn, 'Product 7'])
    catalogue = await openCatalogue(Number(new URL(catalogue.url).port))
  })

  it('goes on without Redis', async () => {
    await program.pass('really')
    await redis.kill()
    const loaded = 'acache; fwd=miss; key="product:8"; detail="redis: error"'
    expect(await askProduct(program, 8)).toEqual([200, loaded, 'Product 8'])
  })
})
