/** Writes large values of one letter each, until it is ended; in between the key holds something that expires at once. */
import { LocalFileCache } from '../../src/index.ts'

const [folder = '', letter = ''] = process.argv.slice(2)
const cache = new LocalFileCache(folder, { timeout: '1m', sweepInterval: 0 })

async function write(): Promise<void> {
  for (let round = 0; ; round += 1) {
    await cache.set('large', letter.repeat(50_000 + (round % 7) * 10_000))
    const own = `own ${letter}`
    await cache.set(own, 'expired', '1ms')
    await cache.set(own, round, '1h')
    const read = await cache.get(own)
    if (read !== round) process.send?.(`${own} was set to ${round} and read as ${String(read)}`)
    if (round === 5) process.send?.('under way')
  }
}

void write()
