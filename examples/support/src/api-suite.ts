/** What every API of the examples must do: the same requests, and the same failures. */
import { type ErrorReporter, isAcacheError } from '@acache/core'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { type RedisServer, startRedis } from '@acache/test-servers'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import { type Closable, listening } from './listening.ts'

/** What an API is started with. */
export interface ApiSettings {
  readonly redisUrl: string
  readonly catalogueUrl: string
  readonly onError: ErrorReporter
}

/** An API that listens on a port. */
export interface Api {
  readonly url: string
  close(): Promise<void>
}

/** Asks for a product: the status, what the cache did, and what it is called. */
export async function askProduct({ url }: { readonly url: string }, id: number) {
  const response = await fetch(`${url}/products/${id}`)
  const { name } = (await response.json()) as { name?: string }
  return [response.status, response.headers.get('cache-status'), name]
}

/** The API on a server of Node; `close` is called when that has ended. */
export async function onServer(server: Closable, close: () => Promise<void>): Promise<Api> {
  const { url, end } = await listening(server)
  return {
    url,
    async close() {
      await end()
      await close()
    },
  }
}

/** Registers the tests. Each has a Redis and a catalogue of its own, which it may end. */
export function apiSuite(name: string, start: (settings: ApiSettings) => Promise<Api>): void {
  describe(name, () => {
    let time: ManualTime
    let redis: RedisServer
    let catalogue: Catalogue
    let opened: Api[]
    let survived: unknown[]

    beforeEach(async () => {
      time = manualTime()
      opened = []
      survived = []
      redis = await startRedis()
      catalogue = await openCatalogue()
    })
    afterEach(async () => {
      for (const api of opened) await api.close()
      await catalogue.close()
      await redis.kill()
      time.restore()
    })

    async function open(): Promise<Api> {
      const api = await start({
        redisUrl: redis.url,
        catalogueUrl: catalogue.url,
        onError: (error) => survived.push(isAcacheError(error) ? error.code : error),
      })
      opened.push(api)
      return api
    }

    it('says of each request who answered: the catalogue, memory, or the Redis that all instances share', async () => {
      const [one, two] = [await open(), await open()]
      const product = [200, expect.any(String), 'Product 7']
      expect(await askProduct(one, 7)).toEqual(product.with(1, 'acache; fwd=miss; stored; key="product:7"'))
      expect(await askProduct(one, 7)).toEqual(
        product.with(1, 'acache; hit; ttl=10; key="product:7"; detail="memory"'),
      )
      expect(await askProduct(two, 7)).toEqual(
        product.with(1, 'acache; hit; ttl=60; key="product:7"; detail="redis"'),
      )
      expect(await askProduct(two, 0)).toEqual([404, 'acache; fwd=miss; stored; key="product:0"', undefined])
      expect(await askProduct(two, 0)).toEqual([404, expect.stringContaining('; hit; '), undefined])
      expect(catalogue.asked).toBe(2)

      const forgotten = await fetch(`${two.url}/cache/products/7`, { method: 'DELETE' })
      expect(forgotten.status).toBe(204)
      expect(await askProduct(two, 7)).toEqual(product.with(1, 'acache; fwd=miss; stored; key="product:7"'))
    })

    it('asks the catalogue once for fifty requests at a time', async () => {
      const api = await open()
      const answers = await Promise.all(Array.from({ length: 50 }, () => askProduct(api, 7)))
      const loading = answers.filter(([, status]) => status === 'acache; fwd=miss; stored; key="product:7"')
      expect(loading).toHaveLength(1)
      expect(catalogue.asked).toBe(1)
    })

    it('serves what it has while the catalogue is down', async () => {
      const api = await open()
      await askProduct(api, 7)
      await catalogue.close()
      await time.advance('70s')
      const stale = 'acache; hit; ttl=-10; key="product:7"; detail="redis"'
      expect(await askProduct(api, 7)).toEqual([200, stale, 'Product 7'])
      await time.advance('11m')
      const standIn = 'acache; fwd=stale; ttl=-670; key="product:7"; detail="redis"'
      expect(await askProduct(api, 7)).toEqual([200, standIn, 'Product 7'])
      expect(survived).not.toEqual([])
    })

    it('goes on without Redis, from memory and from the catalogue', async () => {
      const api = await open()
      await askProduct(api, 7)
      await redis.kill()
      // The deadline of the storage passes in real time, as the client's attempts to connect do.
      time.restore()
      const near = expect.stringMatching(/^acache; hit; ttl=\d+; key="product:7"; detail="memory"$/)
      expect(await askProduct(api, 7)).toEqual([200, near, 'Product 7'])
      const loaded = 'acache; fwd=miss; key="product:8"; detail="redis: error"'
      expect(await askProduct(api, 8)).toEqual([200, loaded, 'Product 8'])
      expect(survived).toContainEqual(expect.stringMatching(/^ACACHE_STORAGE/))
    })
  })
}
