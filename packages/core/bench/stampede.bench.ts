/** What do ten thousand callers of a cold key cost? */
import { strict as assert } from 'node:assert'
import { InMemCache, TTLCache } from '@acache/core'
import { ask } from '../../../benchmarks/harness.ts'
import { makeUser, type User } from './users.ts'

const CALLERS = 10_000

let loads = 0
const load = async (id: number) => {
  loads += 1
  await new Promise((resolve) => setImmediate(resolve))
  return makeUser(id)
}

const underWay = new Map<string, Promise<User>>()
function getShared(id: number): Promise<User> {
  const key = `user:${id}`
  const known = underWay.get(key)
  if (known !== undefined) return known
  const loading = load(id).finally(() => underWay.delete(key))
  underWay.set(key, loading)
  return loading
}
const cache = new InMemCache({ maxEntries: 1000 })
const cached = TTLCache.cached('user:{}', { ttl: '5m', cache })(load)

let lastId = 0
/** The users that so many callers of a new id get, and how often it was loaded for them. */
async function callersOf(get: (id: number) => Promise<User>) {
  lastId += 1
  const [id, before] = [lastId, loads]
  const users = await Promise.all(Array.from({ length: CALLERS }, () => get(id)))
  return { users, loads: loads - before }
}

await ask({
  question: `core: what do ${CALLERS} callers of a cold key cost?`,
  floor: { name: 'function over a Map of promises', run: () => callersOf(getShared) },
  contenders: [{ name: 'TTLCache.cached', run: () => callersOf(cached) }],
  check: (answer) => {
    const { users, loads } = answer as Awaited<ReturnType<typeof callersOf>>
    assert.equal(loads, 1)
    assert.deepEqual(users.at(-1), makeUser(lastId))
    assert.equal(new Set(users).size, 1)
  },
})
