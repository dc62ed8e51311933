/** The application: prices and stock in memory over files, and exchange rates that are kept up to date. It knows nothing of metrics. */
import { rm, writeFile } from 'node:fs/promises'
import { ChainCache } from '@acache/chain'
import { BGCache, type ErrorReporter, InMemCache, TTLCache } from '@acache/core'
import { LocalFileCache } from '@acache/fs'

/** How long the number of articles in stock is fresh. */
export const FRESH_MS = 10

/** Opens the shop. `folder` is for its files, `onError` is told of what goes wrong behind its answers. */
export function openShop(folder: string, onError: ErrorReporter) {
  const warehouse = { fails: false }
  // Without a sweep behind the first write, nothing is under way when the folder is taken away.
  const files = new LocalFileCache(folder, { sweepInterval: 0 })
  const cache = new ChainCache(
    [[new InMemCache(), '1h'], { storage: files, name: 'files', breaker: { failures: 2 } }],
    { name: 'shop', onError },
  )

  const price = TTLCache.cached('price:{}', { cache, ttl: '1h', onError })(async function fetchPrice(
    article: string,
  ) {
    return article.length * 100
  })
  const stock = TTLCache.cached('stock:{}', { cache, ttl: `${FRESH_MS}ms`, staleIfError: '1h', onError })(
    async function fetchStock(article: string) {
      if (warehouse.fails) throw new Error('the warehouse does not answer')
      return article.length
    },
  )
  const rates = BGCache.registerLoader('rates', { interval: '1m', onError })(async () => ({
    EUR: 1,
    NOK: 11,
  }))

  return {
    price,
    stock,
    rates,
    warehouse,

    /** Puts a file where the folder of the files was: they fail from then on. */
    async breakFiles(): Promise<void> {
      await rm(folder, { recursive: true })
      await writeFile(folder, '')
    },

    async close(): Promise<void> {
      await BGCache.shutdown()
      await cache.close()
    },
  }
}
