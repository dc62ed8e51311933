/** Keeps what a load brought, unless somebody else has written or deleted the key meanwhile. */
import { attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import type { ErrorReporter } from '../observe/report.ts'
import type { Reporter } from '../observe/reporter.ts'
import type { Counters } from '../observe/stats.ts'
import type { Activity } from '../storage/activity.ts'
import type { CacheStorage, SetEntryOptions } from '../storage/contract.ts'
import { type CacheEntry, isExpired } from '../storage/entry.ts'
import type { TagMarks } from '../storage/tags.ts'
import { now } from '../time/clock.ts'
import type { Flight } from './flight.ts'
import type { Lease } from './lease.ts'
import { LoadContext } from './load-context.ts'
import type { Call, Found, Plan } from './plan.ts'

/** What the result of a load is kept with. */
export interface WriteBackParts {
  readonly storage: CacheStorage
  readonly activity: Activity
  readonly plan: Plan
  readonly marks: TagMarks
  readonly counters: Counters
  readonly reporter: Reporter
}

/** One load: what it is for, and how it stands. */
export interface Run<T> {
  readonly call: Call<T>
  /** What the result is to replace. */
  readonly found: Found<T>
  readonly flight: Flight<T>
  readonly context: LoadContext
  readonly lease: Lease | undefined
  /** When the loader was allowed to run. */
  readonly beganAt: number
  /** How long it may take. */
  readonly patienceMs: number
}

/** Writes results of loads; a failure is reported and never fails the caller. */
export class WriteBack {
  readonly #parts: WriteBackParts
  readonly #onError: ErrorReporter

  constructor(parts: WriteBackParts) {
    this.#parts = parts
    this.#onError = (error, context) => parts.reporter.report(error, context)
  }

  /** The creation instant of an entry whose load begins at `startedAt`: later than every mark of its tags that can be seen now. */
  stamp(key: string, startedAt: number): MaybePromise<number> {
    const { tags } = this.#parts.plan
    const { marks } = this.#parts
    if (tags === undefined) return startedAt
    // Which tags it will be is not known yet: later than every mark seen so far is later than theirs.
    if (typeof tags === 'function') return Math.max(startedAt, marks.highest + 1)
    return attempt(
      () => then(marks.newest(tags), (mark) => Math.max(startedAt, mark + 1)),
      (error) => {
        this.#parts.reporter.report(error, { operation: 'tags', key, level: this.#parts.storage.name })
        return startedAt
      },
    )
  }

  /** Keeps the value of a load that has ended well, where nothing speaks against it. Never fails. */
  keep<T>(run: Run<T>, createdAt: number, value: T): MaybePromise<void> {
    return attempt(
      () => this.#keep(run, createdAt, value),
      (error) => this.#failed(run.call.key, error),
    )
  }

  #keep<T>({ call, found, flight, context, lease }: Run<T>, createdAt: number, value: T): MaybePromise<void> {
    const { skipped, ttlMs } = LoadContext.verdict(context)
    const entry = skipped ? undefined : this.#entry(call.args, createdAt, value, ttlMs)
    if (entry === undefined || flight.breached) return
    if (this.#parts.plan.lock === undefined) return this.#write(flight, found, entry, this.#condition(found))
    return then(lease?.settle(), (claim) => {
      if (flight.breached || lease?.lost) return
      const ifVersion = found.entry === undefined ? claim?.version : found.entry.version
      if (ifVersion !== undefined) {
        return then(this.#write(flight, found, entry, { ifVersion, onError: this.#onError }), () => {
          if (ifVersion === claim?.version) lease?.replaced()
        })
      }
      // In memory a claim is no entry, and every delete reaches the loads under way.
      if (claim !== undefined) return this.#write(flight, found, entry, this.#condition(found))
      if (!flight.overtaken) this.#keepNearby(call.key, entry)
    })
  }

  #write<T>(
    flight: Flight<T>,
    found: Found<T>,
    entry: CacheEntry<T>,
    condition: SetEntryOptions,
  ): MaybePromise<void> {
    const { storage, activity } = this.#parts
    const { key } = flight
    const isConditional = condition.ifAbsent === true || condition.ifVersion !== undefined
    if (flight.overtaken && !isConditional) return
    // Its own write must not turn callers away from this flight.
    flight.writes = entry
    const answer = storage.setEntry(key, entry, condition)
    if (!isPromise(answer)) return this.#written(answer)
    const written = answer.then((yes) => this.#written(yes))
    if (found.sound) {
      return written.then(undefined, (error) => {
        // It reads and does not write: full, or read-only. Other levels may still spare the next caller the load.
        if (!flight.breached && !flight.overtaken) this.#keepNearby(key, entry)
        throw error
      })
    }
    // A storage that could not be read is not waited for a second time.
    flight.writing = written.then(undefined, (error) => this.#failed(key, error))
    activity.track(flight.writing)
  }

  #written(yes: boolean): void {
    if (yes) this.#parts.counters.writes += 1
  }

  /**
   * Keeps a value where only this process sees it. What was loaded without a lease, over nothing, has no condition under which
   * it might be kept for all: a delete elsewhere would not be noticed.
   */
  #keepNearby(key: string, entry: CacheEntry): void {
    for (const { storage, capMs } of this.#parts.storage.levels ?? []) {
      if (storage.sync !== true || storage === this.#parts.storage.authority) continue
      void storage.setEntry(key, entry, Number.isFinite(capMs) ? { ttl: capMs / 1000 } : {})
    }
  }

  #failed(key: string, error: unknown): void {
    const { storage, reporter } = this.#parts
    reporter.report(error, { operation: 'set', key, level: storage.name })
  }

  /** Keeps a value that the application brings itself, whatever is there. Fails when the storage does. */
  put<T>(key: string, args: readonly unknown[], value: T): MaybePromise<void> {
    const { storage, counters } = this.#parts
    return then(this.stamp(key, now()), (createdAt) => {
      const entry = this.#entry(args, createdAt, value)
      // What a load of this value would not keep must not leave an older value behind.
      if (entry === undefined) return storage.delete(key)
      return then(storage.setEntry(key, entry, { onError: this.#onError }), () => {
        counters.writes += 1
      })
    })
  }

  /** The entry for a value, or undefined when it is not to be kept. `ttlMs` is what the loader asked for. */
  #entry<T>(
    args: readonly unknown[],
    createdAt: number,
    value: T,
    ttlMs?: number,
  ): CacheEntry<T> | undefined {
    const { plan } = this.#parts
    const life = plan.life(value, args, ttlMs)
    if (life === undefined) return undefined
    const at = Math.max(now(), createdAt)
    const tags = typeof plan.tags === 'function' ? plan.tags(value, args) : plan.tags
    const entry = { value, createdAt, freshUntil: at + life.freshMs, expiresAt: at + life.keptMs }
    return tags === undefined || tags.length === 0 ? entry : { ...entry, tags }
  }

  /** A write-back replaces what was read, or fills what has expired since, and nothing else. After a failed read nothing is known, and nothing is asked. */
  #condition<T>({ entry, sound }: Found<T>): SetEntryOptions {
    const { storage } = this.#parts
    const onError = this.#onError
    if (!sound || storage.conditional === false) return { onError }
    const deferrable = this.#parts.plan.lock === undefined
    if (entry === undefined || isExpired(entry)) return { ifAbsent: true, deferrable, onError }
    return entry.version === undefined ? { onError } : { ifVersion: entry.version, deferrable, onError }
  }
}
