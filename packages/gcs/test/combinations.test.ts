import { randomUUID } from 'node:crypto'
import { ChainCache } from '@acache/chain'
import { InMemCache } from '@acache/core'
import { OF_LEVELS, storageSuite } from '@acache/core/testing'
import { useGcs } from '@acache/test-servers/jest-gcs'
import { beforeAll } from '@jest/globals'
import { GCSCache } from '../src/index.ts'
import { newClient, type TestClient } from './support/sdk.ts'
import { combinations, runDriverSuite, runStorageSuite } from './support/suites.ts'

const gcs = useGcs()
let client: TestClient
beforeAll(async () => {
  client = await newClient(gcs.storageOptions)
})
const place = () => ({ client, bucket: gcs.bucket })

for (const combination of combinations) runStorageSuite(`GCSCache, ${combination.name}`, combination, place)

storageSuite('chain of memory and GCSCache', {
  features: { types: 'all', sharedIdentity: true, prefixes: true },
  only: OF_LEVELS,
  create() {
    const base = `${randomUUID()}/`
    const open = (prefix = '') => {
      const bucket = new GCSCache({ timeout: '60s', ...place(), prefix: base + prefix })
      return new ChainCache([[new InMemCache()], [bucket]])
    }
    return { storage: open(), withPrefix: open }
  },
})

const talkative = useGcs({ customMetadataHeaders: true })
let talkativeClient: TestClient
beforeAll(async () => {
  talkativeClient = await newClient(talkative.storageOptions)
})

runDriverSuite('GCSStore, on a server that sends metadata with downloads', () => ({
  client: talkativeClient,
  bucket: talkative.bucket,
}))
