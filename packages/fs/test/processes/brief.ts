/** Writes, and has nothing else to do: its sweep of a large folder must not keep it. */
import { LocalFileCache } from '../../src/index.ts'

const [folder = ''] = process.argv.slice(2)
const cache = new LocalFileCache(folder)
await cache.set('k', 'v')
process.send?.(await cache.get('k'))
process.disconnect()
