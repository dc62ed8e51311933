/** Makes a cache in a relative folder, and is somewhere else when it writes. */
import { LocalFileCache } from '../../src/index.ts'

const [folder = ''] = process.argv.slice(2)
process.chdir(`${folder}/here`)
const cache = new LocalFileCache('cache')
process.chdir(`${folder}/elsewhere`)
await cache.set('k', 'v')
await cache.close()
process.send?.('written')
process.disconnect()
