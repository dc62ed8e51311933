/** A level at work: what is read from it, written to it and deleted from it, what it owes and what waits for it. */
import type { CacheEntry, CacheStorage, Duration } from '@acache/core'
import {
  attempt,
  type ClearOptions,
  capInstants,
  type ErrorReporter,
  fallbacks,
  lifeMs,
  type MaybePromise,
  type SetEntryOptions,
  StorageClosedError,
  StorageError,
  StorageTimeoutError,
  andThen as then,
  withDeadline,
} from '@acache/core/driver'
import { Behind, type Delivery, type LateWrite } from './behind.ts'
import { copyVersion } from './copy-version.ts'
import { believed, Debts } from './debts.ts'
import { LevelCalls, LevelPaused } from './level-calls.ts'
import type { LevelFacts, LevelParts } from './level-facts.ts'
import { LevelReads } from './level-reads.ts'

/** Runs work when it is the turn of these keys. */
type TakeTurn = (keys: readonly string[], work: () => MaybePromise<void>) => MaybePromise<void>

/** One level of a chain. */
export class ChainLevel {
  readonly index: number
  readonly name: string
  readonly storage: CacheStorage
  readonly cap: Duration | undefined
  readonly capMs: number
  /** Whether the storage answers every call directly. */
  readonly sync: boolean
  readonly calls: LevelCalls
  readonly reads: LevelReads
  /** Deletes that did not reach the storage. */
  readonly debts: Debts
  /** Writes that wait; absent for a level that is written through. */
  readonly behind: Behind | undefined
  /** Promotions on their way to this level; none of the promises rejects. Other writes of the key wait for them. */
  readonly promotions = new Map<string, Promise<unknown>>()
  readonly #deepest: boolean
  #keepsVersions = false

  constructor(facts: LevelFacts, deepest: boolean, parts: LevelParts) {
    const { index, name, storage, cap, queue } = facts
    const { track, counters, order } = parts
    this.index = index
    this.name = name
    this.storage = storage
    this.cap = cap
    this.capMs = lifeMs(cap)
    this.sync = storage.sync === true
    this.#deepest = deepest
    this.calls = new LevelCalls(facts, parts, () => {
      if (this.debts.size > 0) track(this.debts.settle())
    })
    this.debts = new Debts({
      makeUp: (keys) => this.#makeUp(keys, (owed, work) => order.run(owed, work)),
      track,
      overflowed: (limit) =>
        this.#lost('delete', `more than ${limit} deletes wait for it: what it had before is not used`),
    })
    if (queue !== undefined) {
      this.behind = new Behind({
        limit: queue,
        deliver: (key, write) => this.#deliver(key, write),
        dropped: (keys, why) => this.#dropped(keys, why),
      })
    }
    this.reads = new LevelReads(this)
    counters.watchLevel(name, () => ({
      ...this.calls.health,
      owed: this.debts.size,
      queued: this.behind?.size ?? 0,
    }))
  }

  /** Whether an entry keeps here the version it is written with; learned from the writes. */
  get keepsVersions(): boolean {
    return this.#keepsVersions
  }

  /** Writes an entry whose life is capped here. Answers the version written, or false when the condition refused it. */
  write(
    operation: string,
    key: string,
    entry: CacheEntry,
    options: SetEntryOptions,
  ): MaybePromise<string | false> {
    const capped = capInstants(entry, this.capMs)
    const version = this.calls.perform(operation, key, () =>
      fallbacks.writeEntry(this.storage, key, capped, options),
    )
    return then(version, (written) => {
      if (written === false) return false
      this.debts.paid([key])
      if (entry.version !== undefined) this.#keepsVersions = written === entry.version
      return written
    })
  }

  /** Deletes, once no write of these keys is under way. What fails is owed from then on. */
  remove(operation: string, keys: readonly string[]): MaybePromise<void> {
    return then(this.behind?.cancel(keys), () => this.#delete(operation, keys))
  }

  #delete(operation: string, keys: readonly string[]): MaybePromise<void> {
    const [only, ...others] = keys
    const work =
      only !== undefined && others.length === 0
        ? () => this.calls.perform(operation, only, () => this.storage.delete(only))
        : () => this.calls.perform(operation, undefined, () => fallbacks.deleteMany(this.storage, keys))
    return attempt(
      () => this.afterPromotions(keys, () => then(work(), () => this.debts.paid(keys))),
      (error) => {
        this.#owe(keys, error)
        throw error
      },
    )
  }

  /** Removes everything that the storage has under its prefix. */
  clear(options: ClearOptions | undefined): MaybePromise<void> {
    return then(this.behind?.cancelAll(), () =>
      this.afterPromotions(undefined, () =>
        then(fallbacks.clear(this.storage, options), () => this.debts.paidAll()),
      ),
    )
  }

  /** After a write that failed: the level must not answer with the old value, so it is asked to drop it. */
  couldNotWrite(
    operation: string,
    keys: readonly string[],
    error: unknown,
    caller: ErrorReporter | undefined,
  ): MaybePromise<undefined> {
    this.calls.reportTried(operation, keys.length === 1 ? keys[0] : undefined, error, caller)
    // It would be late, or not be tried, again.
    if (error instanceof StorageTimeoutError || error instanceof LevelPaused) {
      this.#owe(keys, error)
      return undefined
    }
    if (error instanceof StorageClosedError) return undefined
    return attempt(
      // In the place of the write, which counts as under way until this is over: to wait for that would be for ever.
      () => then(this.#delete(operation, keys), () => undefined),
      // The level fails at everything, and that it failed has been reported.
      () => undefined,
    )
  }

  /** Brings the storage up to date under a key that it is to decide about: with what it owes, and what waits for it. Fails when it does. */
  settle(key: string): MaybePromise<unknown> {
    return then(this.behind?.flush(key), () =>
      this.debts.owes(key) ? this.#makeUp([key], (_, work) => work()) : undefined,
    )
  }

  /** Before the storage is closed: waits for what waits for it, at most so long, and reports what is given up. */
  async finish(deadlineMs: number): Promise<void> {
    await this.behind?.drain(deadlineMs)
    const { debts, name: storage } = this
    if (debts.size > 0) {
      const expired = () => new StorageTimeoutError(deadlineMs, { operation: 'close', storage })
      await attempt(
        () => withDeadline(debts.settle(), { timeoutMs: deadlineMs, expired, late: () => undefined }),
        () => undefined,
      )
    }
    debts.stop()
    if (debts.size > 0) this.#lost('close', `${debts.size} deletes that it could not take were given up`)
  }

  /** Goes on when no promotion of these keys (undefined: of any key) is on its way to this level. */
  afterPromotions<T>(keys: readonly string[] | undefined, next: () => MaybePromise<T>): MaybePromise<T> {
    if (this.promotions.size === 0) return next()
    const underWay = [...(keys ?? this.promotions.keys())].flatMap((key) => this.promotions.get(key) ?? [])
    return underWay.length === 0 ? next() : Promise.all(underWay).then(next)
  }

  /** The entry as the chain answers it: with a version that means something to the deepest level. */
  asOfChain<T>(entry: CacheEntry<T>): CacheEntry<T> {
    if (this.#deepest || (this.#keepsVersions && entry.version !== undefined)) return entry
    return { ...entry, version: copyVersion(entry, this.index, entry.version) }
  }

  /**
   * Deletes what the storage has under keys that are still owed, but for entries that are newer than the deletes. The
   * turns of the keys are taken for the deletes alone: a level that does not answer holds nobody up.
   */
  #makeUp(keys: readonly string[], takeTurn: TakeTurn): MaybePromise<void> {
    const { calls, debts, storage } = this
    const call = <T>(work: () => MaybePromise<T>) => calls.perform('replay', undefined, work)
    const owed = () => keys.filter((key) => debts.owes(key))
    if (owed().length === 0) return undefined
    return then(
      call(() => fallbacks.getManyEntries(storage, owed())),
      (entries) =>
        takeTurn(keys, () => {
          const still = owed()
          // Where nothing is seen there may be a claim from before the delete, whose load must not end well either.
          const old = still.filter((key) => believed(entries.get(key), debts.doubt(key)) === undefined)
          const removed = old.length > 0 ? call(() => fallbacks.deleteMany(storage, old)) : undefined
          return then(removed, () => debts.paid(still))
        }),
    )
  }

  /** A write that waited. */
  async #deliver(key: string, { entry, options, refused }: LateWrite): Promise<Delivery> {
    try {
      const version = await this.write('write', key, entry, options)
      if (version !== false) return { version }
      refused?.()
      return 'refused'
    } catch (error) {
      if (error instanceof LevelPaused) return 'paused'
      await this.couldNotWrite('write', [key], error, undefined)
      return 'failed'
    }
  }

  /** Writes that were given up. The storage may still have what they were to replace. */
  #dropped(keys: readonly string[], why: 'full' | 'closing'): void {
    const lost =
      why === 'full'
        ? 'more writes wait for it than its queue holds, and the oldest was given up; raise queue, or slow the writers down'
        : `${keys.length} writes that waited for it were given up`
    this.#lost(why === 'full' ? 'write' : 'close', lost)
    if (why === 'full') this.debts.owe(keys)
  }

  #owe(keys: readonly string[], error: unknown): void {
    if (error instanceof StorageClosedError) return
    const { failures } = error instanceof StorageError ? error : {}
    this.debts.owe(failures === undefined ? keys : keys.filter((key) => failures.has(key)))
    if (failures !== undefined) this.debts.paid(keys.filter((key) => !failures.has(key)))
  }

  #lost(operation: string, what: string): void {
    const { name: storage } = this
    this.calls.report(operation, undefined, new StorageError(`${storage}: ${what}`, { operation, storage }))
  }
}
