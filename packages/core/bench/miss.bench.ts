/** What does a miss cost beside the load itself? */
import { InMemCache, TTLCache } from '@acache/core'
import { ask } from '../../../benchmarks/harness.ts'
import { BareCache, checkUser, makeUser } from './users.ts'

/** The memory is full for most of the time, as one that has misses is. */
const MAX_ENTRIES = 1000

const load = async (id: number) => makeUser(id)

const bare = new BareCache()
async function getBare(id: number) {
  const known = bare.get(id)
  if (known !== undefined) return known
  const loaded = await load(id)
  // Room is made for it: without a bound the Map would be measured growing.
  bare.delete(id - MAX_ENTRIES)
  bare.set(id, loaded)
  return loaded
}
const cache = new InMemCache({ maxEntries: MAX_ENTRIES })
const cached = TTLCache.cached('user:{}', { ttl: '5m', cache })(load)

let bareId = 0
let cachedId = 0

await ask({
  question: 'core: what does a miss cost: read, load, keep?',
  floor: {
    name: 'async function over a Map',
    run: () => {
      bareId += 1
      return getBare(bareId)
    },
  },
  contenders: [
    {
      name: 'TTLCache.cached',
      run: () => {
        cachedId += 1
        return cached(cachedId)
      },
    },
  ],
  check: checkUser,
})
