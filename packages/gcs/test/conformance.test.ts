import { useGcs } from '@acache/test-servers/jest-gcs'
import { beforeAll } from '@jest/globals'
import { newClient, type TestClient } from './support/sdk.ts'
import { plain, runDriverSuite, runStorageSuite } from './support/suites.ts'

const gcs = useGcs()
let client: TestClient
beforeAll(async () => {
  client = await newClient(gcs.storageOptions)
})
const place = () => ({ client, bucket: gcs.bucket })

runDriverSuite('GCSStore', place)
runStorageSuite('GCSCache, plain', plain, place)
