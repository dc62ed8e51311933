import { type S3Double, startS3Double } from '@acache/test-servers/s3-double'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll } from '@jest/globals'
import { onDouble, runDriverSuite, runStorageSuite } from './support/suites.ts'

let double: S3Double
let client: S3Client
beforeAll(async () => {
  double = await startS3Double()
  client = new S3Client({ ...double.clientConfig, maxAttempts: 3 })
  await client.send(new CreateBucketCommand({ Bucket: 'bucket' }))
})
afterAll(async () => {
  client.destroy()
  await double.stop()
})

const place = () => ({ client, bucket: 'bucket' })

runDriverSuite('S3Store on the double', true, place)
for (const combination of onDouble) {
  const options = { ...combination.options, conditionalDeletes: true }
  runStorageSuite(`S3Cache on the double, ${combination.name}`, { ...combination, options }, place)
}
