/**
 * What a chain tells others of its mutations, and what it does when others tell it of theirs.
 *
 * News of a key: the memory levels drop it, and whoever is at work on it learns that what they have is old. A mutation of
 * this chain that is under way then may have been decided before the other one: what it leaves above the deepest level is
 * taken back.
 */
import type { CacheStorage } from '@acache/core'
import {
  type Activity,
  activityOf,
  attempt,
  type BusListener,
  type CacheBus,
  fallbacks,
  isPromise,
  type KeyedQueue,
  type MaybePromise,
  type Reporter,
  StorageTimeoutError,
  andThen as then,
  withDeadline,
} from '@acache/core/driver'
import type { ChainLevel } from './level.ts'
import { removeInTurn } from './level-writes.ts'

/** How long `close` waits for news to be handed over. */
const FLUSH_TIMEOUT_MS = 5000

/** What the news of a chain work with. */
export interface NewsParts {
  readonly bus: CacheBus
  readonly levels: readonly ChainLevel[]
  /** The storage that decides for the chain. */
  readonly authority: CacheStorage
  readonly activity: Activity
  readonly order: KeyedQueue
  readonly reporter: Reporter
}

/** The news of one chain. */
export class News implements BusListener {
  readonly #parts: NewsParts
  /** The places in memory above the storage that decides, nearest first, those of chains within the chain included. */
  readonly #memories: readonly CacheStorage[]
  readonly #activities: readonly Activity[]
  /** The keys with a mutation under way here, and whether there was news of them since it began. */
  readonly #underWay = new Map<string, boolean>()
  readonly #unsubscribe: () => void

  /** Throws what the bus throws when it cannot serve these storages. */
  constructor(parts: NewsParts) {
    this.#parts = parts
    const storages = parts.levels.flatMap(({ storage }) => partsOf(storage))
    const places = storages.filter(({ levels }) => levels === undefined)
    this.#memories = places.filter((place) => place.sync === true && place !== parts.authority)
    this.#activities = [parts.activity, ...storages.map(activityOf)]
    this.#unsubscribe = parts.bus.subscribe(this, places)
  }

  changed(keys: readonly string[]): void {
    for (const key of keys) {
      for (const activity of this.#activities) activity.overtake(key)
      if (this.#underWay.has(key)) this.#underWay.set(key, true)
      this.#takeBack(key)
    }
    this.#drop(keys)
  }

  gap(): void {
    for (const activity of this.#activities) activity.overtake(undefined)
    for (const key of this.#underWay.keys()) this.#underWay.set(key, true)
    for (const { promotions, behind } of this.#parts.levels) {
      for (const key of promotions.keys()) this.#takeBack(key)
      for (const [key] of behind?.entries() ?? []) this.#takeBack(key)
    }
    for (const memory of this.#memories) this.#inMemory(() => fallbacks.clear(memory))
  }

  failed(error: unknown): void {
    const { bus, reporter } = this.#parts
    reporter.report(error, { operation: 'bus', level: bus.name })
  }

  /**
   * Runs a mutation of these keys, and tells the others when it is over. One that failed may have been done; one that
   * `isChange` denies has changed nothing.
   */
  during<T>(
    keys: readonly string[],
    mutation: () => MaybePromise<T>,
    isChange: (outcome: T) => boolean,
  ): MaybePromise<T> {
    for (const key of keys) this.#underWay.set(key, false)
    const end = (changed: boolean) => {
      const outdated = this.outdated(keys)
      for (const key of keys) this.#underWay.delete(key)
      this.#drop(outdated)
      if (changed) this.publish(keys)
    }
    const ended = attempt(mutation, (error) => {
      end(true)
      throw error
    })
    return then(ended, (outcome) => {
      end(isChange(outcome))
      return outcome
    })
  }

  /** Those of the keys of which there was news since the mutation of them began that is under way. */
  outdated(keys: readonly string[]): readonly string[] {
    return keys.filter((key) => this.#underWay.get(key) === true)
  }

  /** Tells the others that these keys were written or deleted; undefined: all keys. */
  publish(keys: readonly string[] | undefined): void {
    try {
      this.#parts.bus.publish({ keys, from: this })
    } catch (error) {
      this.failed(error)
    }
  }

  /** Ends the listening, and waits, at most 5 seconds, until the others were told. */
  async close(): Promise<void> {
    const { bus } = this.#parts
    this.#unsubscribe()
    const expired = () => new StorageTimeoutError(FLUSH_TIMEOUT_MS, { operation: 'close', storage: bus.name })
    try {
      await withDeadline(bus.flush(), { timeoutMs: FLUSH_TIMEOUT_MS, expired, late: () => undefined })
    } catch (error) {
      this.failed(error)
    }
  }

  #drop(keys: readonly string[]): void {
    for (const memory of this.#memories) {
      for (const key of keys) this.#inMemory(() => memory.delete(key))
    }
  }

  /** A promotion that is on its way to a remote level, or a write that waits for it, may bring there what is old. */
  #takeBack(key: string): void {
    const { levels, order, activity } = this.#parts
    const remote = levels.filter(
      ({ promotions, behind }) => promotions.has(key) || behind?.pending(key) !== undefined,
    )
    if (remote.length === 0) return
    const removed = order.run([key], () => removeInTurn(remote, 'bus', [key]))
    activity.track(Promise.resolve(then(removed, () => this.#drop([key]))))
  }

  #inMemory(work: () => MaybePromise<void>): void {
    const done = attempt(work, (error) => this.failed(error))
    if (isPromise(done)) this.#parts.activity.track(done)
  }
}

/** The storage, and those it is made of. */
function partsOf(storage: CacheStorage): readonly CacheStorage[] {
  return [storage, ...(storage.levels ?? []).flatMap((level) => partsOf(level.storage))]
}
