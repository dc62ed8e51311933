/** Callers of wrapped functions while servers come and go: each is answered, whatever the storage does. */
import { StorageError, TTLCache } from '@acache/core'
import { eventually } from '@acache/test-servers'
import { expect } from '@jest/globals'
import { RedisCache } from '../../src/index.ts'
import { openCache } from './open-cache.ts'
import type { TestClient } from './releases.ts'

/** Callers over a few clients, and what was reported to them. */
export interface Callers {
  readonly reported: unknown[]
  /** Asks for some keys that are new and for some that are known, with `lock` and without. */
  round(): Promise<void>
}

const KEYS = Array.from({ length: 12 }, (_, n) => n)

export function callersOf(clients: readonly TestClient[], prefix: string): Callers {
  const reported: unknown[] = []
  const onError = (error: unknown) => reported.push(error)
  const callers = clients.flatMap((client, index) => {
    client.on('error', () => undefined)
    const cache = new RedisCache(client, { prefix: `${prefix}${index}:`, timeout: '200ms' })
    return [false, true].map((lock) =>
      TTLCache.cached(`${lock} {}`, { ttl: '5m', cache, lock, onError })(async (n: number) => n),
    )
  })
  let next = 0
  return {
    reported,
    async round() {
      const numbers = KEYS.map((n) => n + next)
      next += KEYS.length / 2
      const answers = callers.map((load) => Promise.all(numbers.map((n) => load(n))))
      expect(await Promise.all(answers)).toEqual(callers.map(() => numbers))
    },
  }
}

/** How servers fail, and when others have taken over. */
export interface Failover {
  readonly fail: () => Promise<unknown>
  readonly isOver: () => Promise<boolean>
}

/** Callers are served right through a failover, failures are reported, and the storages work afterwards. */
export async function carriesOn(
  clients: readonly TestClient[],
  prefix: string,
  { fail, isOver }: Failover,
): Promise<void> {
  const { reported, round } = callersOf(clients, prefix)
  const quiet = () =>
    eventually('a round without a report', async () => {
      const before = reported.length
      await round()
      return reported.length === before || undefined
    })
  await quiet()
  reported.length = 0
  await fail()
  while (!(await isOver())) await round()
  expect(reported.length).toBeGreaterThan(0)
  for (const error of reported) expect(error).toBeInstanceOf(StorageError)
  await quiet()
  for (const client of clients) {
    const cache = openCache(client, { prefix })
    const entries = KEYS.map((n) => [`after ${n}`, n] as const)
    await cache.setMany(entries)
    expect(await cache.getMany(entries.map(([key]) => key))).toEqual(new Map(entries))
  }
}
