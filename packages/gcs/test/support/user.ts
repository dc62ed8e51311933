/** Uses a bucket with the client that a storage makes for itself, and then has nothing more to do. */
import { randomBytes } from 'node:crypto'
import { GCSCache } from '../../src/index.ts'

const bucket = process.argv[2] ?? ''
const cache = new GCSCache({ bucket, prefix: 'user/', dedupeWrites: true })
const value = randomBytes(3_000_000)
await cache.set('k', value, '1h')
await cache.set('k', value, '2h')
// Gone by the time it is read: its download is cut off.
await cache.setEntry('old', { value, createdAt: 0, freshUntil: 1, expiresAt: 1 })
const found = [await cache.get('k'), await cache.get('old')]
const [first, second] = found
console.log(Buffer.isBuffer(first) && first.equals(value) && second === undefined ? 'as expected' : 'wrong')
await cache.close()
