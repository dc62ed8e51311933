/** Adds one to a shared number, many times, by conditional writes. */
import { entryFor } from '@acache/core/driver'
import { LocalFileCache } from '../../src/index.ts'

const [folder = '', times = ''] = process.argv.slice(2)
const cache = new LocalFileCache(folder, { timeout: '1m' })

async function increment(): Promise<void> {
  for (;;) {
    const entry = await cache.getEntry<number>('number')
    if (entry === undefined) throw new Error('the number has gone')
    const next = entryFor(entry.value + 1, Number.POSITIVE_INFINITY)
    if (await cache.setEntry('number', next, { ifVersion: entry.version })) return
  }
}

process.on('message', async () => {
  for (let left = Number(times); left > 0; left -= 1) await increment()
  process.send?.('done')
})
process.send?.('ready')
