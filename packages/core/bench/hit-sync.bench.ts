/** What does a hit of `cachedSync` cost? */
import { TTLCache } from '@acache/core'
import { ask } from '../../../benchmarks/harness.ts'
import { BareCache, checkUser, idsInTurn, makeUser } from './users.ts'

const USERS = 1024

const bare = new BareCache()
const cached = TTLCache.cachedSync('user:{}', { ttl: '5m' })(makeUser)
for (let id = 0; id < USERS; id += 1) {
  bare.set(id, makeUser(id))
  cached(id)
}

const [bareId, cachedId] = [idsInTurn(USERS), idsInTurn(USERS)]

await ask({
  question: 'core: what does a hit in memory cost, answered directly?',
  floor: { name: 'function over a Map', run: () => bare.get(bareId()) },
  contenders: [{ name: 'TTLCache.cachedSync', run: () => cached(cachedId()) }],
  check: checkUser,
})
