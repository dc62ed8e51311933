/** Rows about memory alone: hits, misses, many callers, a mixed load. */
import { strict as assert } from 'node:assert'
import { randomFrom, zipf } from '../../../packages/core/bench/hit-ratio/traces.ts'
import { checkUser, makeUser } from '../users.ts'
import { askedInTurn, made } from './caches.ts'
import { timed } from './timed.ts'

const USERS = 1000
const ROOM = 10_000
const load = async (id: number) => makeUser(id)

export const memoryHit = timed({
  id: 'memory-hit',
  title: 'Hit in memory',
  work: `One of ${USERS} users that are in a memory with room for ${ROOM.toLocaleString('en')}, from its id to its value, awaited.`,
  takesPart: ({ memory }) => memory !== undefined,
  async prepare(library) {
    const cache = await made(library.memory, { load, maxEntries: ROOM })
    for (let id = 0; id < USERS; id += 1) await cache.get(id)
    return askedInTurn(cache, USERS)
  },
  check: checkUser,
})

export const memoryHitSync = timed({
  id: 'memory-hit-sync',
  title: 'Hit in memory, answered directly',
  work: `The same without a promise, for the libraries that can answer so.`,
  takesPart: ({ memorySync }) => memorySync !== undefined,
  async prepare(library) {
    const cache = await made(library.memorySync, { load, maxEntries: ROOM })
    for (let id = 0; id < USERS; id += 1) await cache.set?.(id, makeUser(id))
    return askedInTurn(cache, USERS)
  },
  check: checkUser,
})

export const miss = timed({
  id: 'miss',
  title: 'Miss',
  work: `A user that nobody has asked for: looked for, loaded by a function that answers at once, kept in a memory of ${USERS} entries that is full.`,
  takesPart: ({ memory }) => memory !== undefined,
  async prepare(library) {
    const cache = await made(library.memory, { load, maxEntries: USERS })
    let last = 0
    const run = () => {
      last += 1
      return cache.get(last)
    }
    for (let id = 0; id < USERS; id += 1) await run()
    return { run, close: cache.close }
  },
  check: checkUser,
})

const CALLERS = 10_000

export const stampede = timed({
  id: 'stampede',
  title: `${CALLERS.toLocaleString('en')} callers of a cold key`,
  work: `${CALLERS.toLocaleString('en')} callers ask at once for one user that is not there and takes a turn of the event loop to load; the time is that of all together.`,
  takesPart: ({ memory }) => memory !== undefined,
  async prepare(library) {
    let loads = 0
    let stampedes = 0
    const cache = await made(library.memory, {
      load: async (id) => {
        loads += 1
        await new Promise((resolve) => setImmediate(resolve))
        return makeUser(id)
      },
      maxEntries: USERS,
    })
    return {
      async run() {
        stampedes += 1
        const id = stampedes
        const users = await Promise.all(Array.from({ length: CALLERS }, () => cache.get(id)))
        return [users[0], users.at(-1)]
      },
      note: () => (loads === stampedes ? undefined : `loads ${(loads / stampedes).toFixed(1)} times`),
      close: cache.close,
    }
  },
  check: (answer) => {
    for (const user of answer as unknown[]) checkUser(user)
  },
})

const KEYS = 40_000
const OPERATIONS = 1000
const WRITES = 0.1

export const mixed = timed({
  id: 'mixed',
  title: 'Mixed load',
  work: `Reads of ${KEYS.toLocaleString('en')} users by popularity (Zipf, 0.9), with a load after each miss, and 10 % writes; room for ${ROOM.toLocaleString('en')}. The time is that of one operation.`,
  takesPart: ({ memory, name }) => memory !== undefined && !NO_WRITES.includes(name),
  per: OPERATIONS,
  async prepare(library) {
    let loads = 0
    let reads = 0
    const cache = await made(library.memory, {
      load: async (id) => {
        loads += 1
        return makeUser(id)
      },
      maxEntries: ROOM,
    })
    const { set } = cache
    assert.ok(set, `${library.name} cannot write`)
    const random = randomFrom(7)
    const draw = zipf(KEYS, 0.9, random)
    const operations = Array.from({ length: 1 << 17 }, () => ({ id: draw(), writes: random() < WRITES }))
    let at = 0
    const run = async () => {
      let user: unknown
      for (let done = 0; done < OPERATIONS; done += 1) {
        const { id, writes } = operations[at] ?? { id: 0, writes: false }
        at = (at + 1) % operations.length
        if (writes) await set(id, makeUser(id))
        else {
          reads += 1
          user = await cache.get(id)
        }
      }
      return user
    }
    for (let done = 0; done < 50; done += 1) await run()
    loads = 0
    reads = 0
    return { run, note: () => `${(100 - (100 * loads) / reads).toFixed(1)} % hits`, close: cache.close }
  },
  check: checkUser,
})

/** They take what their loader answers, and nothing else. */
const NO_WRITES = ['ocache']
