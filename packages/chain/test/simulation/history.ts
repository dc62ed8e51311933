/**
 * Histories of a fleet: processes that share a backend load, read and delete keys while messages are lost and late, processes
 * pause, and clocks differ. What must hold in each is checked at every step.
 */
import { InMemCache, SWRCache, TTLCache } from '@acache/core'
import { createCodec, createStorage, now } from '@acache/core/driver'
import { ChainCache } from '../../src/index.ts'
import { Backend, Post } from './network.ts'
import { type Process, World } from './world.ts'

/** What a loader brings: which state of the origin it has seen. */
interface Origin {
  readonly version: number
}

/** What a history was like. */
export interface History {
  readonly seed: number
  readonly calm: boolean
  readonly answers: number
  readonly loads: number
  readonly deletes: number
  readonly violations: readonly string[]
}

const KEYS = ['a', 'b']
const LENGTH_MS = 15_000
const LONGEST_LOAD_MS = 3000
/** In a calm history: from a claim to the beginning of its load. */
const LONGEST_CLAIM_MS = 100

interface Load {
  readonly startedAt: number
  endedAt: number | undefined
}

/** Plays one history. The same seed plays the same one. */
export async function play(seed: number): Promise<History> {
  const world = new World(seed)
  try {
    return await new Play(seed, world).run()
  } finally {
    world.end()
  }
}

class Play {
  readonly #seed: number
  readonly #world: World
  /** Nothing is lost and nobody pauses: then loads are shared without exception. */
  readonly #calm: boolean
  readonly #swr: boolean
  readonly #backend: Backend
  readonly #post: Post
  readonly #codec = createCodec({}, { storage: 'history', metadata: false })
  readonly #origin = new Map(KEYS.map((key) => [key, 1]))
  /** The least version that may be in the backend, by deletes that have ended. */
  readonly #settled = new Map(KEYS.map((key) => [key, 0]))
  /** The least version that a process may serve, by news it has received and deletes of its own. */
  readonly #known = new Map<Process, Map<string, number>>()
  readonly #loads = new Map<string, Load[]>(KEYS.map((key) => [key, []]))
  /** How many deletes of a key are under way. */
  readonly #deleting = new Map<string, number>()
  readonly #deletedAt = new Map<string, number>()
  readonly #violations: string[] = []
  #failedDeletes = 0
  readonly #counts = { answers: 0, loads: 0, deletes: 0 }

  constructor(seed: number, world: World) {
    this.#seed = seed
    this.#world = world
    this.#calm = world.chance() < 0.4
    this.#swr = world.chance() < 0.3
    const faults = this.#calm
      ? { loss: 0, delay: 0 }
      : { loss: world.chance() * 0.1, delay: world.chance() * 0.3 }
    this.#backend = new Backend(world, faults, world.chance() < 0.5)
    this.#post = new Post(world, faults)
    this.#backend.onWrite = (key, bytes) => this.#written(key, bytes)
    this.#post.onReceived = (process, keys) => this.#received(process, keys)
  }

  async run(): Promise<History> {
    const world = this.#world
    const size = world.between(2, 4)
    for (let n = 0; n < size; n += 1) this.#join(`p${n}`, world.between(0, 30_000) - 15_000)
    await world.run(LENGTH_MS)
    // What is under way ends.
    await world.run(3 * LENGTH_MS)
    return { seed: this.#seed, calm: this.#calm, ...this.#counts, violations: this.#violations }
  }

  #join(name: string, skewMs: number): void {
    const world = this.#world
    const process: Process = { name, skewMs, pausedUntil: 0 }
    this.#known.set(process, new Map())
    world.in(process, () => {
      const storage = createStorage(this.#backend.driverFor(process, now), { timeout: '1s' })
      const bus = this.#post.busFor(process)
      const quiet = () => undefined
      const chain = new ChainCache([[new InMemCache(), '30s'], [storage]], {
        bus,
        onError: (_, { operation }) => {
          if (operation === 'delete') this.#failedDeletes += 1
        },
      })
      const options = { cache: chain, lock: { lease: '4s' }, onError: quiet } as const
      const load = (key: string) => this.#load(process, key)
      const read: (key: string) => Promise<Origin> = this.#swr
        ? SWRCache.cached('{}', { ...options, ttl: '3s', staleTtl: '10m' })(load)
        : TTLCache.cached('{}', { ...options, ttl: '10m' })(load)
      this.#act(process, read, (key) => chain.delete(key))
    })
  }

  /** What a process does from now to the end. */
  #act(process: Process, read: (key: string) => Promise<Origin>, remove: (key: string) => unknown): void {
    const world = this.#world
    const key = KEYS[world.between(0, KEYS.length - 1)] ?? 'a'
    world.after(world.between(10, 800), process, () => {
      if (world.now > LENGTH_MS) return
      const what = world.chance()
      if (what < 0.1) this.#delete(process, key, remove)
      else if (what < 0.13 && !this.#calm) process.pausedUntil = world.now + world.between(500, 15_000)
      else this.#read(process, key, read)
      this.#act(process, read, remove)
    })
  }

  #read(process: Process, key: string, read: (key: string) => Promise<Origin>): void {
    const least = this.#known.get(process)?.get(key) ?? 0
    read(key).then(
      ({ version }) => {
        this.#counts.answers += 1
        if (version < least) {
          this.#violate(
            `${process.name} answered ${key} with ${version} although it knew of the delete before ${least}`,
          )
        }
      },
      () => undefined,
    )
  }

  #delete(process: Process, key: string, remove: (key: string) => unknown): void {
    const version = (this.#origin.get(key) ?? 0) + 1
    this.#origin.set(key, version)
    this.#deleting.set(key, (this.#deleting.get(key) ?? 0) + 1)
    const failedBefore = this.#failedDeletes
    Promise.resolve(remove(key)).then(() => {
      this.#deleting.set(key, (this.#deleting.get(key) ?? 0) - 1)
      this.#deletedAt.set(key, this.#world.now)
      // A chain reports a level that failed, and goes on: the delete may not have reached the backend then.
      if (this.#failedDeletes === failedBefore) this.#deleted(process, key, version)
    })
  }

  #deleted(process: Process, key: string, version: number): void {
    this.#counts.deletes += 1
    this.#know(process, key, version)
    this.#settled.set(key, Math.max(version, this.#settled.get(key) ?? 0))
    const held = this.#versionIn(this.#backend.bytesOf(key))
    if (held !== undefined && held < version)
      this.#violate(`${key} holds ${held} after the delete before ${version}`)
  }

  #received(process: Process, keys: readonly string[] | undefined): void {
    // Whatever the news is of: what is read from now on comes from the backend, after every delete that has ended.
    for (const key of keys ?? KEYS) this.#know(process, key, this.#settled.get(key) ?? 0)
  }

  #know(process: Process, key: string, version: number): void {
    const known = this.#known.get(process)
    known?.set(key, Math.max(version, known.get(key) ?? 0))
  }

  #written(key: string, bytes: Uint8Array): void {
    const version = this.#versionIn(bytes)
    const least = this.#settled.get(key)
    if (version === undefined || least === undefined) return
    if (version < least) this.#violate(`${version} of ${key} was written after the delete before ${least}`)
  }

  /** The version of the origin in a record; undefined for a claim, and for nothing. */
  #versionIn(bytes: Uint8Array | undefined): number | undefined {
    if (bytes === undefined) return undefined
    for (const key of KEYS) {
      const record = this.#codec.decode(key, { bytes, version: '' })
      if (record instanceof Promise || record.kind !== 'value') return undefined
      return (record.entry.value as Origin).version
    }
    return undefined
  }

  #load(process: Process, key: string): Promise<Origin> {
    const world = this.#world
    const version = this.#origin.get(key) ?? 0
    const load: Load = { startedAt: world.now, endedAt: undefined }
    this.#counts.loads += 1
    if (this.#calm && !this.#swr) this.#expectNoOther(process, key)
    this.#loads.get(key)?.push(load)
    const fails = !this.#calm && world.chance() < 0.1
    return new Promise((resolve, reject) => {
      world.after(world.between(5, LONGEST_LOAD_MS), process, () => {
        load.endedAt = world.now
        if (fails) reject(new Error('the origin failed'))
        else resolve({ version })
      })
    })
  }

  /** In a calm history a key is loaded once, until it is deleted. */
  #expectNoOther(process: Process, key: string): void {
    if ((this.#deleting.get(key) ?? 0) > 0) return
    const deletedAt = this.#deletedAt.get(key) ?? -1
    for (const { startedAt } of this.#loads.get(key) ?? []) {
      // A claim or a value that came from before the delete had ended is gone.
      if (startedAt - LONGEST_CLAIM_MS <= deletedAt) continue
      this.#violate(
        `${process.name} loaded ${key} at ${this.#world.now} although it was loaded at ${startedAt}`,
      )
    }
  }

  #violate(what: string): void {
    this.#violations.push(`at ${this.#world.now} ms: ${what}`)
  }
}
