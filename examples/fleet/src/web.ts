/** One web process of the fleet. Its parent tells it where its servers are, and hears on which port it listens. */
import { once } from 'node:events'
import { countsOf } from './counts.ts'
import { listen, notFound, ok } from './http.ts'
import { openShop, type Settings } from './shop.ts'

// Ctrl-C reaches the whole group; the parent says when it is over.
process.on('SIGINT', () => undefined)

// The parent lets go of it, or is gone.
const released = once(process, 'disconnect')
const [settings] = (await once(process, 'message')) as [Settings]
let survived = 0
const shop = openShop(settings, () => {
  survived += 1
})
const counts = countsOf(shop, () => survived)

const server = await listen(async ({ method, url = '' }) => {
  const [, what, product] = url.split('/')
  const by = process.pid
  if (what === 'price' && product !== undefined) {
    return ok({ by, ...(method === 'POST' ? await shop.reprice(product) : await shop.price(product)) })
  }
  if (what === 'rates') return ok({ by, ...(await shop.rates()) })
  return what === 'counts' ? ok(counts()) : notFound
})
process.send?.(server.url)

await released
await server.close()
await shop.close()
