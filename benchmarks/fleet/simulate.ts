/** What leases cost a fleet of some size, and how long they delay: simulated, with the library's own code in every process. */
import { BGCache, TTLCache } from '@acache/core'
import { createStorage, type Driver } from '@acache/core/driver'
import { type MemoryRecords, memoryDriver } from '@acache/core/testing'
// The world that the tests of the chain play their histories in.
import { type Process, World } from '../../packages/chain/test/simulation/world.ts'

/** Between a process and the storage, in ms, one way. */
const WAY_MS = 1
/** All processes ask for a cold key within this time. */
const RUSH_MS = 100
const MINUTE_MS = 60_000

/** A storage that all processes of a world share, and how often it was asked. */
class Shared {
  requests = 0
  readonly #world: World
  readonly #records: MemoryRecords = new Map()
  readonly #inner: Driver

  constructor(world: World) {
    this.#world = world
    this.#inner = memoryDriver({ records: this.#records, sync: true })
  }

  storageOf(process: Process) {
    const { read, write, remove } = this.#inner
    const driver: Driver = {
      name: 'shared',
      read: (key) => this.#ask(process, () => read(key)),
      write: (key, record, condition) => this.#ask(process, () => write(key, record, condition)),
      remove: (key, condition) => this.#ask(process, () => remove(key, condition)),
    }
    return createStorage(driver, { timeout: '10s' })
  }

  #ask<T>(process: Process, work: () => T): Promise<Awaited<T>> {
    this.requests += 1
    return new Promise((resolve) => {
      this.#world.after(WAY_MS, undefined, () => {
        const answer = work() as Awaited<T>
        this.#world.after(WAY_MS, process, () => resolve(answer))
      })
    })
  }
}

function processesOf(size: number): Process[] {
  return Array.from({ length: size }, (_, n) => ({ name: `p${n}`, skewMs: 0, pausedUntil: 0 }))
}

/** What a cold key costs that all processes ask for at about the same time. */
export interface Stampede {
  readonly size: number
  readonly loads: number
  /** To the storage, of all processes, the holder's among them. */
  readonly requests: number
  /** From the end of the load to the answer, of all processes. */
  readonly delaysMs: readonly number[]
}

/** Plays it once: a load of `loadMs`, with `lock: true`. */
export async function stampede(size: number, loadMs: number): Promise<Stampede> {
  const world = new World(size)
  try {
    const shared = new Shared(world)
    const delaysMs: number[] = []
    let loads = 0
    let loadedAt = 0
    for (const process of processesOf(size)) {
      world.in(process, () => {
        const load = () => {
          loads += 1
          return new Promise<string>((resolve) => {
            world.after(loadMs, process, () => {
              loadedAt = world.now
              resolve('value')
            })
          })
        }
        const ask = TTLCache.cached('key', { cache: shared.storageOf(process), ttl: '5m', lock: true })(load)
        world.after(world.between(0, RUSH_MS), process, () => {
          void ask().then(() => delaysMs.push(world.now - loadedAt))
        })
      })
    }
    await world.run(loadMs + MINUTE_MS)
    return { size, loads, requests: shared.requests, delaysMs }
  } finally {
    world.end()
  }
}

/** What a background value with `leader: true` costs, and what happens when its leader dies. */
export interface Reign {
  readonly size: number
  /** Requests to the storage a minute, while nothing happens. */
  readonly perMinute: number
  /** From the death of the leader to the first load of its successor. */
  readonly takeoverMs: number
}

/** Plays it once: an interval of a minute, so a lease of a minute and a look every 5 seconds. */
export async function reign(size: number, seed: number): Promise<Reign> {
  const world = new World(seed)
  try {
    const shared = new Shared(world)
    let leader: Process | undefined
    for (const process of processesOf(size)) {
      world.after(world.between(0, 5000), process, () => {
        BGCache.registerLoader('value', { cache: shared.storageOf(process), interval: '1m', leader: true })(
          async () => {
            leader = process
            return 'value'
          },
        )
      })
    }
    await world.run(2 * MINUTE_MS)
    const before = shared.requests
    await world.run(5 * MINUTE_MS)
    const perMinute = (shared.requests - before) / 3
    // At any instant between two renewals.
    await world.run(world.now + world.between(0, MINUTE_MS))
    const diedAt = world.now
    const dead = leader
    if (dead === undefined) throw new Error('nobody has led')
    dead.pausedUntil = Number.POSITIVE_INFINITY
    while (leader === dead) await world.run(world.now + 100)
    return { size, perMinute, takeoverMs: world.now - diedAt }
  } finally {
    world.end()
  }
}
