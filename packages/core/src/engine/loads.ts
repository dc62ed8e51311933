/** Loads: the application's function runs in one flight per key; bounded in time, counted, and kept when it ends well. */
import { withDeadline } from '../concurrency/deadline.ts'
import { attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { TimeoutError } from '../errors.ts'
import { channels } from '../observe/channels.ts'
import type { Counters } from '../observe/stats.ts'
import type { Activity } from '../storage/activity.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { now } from '../time/clock.ts'
import type { Backoff } from './backoff.ts'
import { type Flight, free, joinable, land, runLoading, takeOff, waitFor } from './flight.ts'
import { LoadContext } from './load-context.ts'
import type { Call, Found, Plan } from './plan.ts'
import type { WriteBack } from './write-back.ts'

/** What loads work with. */
export interface LoadsParts {
  readonly plan: Plan
  readonly source: object
  readonly counters: Counters
  readonly activity: Activity
  readonly backoff: Backoff
  readonly writeBack: WriteBack
}

/** The loads of one wrapped function. */
export class Loads<T> {
  readonly #plan: Plan
  readonly #source: object
  readonly #counters: Counters
  readonly #activity: Activity
  readonly #backoff: Backoff
  readonly #writeBack: WriteBack

  constructor({ plan, source, counters, activity, backoff, writeBack }: LoadsParts) {
    this.#plan = plan
    this.#source = source
    this.#counters = counters
    this.#activity = activity
    this.#backoff = backoff
    this.#writeBack = writeBack
  }

  /** Joins the flight of the key, or starts one. */
  load(call: Call<T>, found: Found<T>, stale?: CacheEntry<T>): MaybePromise<T> {
    const { flightTimeoutMs } = this.#plan
    const flight = joinable<T>(this.#activity, call.key, flightTimeoutMs)
    if (flight === undefined) return this.start(call, found, stale)
    waitFor(flight)
    if (flight.promise === undefined || this.#plan.sync) return this.start(call, found, stale)
    return flight.join(flight.promise, flightTimeoutMs, () => this.load(call, found, stale))
  }

  /** Starts a flight of its own. */
  start(call: Call<T>, found: Found<T>, stale: CacheEntry<T> | undefined): MaybePromise<T> {
    const flight = takeOff<T>(this.#activity, call.key)
    waitFor(flight)
    const context = new LoadContext(call.key, stale)
    const outcome = attempt(
      () => {
        const stamp = this.#writeBack.stamp(call.key, flight.startedAt)
        return then(stamp, (createdAt) =>
          then(this.#run(call, flight, context), (value) =>
            this.#writeBack.keep({ call, found, flight, context, createdAt, value }),
          ),
        )
      },
      (error) => {
        land(this.#activity, flight)
        throw error
      },
    )
    if (!isPromise(outcome)) {
      land(this.#activity, flight)
      return outcome
    }
    const landed = outcome.then((value) => {
      land(this.#activity, flight)
      return value
    })
    flight.promise = this.#bounded(landed, flight, context)
    return flight.promise
  }

  /** Runs the loader in its context; counts and tells how it ended. */
  #run(call: Call<T>, flight: Flight<T>, context: LoadContext): MaybePromise<T> {
    this.#counters.loads += 1
    const ended = (error?: unknown) => {
      if (error !== undefined) this.#counters.loadErrors += 1
      else this.#backoff.succeeded(call.key)
      if (!channels.load.hasSubscribers) return
      channels.load.publish({
        source: this.#source,
        key: call.key,
        durationMs: now() - flight.startedAt,
        error,
      })
    }
    return attempt(
      () =>
        then(
          runLoading({ flights: [flight], context }, () => call.load()),
          (value) => {
            ended()
            return value
          },
        ),
      (error) => {
        ended(error ?? new Error('the loader failed with no error'))
        throw error
      },
    )
  }

  /** Gives the load up after the hard timeout: its callers are told, its signal is aborted, its key is free. */
  #bounded(outcome: Promise<T>, flight: Flight<T>, context: LoadContext): Promise<T> {
    const { hardTimeoutMs } = this.#plan
    return withDeadline(outcome, {
      timeoutMs: hardTimeoutMs,
      expired: () => {
        const error = new TimeoutError(hardTimeoutMs, flight.key)
        flight.breached = true
        free(this.#activity, flight)
        LoadContext.abort(context, error)
        return error
      },
      late: () => {
        this.#counters.lateAnswers += 1
      },
    })
  }
}
