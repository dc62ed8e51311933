/** `start`: a cached function over the new storage, before and after its server goes away. */
import { TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { httpDriver } from './http-driver.ts'
import { openKeyValueServer } from './kv-server.ts'

const server = await openKeyValueServer()

// The core makes a storage of the driver: codecs, prefixes, freshness, deadlines and errors are its business.
const cache = createStorage(httpDriver(server.url), { prefix: 'app:', timeout: '1s', compress: true })

let loads = 0
const getUser = TTLCache.cached('user:{}', {
  cache,
  ttl: '5m',
  onError: (error, { operation }) => console.log(`  survived: ${operation}: ${error}`),
})(async (id: number) => {
  loads += 1
  return { id, since: new Date(), tags: new Set(['new']) }
})

console.log('loaded:', await getUser(42))
console.log('from the server, types and all:', await getUser(42), `${loads} load so far`)
await server.close()
console.log('the server is gone')
console.log('loaded:', await getUser(42), `${loads} loads`)
await cache.close()
