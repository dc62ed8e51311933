import { useS3 } from '@acache/test-servers/jest-s3'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from '@jest/globals'
import { onServer, runDriverSuite, runStorageSuite } from './support/suites.ts'

const s3 = useS3()
let client: S3Client
beforeAll(() => {
  client = new S3Client({ ...s3.clientConfig, maxAttempts: 3 })
})
afterAll(() => client.destroy())

const place = () => ({ client, bucket: s3.bucket })

runDriverSuite('S3Store on the server at hand', false, place)
for (const combination of onServer) {
  runStorageSuite(`S3Cache on the server at hand, ${combination.name}`, combination, place)
}
