/** Loads: the application's function runs in one flight per key; bounded in time, counted, and kept when it ends well. */
import { withDeadline } from '../concurrency/deadline.ts'
import { conclude, isPromise, lastly, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { TimeoutError } from '../errors.ts'
import { channels } from '../observe/channels.ts'
import type { Counters } from '../observe/stats.ts'
import { traced, tracing } from '../observe/trace.ts'
import type { Activity } from '../storage/activity.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { now } from '../time/clock.ts'
import type { Backoff } from './backoff.ts'
import {
  type Flight,
  giveUp,
  join,
  joinable,
  land,
  loadBegins,
  runLoading,
  takeOff,
  waitFor,
} from './flight.ts'
import type { KnownFailures } from './known-failures.ts'
import type { Lease } from './lease.ts'
import { type LeasedLoad, type Leasing, LeftToHolder } from './leasing.ts'
import { LoadContext } from './load-context.ts'
import { LoadSlots } from './load-slots.ts'
import type { Call, Found, Plan } from './plan.ts'
import type { WriteBack } from './write-back.ts'

/** What loads work with. */
export interface LoadsParts {
  readonly plan: Plan
  readonly source: object
  readonly counters: Counters
  readonly activity: Activity
  readonly backoff: Backoff
  readonly failures: KnownFailures | undefined
  readonly writeBack: WriteBack
  /** Shares loads with other processes; undefined: they are not. */
  readonly leasing: Leasing<unknown> | undefined
  /** Whether an entry that another process has brought answers a call. Never fails. */
  readonly usable: (key: string, entry: CacheEntry) => MaybePromise<boolean>
}

/** The loads of one wrapped function. */
export class Loads<T> {
  readonly #plan: Plan
  readonly #source: object
  readonly #counters: Counters
  readonly #activity: Activity
  readonly #backoff: Backoff
  readonly #failures: KnownFailures | undefined
  readonly #slots: LoadSlots | undefined
  readonly #writeBack: WriteBack
  readonly #leasing: LoadsParts['leasing']
  readonly #usable: LoadsParts['usable']

  constructor({
    plan,
    source,
    counters,
    activity,
    backoff,
    failures,
    writeBack,
    leasing,
    usable,
  }: LoadsParts) {
    this.#plan = plan
    this.#failures = failures
    this.#slots = plan.concurrency && new LoadSlots(plan.concurrency, plan.flightTimeoutMs)
    this.#source = source
    this.#counters = counters
    this.#activity = activity
    this.#backoff = backoff
    this.#writeBack = writeBack
    this.#leasing = leasing
    this.#usable = usable
  }

  /** Joins the flight of the key, or starts one. */
  load(call: Call<T>, found: Found<T>, stale?: CacheEntry<T>): MaybePromise<T> {
    const { flightTimeoutMs, sync } = this.#plan
    const flight = joinable<T>(this.#activity, call.key, flightTimeoutMs)
    if (flight === undefined) return this.start(call, found, stale)
    waitFor(flight)
    this.#slots?.joined(flight)
    if (flight.promise === undefined || sync) return this.start(call, found, stale)
    const again = () => this.load(call, found, stale)
    const joined = join(flight, flight.promise, flightTimeoutMs, again)
    if (this.#leasing === undefined) return joined
    return joined.catch((error) => {
      if (error instanceof LeftToHolder) return again()
      throw error
    })
  }

  /** Starts a flight of its own. `whenHeld` is what to do where another process loads already. */
  start(
    call: Call<T>,
    found: Found<T>,
    stale: CacheEntry<T> | undefined,
    whenHeld: LeasedLoad<T>['whenHeld'] = 'wait',
  ): MaybePromise<T> {
    const { tags } = this.#plan
    const flight = takeOff<T>(this.#activity, call.key, typeof tags === 'function' ? 'unknown' : tags)
    const context = new LoadContext(call.key, stale)
    const load = (replaced: Found<T>, lease: Lease | undefined) =>
      this.#inTurn(flight, (patienceMs) => {
        loadBegins(flight)
        LoadContext.grant(context, lease)
        return then(this.#writeBack.stamp(call.key, now()), (createdAt) =>
          then(this.#traced(call, flight, context, patienceMs), (value) =>
            this.#writeBack.keep({ call, found: replaced, flight, context, createdAt, value, lease }),
          ),
        )
      })
    const leasing = this.#leasing as Leasing<T> | undefined
    const outcome = conclude(
      () =>
        leasing === undefined
          ? load(found, undefined)
          : leasing.run(
              {
                key: call.key,
                usable: (entry) => this.#usable(call.key, entry),
                load,
                lost: () => {
                  flight.breached = true
                  flight.overtaken = true
                },
                whenHeld,
              },
              found,
            ),
      (value) => {
        const over = () => land(this.#activity, flight)
        if (flight.writing === undefined) over()
        else void flight.writing.then(over)
        return value
      },
      (error) => {
        land(this.#activity, flight)
        if (error instanceof LeftToHolder) throw error
        this.#backoff.failed(call.key)
        this.#failures?.note(call.key, error)
        throw error
      },
    )
    if (isPromise(outcome)) flight.promise = outcome
    return outcome
  }

  /** Waits for a slot where loads are limited; the load is told how much of the hard timeout is left for it. */
  #inTurn(flight: Flight<T>, load: (patienceMs: number) => MaybePromise<T>): MaybePromise<T> {
    const { hardTimeoutMs } = this.#plan
    const slots = this.#slots
    if (slots === undefined) return load(hardTimeoutMs)
    const askedAt = now()
    return then(slots.enter(flight, hardTimeoutMs), () =>
      lastly(
        () => load(hardTimeoutMs - (now() - askedAt)),
        () => slots.leave(flight),
      ),
    )
  }

  /** Tells of the load while it goes on. */
  #traced(call: Call<T>, flight: Flight<T>, context: LoadContext, patienceMs: number): MaybePromise<T> {
    if (!tracing.load.hasSubscribers || call.gathered === true)
      return this.#bounded(call, flight, context, patienceMs)
    return traced(tracing.load, { source: this.#source, key: call.key, size: 1 }, () =>
      this.#bounded(call, flight, context, patienceMs),
    )
  }

  /** Runs the loader, and gives it up after the hard timeout: its callers are told, its signal is aborted, its key is free. */
  #bounded(call: Call<T>, flight: Flight<T>, context: LoadContext, patienceMs: number): MaybePromise<T> {
    const { hardTimeoutMs } = this.#plan
    const value = this.#run(call, flight, context)
    if (!isPromise(value)) return value
    return withDeadline(value, {
      timeoutMs: patienceMs,
      expired: () => {
        const error = new TimeoutError(hardTimeoutMs, flight.key)
        giveUp(this.#activity, flight)
        this.#ended(call, flight, error)
        LoadContext.abort(context, error)
        return error
      },
      late: () => {
        this.#counters.lateAnswers += 1
      },
    })
  }

  /** Runs the loader in its context. */
  #run(call: Call<T>, flight: Flight<T>, context: LoadContext): MaybePromise<T> {
    this.#counters.loads += 1
    return conclude(
      () => runLoading({ flights: [flight], context }, () => call.load()),
      (value) => {
        if (!flight.givenUp) this.#ended(call, flight)
        return value
      },
      (error) => {
        if (!flight.givenUp) this.#ended(call, flight, error ?? new Error('the loader failed with no error'))
        throw error
      },
    )
  }

  /** Counts and tells how a load ended. */
  #ended({ key }: Call<T>, { startedAt }: Flight<T>, error?: unknown): void {
    if (error === undefined) {
      this.#backoff.succeeded(key)
      this.#failures?.forget(key)
    } else this.#counters.loadErrors += 1
    if (!channels.load.hasSubscribers) return
    channels.load.publish({ source: this.#source, key, durationMs: now() - startedAt, error })
  }
}
