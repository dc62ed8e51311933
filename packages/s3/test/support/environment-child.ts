/** Uses a storage with a client made from the environment, closes it, and has nothing left that keeps the process alive. */
import { S3Cache } from '../../src/index.ts'

const cache = new S3Cache({ bucket: process.argv[2] ?? '', timeout: '30s' })
await cache.set('k', 'v')
const value = await cache.get('k')
await cache.close()
await new Promise((resolve) => setImmediate(resolve))
const sockets = process.getActiveResourcesInfo().filter((resource) => resource === 'TCPSocketWrap').length
process.send?.({ value, sockets })
process.disconnect?.()
