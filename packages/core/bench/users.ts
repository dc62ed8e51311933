/** What the benchmarks of the core have in common. */
import { strict as assert } from 'node:assert'

export interface User {
  readonly id: number
  readonly name: string
}

export const makeUser = (id: number): User => ({ id, name: `user ${id}` })

export function checkUser(answer: unknown): void {
  const { id } = answer as User
  assert.deepEqual(answer, makeUser(id))
}

/** Ids in turn, so that no call is the same as the one before. */
export function idsInTurn(count: number): () => number {
  let last = -1
  return () => {
    last = (last + 1) % count
    return last
  }
}

/** The cache that everybody writes first: a Map, a key made of a template, and a look at the clock. */
export class BareCache {
  readonly #entries = new Map<string, { readonly value: User; readonly freshUntil: number }>()

  get(id: number): User | undefined {
    const entry = this.#entries.get(`user:${id}`)
    return entry !== undefined && Date.now() < entry.freshUntil ? entry.value : undefined
  }

  set(id: number, value: User): void {
    this.#entries.set(`user:${id}`, { value, freshUntil: Date.now() + 300_000 })
  }

  delete(id: number): void {
    this.#entries.delete(`user:${id}`)
  }
}
