/** What does a hit of `cached` cost? */
import { SWRCache, TTLCache } from '@acache/core'
import { ask } from '../../../benchmarks/harness.ts'
import { BareCache, checkUser, idsInTurn, makeUser } from './users.ts'

const USERS = 1024

const bare = new BareCache()
const cached = TTLCache.cached('user:{}', { ttl: '5m' })(async (id: number) => makeUser(id))
const swr = SWRCache.cached('users:{}', { ttl: '5m', staleTtl: '5m' })(async (id: number) => makeUser(id))
for (let id = 0; id < USERS; id += 1) {
  bare.set(id, makeUser(id))
  await cached(id)
  await swr(id)
}

const [bareId, cachedId, swrId] = [idsInTurn(USERS), idsInTurn(USERS), idsInTurn(USERS)]
const getBare = async (id: number) => bare.get(id) ?? makeUser(id)

await ask({
  question: 'core: what does a hit in memory cost, awaited?',
  floor: { name: 'async function over a Map', run: () => getBare(bareId()) },
  contenders: [
    { name: 'TTLCache.cached', run: () => cached(cachedId()) },
    { name: 'SWRCache.cached', run: () => swr(swrId()) },
  ],
  check: checkUser,
})
