/** What rows do with the cache of a library. */
import { strict as assert } from 'node:assert'
import type { UserCache } from '../library.ts'
import { idsInTurn } from '../users.ts'

/** The cache that a library makes, which takes part. */
export async function made<Setting>(
  make: ((setting: Setting) => Promise<UserCache>) | undefined,
  setting: Setting,
): Promise<UserCache> {
  assert.ok(make, 'a library that cannot do it takes part')
  return make(setting)
}

/** Asks a cache for its users in turn, one a call. */
export function askedInTurn({ get, close }: UserCache, users: number) {
  const next = idsInTurn(users)
  return { run: () => get(next()), close }
}
