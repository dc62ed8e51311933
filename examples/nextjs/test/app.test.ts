import { askProduct } from '@acache/example-support/api-suite'
import { type Catalogue, openCatalogue } from '@acache/example-support/catalogue'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Application, startNext } from './start-next.ts'

// One process for all: each test goes on from where the one before has left it.
describe('the Next.js application', () => {
  let redis: RedisServer
  let catalogue: Catalogue
  let application: Application

  beforeAll(async () => {
    redis = await startRedis()
    catalogue = await openCatalogue()
    application = await startNext({ REDIS_URL: redis.url, CATALOGUE_URL: catalogue.url })
  })
  afterAll(async () => {
    await application?.end()
    await catalogue.close()
    await redis.kill()
  })

  it('says of each request who answered', async () => {
    const loaded = 'acache; fwd=miss; stored; key="product:7"'
    expect(await askProduct(application, 7)).toEqual([200, loaded, 'Product 7'])
    const kept = expect.stringMatching(/^acache; hit; ttl=\d+; key="product:7"; detail="(?:memory|redis)"$/)
    expect(await askProduct(application, 7)).toEqual([200, kept, 'Product 7'])
    expect(await askProduct(application, 0)).toEqual([
      404,
      expect.stringContaining('; fwd=miss; '),
      undefined,
    ])
    expect(await askProduct(application, 0)).toEqual([404, expect.stringContaining('; hit; '), undefined])
    expect(catalogue.asked).toBe(2)
  })

  it('serves what it has while the catalogue is down', async () => {
    await catalogue.close()
    const [status, what] = await askProduct(application, 7)
    expect([status, what]).toEqual([200, expect.stringContaining('; hit; ')])
    catalogue = await openCatalogue(Number(new URL(catalogue.url).port))
  })

  it('goes on without Redis', async () => {
    await redis.kill()
    const loaded = 'acache; fwd=miss; key="product:8"; detail="redis: error"'
    expect(await askProduct(application, 8)).toEqual([200, loaded, 'Product 8'])
  })
})
