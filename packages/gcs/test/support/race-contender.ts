/** One of many processes that all want the same keys: told a key, it says whether it won it. */
import { GCSCache } from '../../src/index.ts'
import { newClient } from './sdk.ts'

const { storageOptions, bucket, prefix } = JSON.parse(process.argv[2] ?? '')
const client = await newClient(storageOptions)
const cache = new GCSCache({ client, bucket, prefix, timeout: '120s', maxAttempts: 10 })

process.on('message', async (key: string) => {
  const won = await cache.setIfNotExists(key, process.pid, '10m')
  process.send?.(won)
})
process.send?.('ready')
