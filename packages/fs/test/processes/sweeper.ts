/** Sweeps without end, and reads what the writers write on the way. */
import { LocalFileCache } from '../../src/index.ts'

const [folder = '', ...keys] = process.argv.slice(2)
const cache = new LocalFileCache(folder, { timeout: '1m' })

async function sweep(): Promise<void> {
  for (let round = 0; ; round += 1) {
    await cache.cleanupExpired()
    await cache.getMany(keys)
    if (round === 5) process.send?.('under way')
  }
}

void sweep()
