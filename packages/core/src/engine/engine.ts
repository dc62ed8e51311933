/**
 * The engine: read, decide, act.
 *
 * One path for storages that answer now and storages that answer later, for synchronous and asynchronous loaders: no
 * function here is `async`; each goes on directly when a value is here and chains when it is a promise. The hit of a
 * synchronous storage comes first in `answer` and allocates nothing.
 */
import { attempt, isPromise, lastly, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { channels } from '../observe/channels.ts'
import type { Reporter } from '../observe/reporter.ts'
import type { Counters } from '../observe/stats.ts'
import { type Activity, activityOf } from '../storage/activity.ts'
import type { CacheStorage } from '../storage/contract.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { type TagMarks, tagMarksOf } from '../storage/tags.ts'
import { after, now } from '../time/clock.ts'
import { Backoff } from './backoff.ts'
import { joinable, runLoading } from './flight.ts'
import { KnownFailures } from './known-failures.ts'
import { LeftToHolder, leasingOf } from './leasing.ts'
import { Loads } from './loads.ts'
import type { Call, Found, Plan } from './plan.ts'
import { foundNow, isEntry, Reads } from './reads.ts'
import { WriteBack } from './write-back.ts'

/** What an engine works with. */
export interface EngineParts<T> {
  readonly storage: CacheStorage
  readonly plan: Plan
  /** The wrapped function, as observers see it. */
  readonly source: object
  readonly counters: Counters
  readonly reporter: Reporter
  /** What a call loads with. */
  readonly makeCall: (key: string, self: unknown, args: readonly unknown[]) => Call<T>
}

/** Answers the calls of one wrapped function from one storage. */
export class Engine<T> {
  readonly storage: CacheStorage
  readonly #plan: Plan
  readonly #source: object
  readonly #counters: Counters
  readonly #reporter: Reporter
  readonly #activity: Activity
  readonly #marks: TagMarks
  readonly #backoff: Backoff
  readonly #writeBack: WriteBack
  readonly #failures: KnownFailures | undefined
  readonly #loads: Loads<T>
  readonly #reads: Reads<T>
  readonly #makeCall: EngineParts<T>['makeCall']
  readonly #putOff = new Set<string>()

  constructor({ storage, plan, source, counters, reporter, makeCall }: EngineParts<T>) {
    this.storage = storage
    this.#plan = plan
    this.#source = source
    this.#counters = counters
    this.#reporter = reporter
    this.#activity = activityOf(storage)
    this.#marks = tagMarksOf(storage)
    this.#backoff = new Backoff(plan.backoff)
    this.#reads = new Reads(storage, this.#activity, reporter)
    this.#makeCall = makeCall
    this.#writeBack = new WriteBack({
      storage,
      activity: this.#activity,
      plan,
      marks: this.#marks,
      counters,
      reporter,
    })
    const { negative } = plan
    this.#failures = negative && new KnownFailures(negative, this.#activity)
    this.#loads = new Loads({
      plan,
      failures: this.#failures,
      source,
      counters,
      activity: this.#activity,
      backoff: this.#backoff,
      writeBack: this.#writeBack,
      leasing: leasingOf<unknown>(storage, plan.lock, reporter),
      usable: (key, entry) => this.#usable(key, entry),
    })
  }

  /** The value for a call of the wrapped function. */
  answer(key: string, self: unknown, args: readonly unknown[]): MaybePromise<T> {
    const at = now()
    const found = this.#reads.ask(key, at)
    // A hit that is here and that nothing but its instants decides about: nothing is allocated for it.
    const plain = isEntry(found) && found.tags === undefined && this.#plan.validate === undefined
    if (plain && this.#plan.decide(found, at) === 'serve') return this.#serve(key, found)
    return this.#answerSlowly(found, key, self, args)
  }

  /** What is no plain hit, apart from `answer`: a closure there would have each hit allocate what it sees. */
  #answerSlowly(
    entry: ReturnType<Reads<T>['ask']>,
    key: string,
    self: unknown,
    args: readonly unknown[],
  ): MaybePromise<T> {
    if (entry instanceof Promise) {
      return entry.then((found) => this.settle(this.#makeCall(key, self, args), found))
    }
    return this.settle(this.#makeCall(key, self, args), foundNow(entry))
  }

  /** What the storage holds under many keys, in one request; never fails. */
  readMany(keys: readonly string[]): MaybePromise<(key: string) => Found<T>> {
    return then(this.#reads.askMany(keys), (found) => {
      const tags = new Set(keys.flatMap((key) => found(key).entry?.tags ?? []))
      if (typeof this.#plan.tags === 'object') for (const tag of this.#plan.tags) tags.add(tag)
      if (tags.size === 0) return found
      // One look at all marks, so that each entry and each load finds those of its tags remembered, or fails by itself.
      const seen = attempt(
        () => this.#marks.newest([...tags]),
        () => undefined,
      )
      return then(seen, () => found)
    })
  }

  /** Loads whatever the storage holds, and keeps the result. */
  refresh(key: string, self: unknown, args: readonly unknown[]): MaybePromise<T> {
    const entry = this.#reads.ask(key, now())
    const found = entry instanceof Promise ? entry : foundNow(entry)
    return then(found, (late) => this.reload(this.#makeCall(key, self, args), late))
  }

  /** Loads whatever a read has found, and keeps the result in its place. */
  reload(call: Call<T>, found: Found<T>): MaybePromise<T> {
    this.#counters.refreshes += 1
    return this.#loads.load(call, found, found.entry)
  }

  /** Forgets the entry, and keeps loads in flight from bringing it back. Fails when the storage does. */
  invalidate(key: string): MaybePromise<void> {
    // Storages of this library announce their mutations themselves; others do not know of flights.
    return this.#mutate(key, () => this.storage.delete(key))
  }

  /** Keeps a value that the application brings itself. Fails when the storage does. */
  keep(key: string, args: readonly unknown[], value: T): MaybePromise<void> {
    return this.#mutate(key, () => this.#writeBack.put(key, args, value))
  }

  /** From before it begins until after it ends, a mutation wins against loads and reads under way. */
  #mutate(key: string, mutation: () => MaybePromise<void>): MaybePromise<void> {
    this.#activity.breach(key)
    return lastly(mutation, () => this.#activity.breach(key))
  }

  /** The value for a call, from what a read has found. */
  settle(call: Call<T>, found: Found<T>): MaybePromise<T> {
    const { entry } = found
    if (entry === undefined) return this.#miss(call, found)
    if (entry.tags === undefined) return this.#act(call, entry, found)
    return then(this.#outdated(call.key, entry), (yes) =>
      yes ? this.#miss(call, found) : this.#act(call, entry, found),
    )
  }

  #act(call: Call<T>, entry: CacheEntry<T>, found: Found<T>): MaybePromise<T> {
    const { key } = call
    if (!this.#valid(key, entry)) return this.#miss(call, found)
    const at = now()
    switch (this.#plan.decide(entry, at)) {
      case 'serve':
        return this.#serve(key, entry)
      case 'refresh':
        if (!this.#backoff.pausing(key)) this.#refreshBehind(call, found)
        return at < entry.freshUntil ? this.#serve(key, entry) : this.#serveStale(key, entry, false)
      case 'load':
        if (this.#backoff.pausing(key) && this.#plan.mayFallBack(entry, at))
          return this.#serveStale(key, entry, false)
        return this.#miss(call, found, entry)
    }
  }

  /** Whether an entry that another process has brought is one to answer with. */
  #usable(key: string, entry: CacheEntry): MaybePromise<boolean> {
    if (this.#plan.decide(entry, now()) === 'load' || !this.#valid(key, entry as CacheEntry<T>)) return false
    if (entry.tags === undefined) return true
    return then(this.#outdated(key, entry), (outdated) => !outdated)
  }

  /** An entry whose marks cannot be read is not trusted. */
  #outdated(key: string, entry: CacheEntry): MaybePromise<boolean> {
    return attempt(
      () => this.#marks.outdates(entry),
      (error) => {
        this.#reporter.report(error, { operation: 'tags', key, level: this.storage.name })
        return true
      },
    )
  }

  /** A check of the application that throws has not said yes. */
  #valid(key: string, entry: CacheEntry<T>): boolean {
    const { validate } = this.#plan
    if (validate === undefined) return true
    try {
      return validate(entry.value)
    } catch (error) {
      this.#reporter.report(error, { operation: 'validate', key })
      return false
    }
  }

  #serve(key: string, entry: CacheEntry<T>): T {
    this.#counters.hits += 1
    if (channels.hit.hasSubscribers) this.#publishHit(key, entry)
    return entry.value
  }

  #publishHit(key: string, entry: CacheEntry<T>): void {
    channels.hit.publish({ source: this.#source, key, entry })
  }

  #serveStale(key: string, entry: CacheEntry<T>, missed: boolean): T {
    this.#counters.stale += 1
    if (channels.stale.hasSubscribers) channels.stale.publish({ source: this.#source, key, entry, missed })
    return entry.value
  }

  /** Loads because there is nothing to serve; `stale` may stand in when the load fails or takes too long. */
  #miss(call: Call<T>, found: Found<T>, stale?: CacheEntry<T>): MaybePromise<T> {
    const { key } = call
    this.#counters.misses += 1
    if (channels.miss.hasSubscribers) channels.miss.publish({ source: this.#source, key })
    if (stale === undefined) return this.#load(call, found)
    const joins = joinable(this.#activity, key, this.#plan.flightTimeoutMs) !== undefined
    const loaded = attempt(
      () => this.#load(call, found, stale),
      (error) => {
        if (!this.#plan.mayFallBack(stale, now())) throw error
        // One failure, however many waited for the load, is told once: by the call that began it.
        if (!joins) this.#reporter.report(error, { operation: 'load', key })
        return this.#serveStale(key, stale, true)
      },
    )
    return isPromise(loaded) ? this.#soften(key, loaded, stale) : loaded
  }

  #load(call: Call<T>, found: Found<T>, stale?: CacheEntry<T>): MaybePromise<T> {
    this.#failures?.check(call.key)
    return this.#loads.load(call, found, stale)
  }

  /** Answers with the stale entry when the load takes longer than the soft timeout; the load goes on with an owner. */
  #soften(key: string, loaded: Promise<T>, stale: CacheEntry<T>): Promise<T> {
    const { softTimeoutMs } = this.#plan
    if (softTimeoutMs === Number.POSITIVE_INFINITY) return loaded
    return new Promise((resolve, reject) => {
      const cancel = after(softTimeoutMs, () => {
        resolve(this.#serveStale(key, stale, true))
        this.#own(loaded.then(undefined, (error) => this.#reporter.report(error, { operation: 'load', key })))
      })
      loaded.then(resolve, reject)
      loaded.then(cancel, cancel)
    })
  }

  #refreshBehind(call: Call<T>, found: Found<T>): void {
    const { key } = call
    if (this.#plan.shareRefresh && joinable(this.#activity, key, this.#plan.flightTimeoutMs) !== undefined)
      return
    this.#counters.refreshes += 1
    const startedAt = now()
    const told = (error?: unknown) => {
      if (!channels.refresh.hasSubscribers) return
      channels.refresh.publish({ source: this.#source, key, durationMs: now() - startedAt, error })
    }
    const refresh = () =>
      attempt(
        () => then(this.#loads.start(call, found, found.entry, 'yield'), () => told()),
        (error) => {
          if (error instanceof LeftToHolder) return
          told(error)
          this.#reporter.report(error, { operation: 'refresh', key })
        },
      )
    // Outside of the load that asks, if one does: it does not wait for this one.
    const work = runLoading(undefined, () => (this.#plan.sync ? this.#later(key, refresh) : refresh()))
    if (isPromise(work)) this.#own(work)
  }

  /** Puts synchronous work off until the caller has its answer; once per key. */
  #later(key: string, work: () => unknown): Promise<void> | undefined {
    if (this.#putOff.has(key)) return undefined
    this.#putOff.add(key)
    return new Promise((resolve) => {
      after(0, () => {
        this.#putOff.delete(key)
        work()
        resolve()
      })
    })
  }

  /** Owns work that nobody waits for and that does not fail: `close()` waits for it, the application may extend its life. */
  #own(work: Promise<unknown>): void {
    this.#activity.track(work)
    try {
      this.#plan.background?.(work)
    } catch (error) {
      this.#reporter.report(error, { operation: 'background' })
    }
  }
}
