/** Claims each key that it is told of, and says whether it won. */
import { LocalFileCache } from '../../src/index.ts'

const [folder = ''] = process.argv.slice(2)
const cache = new LocalFileCache(folder)

process.on('message', async (key: string) => {
  process.send?.(await cache.setIfNotExists(key, process.pid, '1h'))
})
process.send?.('ready')
