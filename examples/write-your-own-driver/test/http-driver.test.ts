import { TTLCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { driverSuite, storageSuite } from '@acache/core/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { httpDriver } from '../src/http-driver.ts'
import { type KeyValueServer, openKeyValueServer } from '../src/kv-server.ts'

const framework = { describe, it }
let server: KeyValueServer
beforeAll(async () => {
  server = await openKeyValueServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

// First: does the driver do what a driver promises?
driverSuite('the HTTP driver', {
  framework,
  features: { touch: false, head: false, readMany: false, writeMany: false, removeMany: false, close: false },
  create: () => ({ driver: httpDriver(server.url) }),
})

// Then: does the storage that the core makes of it do what a storage promises?
storageSuite('the storage over HTTP', {
  framework,
  features: { types: 'all', shared: true, prefixes: true },
  // All groups pass; these are enough while nothing but the driver is new.
  only: ['concurrency'],
  create() {
    const open = (prefix = 'app:') => createStorage(httpDriver(server.url), { prefix })
    return { storage: open(), another: () => open(), withPrefix: open }
  },
})

describe('a function that is cached over HTTP', () => {
  it('answers when the server is gone', async () => {
    const survived: string[] = []
    const cache = createStorage(httpDriver(server.url))
    const load = TTLCache.cached('k', {
      cache,
      ttl: '1m',
      onError: (_error, { operation }) => survived.push(operation),
    })(async () => new Set(['value']))
    await load()
    await server.close()
    expect(await load()).toEqual(new Set(['value']))
    await cache.close()
    expect(survived).toEqual(['get', 'set'])
  })
})
