/** One of many processes that all want the same keys: told a key, it says whether it won it. */
import { S3Client } from '@aws-sdk/client-s3'
import { S3Cache } from '../../src/index.ts'

const { clientConfig, bucket, prefix } = JSON.parse(process.argv[2] ?? '')
const client = new S3Client({ ...clientConfig, maxAttempts: 1 })
const cache = new S3Cache({ client, bucket, prefix, timeout: '120s', maxAttempts: 10 })

process.on('message', async (key: string) => {
  const won = await cache.setIfNotExists(key, process.pid, '10m')
  process.send?.(won)
})
process.send?.('ready')
