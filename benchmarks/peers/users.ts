/** The users that are cached: small for memory, a kilobyte for Redis. */
import { strict as assert } from 'node:assert'

export interface User {
  readonly id: number
  readonly name: string
}

export const makeUser = (id: number): User => ({ id, name: `user ${id}` })

const ORDERS = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))

/** A user with 20 orders. */
export const makeLargeUser = (id: number) => ({ ...makeUser(id), orders: ORDERS })

const idOf = (user: unknown) => (user as User).id

export const checkUser = (user: unknown) => assert.deepEqual(user, makeUser(idOf(user)))
export const checkLargeUser = (user: unknown) => assert.deepEqual(user, makeLargeUser(idOf(user)))

/** Ids from 0 on, over and over. */
export function idsInTurn(count: number): () => number {
  let last = -1
  return () => {
    last = (last + 1) % count
    return last
  }
}
