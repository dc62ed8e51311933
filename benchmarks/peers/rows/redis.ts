/** Rows about Redis, on a real server: memory above it, one value, many at once. */

import { strict as assert } from 'node:assert'
import { randomUUID } from 'node:crypto'
import type { RedisSetting, UserCache } from '../library.ts'
import type { RowSetting } from '../row.ts'
import { checkLargeUser, makeLargeUser } from '../users.ts'
import { askedInTurn, made } from './caches.ts'
import { timed } from './timed.ts'

const USERS = 100

/** A cache that holds all users; what it does not hold is an error from now on. */
async function filled(
  make: ((setting: RedisSetting) => Promise<UserCache>) | undefined,
  { redis }: RowSetting,
): Promise<UserCache> {
  let isFilled = false
  const load = async (id: number) => {
    assert.ok(!isFilled, `user ${id} was to be in the cache`)
    return makeLargeUser(id)
  }
  const cache = await made(make, { load, url: redis, prefix: `bench-${randomUUID()}:`, maxEntries: 10_000 })
  for (let id = 0; id < USERS; id += 1) await cache.get(id)
  // Some keep a value behind the caller's back.
  await new Promise((resolve) => setTimeout(resolve, 200))
  isFilled = true
  return cache
}

export const levelsHit = timed({
  id: 'levels-hit',
  title: 'Two levels: hit in the memory above Redis',
  work: `One of ${USERS} users with 20 orders each, in memory and in Redis, awaited.`,
  takesPart: ({ levels }) => levels !== undefined,
  async prepare(library, setting) {
    return askedInTurn(await filled(library.levels, setting), USERS)
  },
  check: checkLargeUser,
})

export const redisHit = timed({
  id: 'redis-hit',
  title: 'Hit in Redis',
  work: `One of ${USERS} users with 20 orders each, in Redis alone, one call after the other: the time that the process works for one. The wait for the server is not in it.`,
  takesPart: ({ redis }) => redis !== undefined,
  async prepare(library, setting) {
    return askedInTurn(await filled(library.redis, setting), USERS)
  },
  check: checkLargeUser,
})

export const redisMany = timed({
  id: 'redis-many',
  title: `${USERS} at once from Redis`,
  work: `The same ${USERS} users by one call, or, where a library has no such call, by ${USERS} calls at once.`,
  takesPart: ({ redis }) => redis !== undefined,
  async prepare(library, setting) {
    const { get, getMany, close } = await filled(library.redis, setting)
    const ids = Array.from({ length: USERS }, (_, id) => id)
    return {
      run: () => (getMany ? getMany(ids) : Promise.all(ids.map((id) => get(id)))),
      note: () => (getMany ? undefined : `${USERS} calls`),
      close,
    }
  },
  check: (users) => {
    assert.ok(Array.isArray(users) && users.length === USERS)
    for (const user of users) checkLargeUser(user)
  },
})
