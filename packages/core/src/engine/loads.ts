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
import type { Run, WriteBack } from './write-back.ts'

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
    const run: Run<T> = {
      call,
      found,
      flight,
      context: new LoadContext(call.key, stale),
      lease: undefined,
      beganAt: flight.startedAt,
      patienceMs: this.#plan.hardTimeoutMs,
    }
    const landed = (value: T) => this.#landed(flight, value)
    const failed = (error: unknown) => this.#failed(flight, error)
    const outcome =
      this.#leasing === undefined && this.#slots === undefined
        ? this.#load(run, landed, failed)
        : conclude(() => this.#loadWhenAllowed(run, whenHeld), landed, failed)
    if (isPromise(outcome)) flight.promise = outcome
    return outcome
  }

  /** Loads under a lease and in a slot, where loads are shared or limited. */
  #loadWhenAllowed(run: Run<T>, whenHeld: LeasedLoad<T>['whenHeld']): MaybePromise<T> {
    const { call, flight, context } = run
    const load = (found: Found<T>, lease: Lease | undefined) =>
      this.#inTurn(flight, (patienceMs) => {
        loadBegins(flight)
        LoadContext.grant(context, lease)
        return this.#load({ ...run, found, lease, beganAt: now(), patienceMs }, same, rethrow)
      })
    const leasing = this.#leasing as Leasing<T> | undefined
    if (leasing === undefined) return load(run.found, undefined)
    return leasing.run(
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
      run.found,
    )
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

  /** Runs the loader, keeps its value, and goes on with the outcome in the same step. */
  #load(run: Run<T>, next: (value: T) => T, recover: (error: unknown) => never): MaybePromise<T> {
    const { call, flight, beganAt } = run
    return then(this.#writeBack.stamp(call.key, beganAt), (createdAt) =>
      conclude(
        () => this.#traced(run),
        (value) => {
          if (!flight.givenUp) this.#ended(flight)
          return then(this.#writeBack.keep(run, createdAt, value), () => next(value))
        },
        (error) => {
          if (!flight.givenUp) this.#ended(flight, error ?? new Error('the loader failed with no error'))
          return recover(error)
        },
      ),
    )
  }

  /** Ends a flight whose value is kept, once it is. */
  #landed(flight: Flight<T>, value: T): T {
    if (flight.writing === undefined) land(this.#activity, flight)
    else void flight.writing.then(() => land(this.#activity, flight))
    return value
  }

  /** Ends a flight that brings no value. */
  #failed(flight: Flight<T>, error: unknown): never {
    land(this.#activity, flight)
    if (error instanceof LeftToHolder) throw error
    this.#backoff.failed(flight.key)
    this.#failures?.note(flight.key, error)
    throw error
  }

  /** Tells of the load while it goes on. */
  #traced(run: Run<T>): MaybePromise<T> {
    const { key, gathered } = run.call
    if (!tracing.load.hasSubscribers || gathered === true) return this.#bounded(run)
    return traced(tracing.load, { source: this.#source, key, size: 1 }, () => this.#bounded(run))
  }

  /** Runs the loader, and gives it up after the hard timeout: its callers are told, its signal is aborted, its key is free. */
  #bounded({ call, flight, context, patienceMs }: Run<T>): MaybePromise<T> {
    this.#counters.loads += 1
    const value = runLoading({ flights: [flight], context }, call.load)
    if (patienceMs === Number.POSITIVE_INFINITY || !isPromise(value)) return value
    return withDeadline(value, {
      timeoutMs: patienceMs,
      expired: () => {
        const error = new TimeoutError(this.#plan.hardTimeoutMs, flight.key)
        giveUp(this.#activity, flight)
        this.#ended(flight, error)
        LoadContext.abort(context, error)
        return error
      },
      late: () => {
        this.#counters.lateAnswers += 1
      },
    })
  }

  /** Counts and tells how a load ended. */
  #ended({ key, startedAt }: Flight<T>, error?: unknown): void {
    if (error === undefined) {
      this.#backoff.succeeded(key)
      this.#failures?.forget(key)
    } else this.#counters.loadErrors += 1
    if (!channels.load.hasSubscribers) return
    channels.load.publish({ source: this.#source, key, durationMs: now() - startedAt, error })
  }
}

const same = <T>(value: T): T => value

const rethrow = (error: unknown): never => {
  throw error
}
