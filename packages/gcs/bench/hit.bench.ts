/** What does a hit in a bucket cost? Asks a double of the service, so it is the work of this process that is compared. */
import { strict as assert } from 'node:assert'
import { GCSCache } from '@acache/gcs'
import { startGcsDouble } from '@acache/test-servers/gcs-double'
import { Storage } from '@google-cloud/storage'
import { pack, unpack } from 'msgpackr'
import { ask, WALL_TIME } from '../../../benchmarks/harness.ts'

const double = await startGcsDouble()
double.createBucket('bench')
const client = new Storage(double.storageOptions)
const cache = new GCSCache({ client, bucket: 'bench', prefix: 'cache/', timeout: '1m' })

const value = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))
const bare = client.bucket('bench').file('bare')
try {
  await bare.save(pack(value), { resumable: false })
  await cache.set('products', value, '1h')
  await ask({
    clock: WALL_TIME,
    question: 'gcs: what does a hit in a bucket cost (a list of 20 small objects)?',
    floor: { name: 'download and unpack', run: async () => unpack((await bare.download())[0]) },
    contenders: [{ name: 'GCSCache.get', run: () => cache.get('products') }],
    check: (answer) => assert.deepEqual(answer, value),
  })
} finally {
  await cache.close()
  await double.stop()
}
