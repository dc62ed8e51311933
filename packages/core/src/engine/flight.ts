/** A flight: one load in progress for one key, shared by all who ask meanwhile. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { RecursiveLoadError } from '../errors.ts'
import type { Activity, Watch } from '../storage/activity.ts'
import { after, now } from '../time/clock.ts'
import type { LoadContext } from './load-context.ts'

/** One load in progress. */
export class Flight<T> implements Watch {
  readonly key: string
  readonly startedAt = now()
  /** The key was written or deleted since: late callers start anew, and the result is not written. */
  breached = false
  settled = false
  /** The outcome; undefined while a synchronous loader runs. */
  promise: Promise<T> | undefined
  /** The flights that this one's loader has asked for. */
  readonly #waitsFor = new Set<Flight<unknown>>()
  #shared: Promise<T> | undefined

  constructor(key: string) {
    this.key = key
  }

  /**
   * The outcome for those who join: all get one promise. When the flight is `timeoutMs` old and not over, they are
   * answered by `retry` instead, which the first of them gives.
   */
  join(promise: Promise<T>, timeoutMs: number, retry: () => T | Promise<T>): Promise<T> {
    this.#shared ??= new Promise<T>((resolve, reject) => {
      const overdue = () => {
        try {
          resolve(retry())
        } catch (error) {
          reject(error)
        }
      }
      const cancel = after(this.startedAt + timeoutMs - now(), overdue)
      promise.then(resolve, reject)
      promise.then(cancel, cancel)
    })
    return this.#shared
  }

  /** Notes that this flight's loader waits for another one; throws RecursiveLoadError when that one waits for this. */
  waitFor(other: Flight<unknown>): void {
    if (other.#reaches(this, new Set())) throw new RecursiveLoadError(other.key)
    this.#waitsFor.add(other)
  }

  #reaches(target: Flight<unknown>, seen: Set<Flight<unknown>>): boolean {
    if (this.settled || seen.has(this)) return false
    if (this === target) return true
    seen.add(this)
    for (const next of this.#waitsFor) if (next.#reaches(target, seen)) return true
    return false
  }
}

/** What a loader runs in: the flights that it loads for, and what it can be told. */
export interface Loading {
  readonly flights: readonly Flight<unknown>[]
  readonly context: LoadContext | undefined
}

const loadings = new AsyncLocalStorage<Loading | undefined>()

/** Runs a loader such that calls it makes are known to come from it. */
export function runLoading<T>(loading: Loading | undefined, work: () => T): T {
  return loadings.run(loading, work)
}

/** The load that the running code belongs to. */
export function currentLoading(): Loading | undefined {
  return loadings.getStore()
}

/** Notes that the running load, if there is one, waits for a flight. Throws RecursiveLoadError instead of a deadlock. */
export function waitFor(flight: Flight<unknown>): void {
  const loading = loadings.getStore()
  if (loading !== undefined) for (const waiting of loading.flights) waiting.waitFor(flight)
}

/** The flight of a key that a new caller may join: not overtaken by a write, and not too old. */
export function joinable<T>(activity: Activity, key: string, timeoutMs: number): Flight<T> | undefined {
  const flight = activity.flights.get(key) as Flight<T> | undefined
  if (flight === undefined || flight.breached || now() - flight.startedAt >= timeoutMs) return undefined
  return flight
}

/** Registers a new flight. One whose place it takes goes on for those who wait, but its result is no longer to be written. */
export function takeOff<T>(activity: Activity, key: string): Flight<T> {
  const former = activity.flights.get(key) as Flight<unknown> | undefined
  if (former !== undefined) former.breached = true
  const flight = activity.watch(key, new Flight<T>(key))
  activity.flights.set(key, flight)
  return flight
}

/** Ends a flight and frees its key, unless another flight has it by now. */
export function land(activity: Activity, flight: Flight<unknown>): void {
  flight.settled = true
  activity.unwatch(flight.key, flight)
  free(activity, flight)
}

/** Frees the key of a flight that goes on, so that the next caller starts a new one. */
export function free(activity: Activity, flight: Flight<unknown>): void {
  if (activity.flights.get(flight.key) === flight) activity.flights.delete(flight.key)
}
