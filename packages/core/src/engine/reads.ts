/** Reads: they never fail, and callers who ask for a key at the same time make one request. */
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import type { ErrorContext } from '../observe/report.ts'
import type { Reporter } from '../observe/reporter.ts'
import type { Activity, Watch } from '../storage/activity.ts'
import type { CacheStorage } from '../storage/contract.ts'
import { type CacheEntry, isFresh } from '../storage/entry.ts'
import { getManyEntries } from '../storage/fallbacks.ts'
import { OwnReadOptions } from '../storage/read-instant.ts'
import type { Found } from './plan.ts'

interface SharedRead<T> extends Watch {
  /** False once something stood in the way of a whole answer. */
  sound: boolean
  readonly found: Promise<Found<T>>
}

/** Stands for an answer that a storage failed to give. */
export const FAILED = Symbol('failed')

const UNSOUND: Found<never> = { entry: undefined, sound: false }

/** True for an entry: nothing else that a read is answered with has instants. */
export function isEntry(answer: unknown): answer is CacheEntry {
  return answer !== undefined && (answer as Partial<CacheEntry>).freshUntil !== undefined
}

/** What a read has found, once it is here. */
export function foundNow<T>(entry: CacheEntry<T> | undefined | typeof FAILED): Found<T> {
  return entry === FAILED ? UNSOUND : { entry, sound: true }
}

/** The reads of one wrapped function. What stands in the way of an answer is reported, and makes the read unsound. */
export class Reads<T> {
  readonly #storage: CacheStorage
  readonly #activity: Activity
  readonly #reporter: Reporter
  readonly #options: OwnReadOptions
  /** The key of which something stood in the way, in the call of the storage that is or was the last one. */
  #spoilt: string | undefined

  constructor(storage: CacheStorage, activity: Activity, reporter: Reporter) {
    this.#storage = storage
    this.#activity = activity
    this.#reporter = reporter
    this.#options = new OwnReadOptions((error, context) => this.#heard(error, context))
  }

  /** The entry itself when the storage answers at once, for which nothing is allocated; else a promise that is shared. `at` is now. */
  ask(key: string, at: number): Promise<Found<T>> | CacheEntry<T> | undefined | typeof FAILED {
    const shared = this.#activity.reads.size === 0 ? undefined : this.#shared(key)
    // One that a write or a delete has overtaken is for earlier callers only.
    if (shared !== undefined && !shared.overtaken) return shared.found
    const options = this.#options
    this.#spoilt = undefined
    options.at = at
    try {
      const entry = this.#storage.getEntry<T>(key, options)
      options.at = Number.NaN
      return isEntry(entry) ? entry : this.#noHit(key, entry)
    } catch (error) {
      return this.#failedNow(key, error)
    }
  }

  /** What the storage holds under many keys, in one request. */
  askMany(keys: readonly string[]): MaybePromise<(key: string) => Found<T>> {
    // An error without a key is of all of them.
    const unsound = new Set<string | undefined>()
    const onError = (error: unknown, context: ErrorContext) => {
      unsound.add(context.key)
      this.#reporter.report(error, context)
    }
    return attempt(
      () =>
        then(getManyEntries<T>(this.#storage, keys, { onError }), (entries) => {
          return (key: string): Found<T> => ({
            entry: entries.get(key),
            sound: !unsound.has(undefined) && !unsound.has(key),
          })
        }),
      (error) => {
        this.#reporter.report(error, { operation: 'getMany', level: this.#storage.name })
        return () => UNSOUND
      },
    )
  }

  /** What is no hit is kept out of the way of hits, which are fast as long as all of them is compiled as one. */
  #noHit(
    key: string,
    entry: Promise<CacheEntry<T> | undefined> | undefined,
  ): Promise<Found<T>> | undefined | typeof FAILED {
    if (entry !== undefined) return this.#share(key, entry)
    return this.#spoilt === key ? FAILED : undefined
  }

  #failedNow(key: string, error: unknown): typeof FAILED {
    this.#options.at = Number.NaN
    this.#failed(key, error)
    return FAILED
  }

  #shared(key: string): SharedRead<T> | undefined {
    return this.#activity.reads.get(key) as SharedRead<T> | undefined
  }

  #share(key: string, entry: Promise<CacheEntry<T> | undefined>): Promise<Found<T>> {
    const activity = this.#activity
    const over = () => {
      activity.unwatch(key, read)
      if (activity.reads.get(key) === read) activity.reads.delete(key)
    }
    const read: SharedRead<T> = activity.watch(key, {
      breached: false,
      overtaken: false,
      sound: this.#spoilt !== key,
      found: Promise.resolve(entry).then(
        (late) => {
          over()
          return this.#isBehind(key, read, late) ? this.#again(key) : { entry: late, sound: read.sound }
        },
        (error) => {
          over()
          this.#failed(key, error)
          return UNSOUND
        },
      ),
    })
    activity.reads.set(key, read)
    return read.found
  }

  /**
   * True for a read that would have its callers load what was written while it was on its way: its answer may be from before.
   * While the load that writes has the key, they join that.
   */
  #isBehind(key: string, { overtaken }: Watch, entry: CacheEntry | undefined): boolean {
    return overtaken && !this.#activity.flights.has(key) && (entry === undefined || !isFresh(entry))
  }

  /** Once more, for the callers of a read that is behind; whatever happens meanwhile, there is no third time. */
  #again(key: string): MaybePromise<Found<T>> {
    let sound = true
    const onError = (error: unknown, context: ErrorContext) => {
      sound = false
      this.#reporter.report(error, context)
    }
    return attempt(
      () => then(this.#storage.getEntry<T>(key, { onError }), (entry) => ({ entry, sound })),
      (error) => {
        this.#failed(key, error)
        return UNSOUND
      },
    )
  }

  #heard(error: unknown, context: ErrorContext): void {
    const { key } = context
    const read = key === undefined ? undefined : this.#shared(key)
    if (read !== undefined) read.sound = false
    this.#reporter.report(error, context)
    // Last, as the application may have asked for other keys when it was told.
    this.#spoilt = key
  }

  #failed(key: string, error: unknown): void {
    this.#reporter.report(error, { operation: 'get', key, level: this.#storage.name })
  }
}
