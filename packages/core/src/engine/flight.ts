/** A flight: one load in progress for one key, shared by all who ask meanwhile. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { RecursiveLoadError } from '../errors.ts'
import type { Activity, Watch } from '../storage/activity.ts'
import { after, now } from '../time/clock.ts'
import type { LoadContext } from './load-context.ts'

/**
 * One load in progress. Its state is in plain fields: a flight may have been started by another loaded copy of this
 * package, whose private ones would be out of reach.
 */
export class Flight<T> implements Watch {
  readonly isFlight = true
  readonly key: string
  readonly activity: Activity
  readonly tags: Watch['tags']
  readonly startedAt = now()
  /** The key was written or deleted since: late callers start anew, and the result is not written. */
  breached = false
  /** Another process has written or deleted the key since: late callers start anew, and the storage decides about the result. */
  overtaken = false
  /** Over for its callers after the hard timeout; what comes later counts for nothing. */
  givenUp = false
  settled = false
  /** The outcome; undefined while a synchronous loader runs. */
  promise: Promise<T> | undefined
  /** The result on its way into the storage. */
  writes: object | undefined
  /** The write of the result, where callers do not wait for it; the flight has its key until it is over. */
  writing: Promise<unknown> | undefined
  /** The flights that this one's loader has asked for. */
  waitsFor: Set<Flight<unknown>> | undefined
  shared: Promise<T> | undefined

  constructor(activity: Activity, key: string, tags: Watch['tags']) {
    this.activity = activity
    this.key = key
    this.tags = tags
  }
}

/**
 * The outcome for those who join a flight: all get one promise. When the flight is `timeoutMs` old and not over, they are
 * answered by `retry` instead, which the first of them gives.
 */
export function join<T>(
  flight: Flight<T>,
  promise: Promise<T>,
  timeoutMs: number,
  retry: () => T | Promise<T>,
): Promise<T> {
  flight.shared ??= new Promise<T>((resolve, reject) => {
    const overdue = () => {
      try {
        resolve(retry())
      } catch (error) {
        reject(error)
      }
    }
    const cancel = after(flight.startedAt + timeoutMs - now(), overdue)
    promise.then(resolve, reject)
    promise.then(cancel, cancel)
  })
  return flight.shared
}

/** Whether a load needs the outcome of a flight, directly or through others. */
export function dependsOn(flight: Flight<unknown>, target: Flight<unknown>): boolean {
  return flight !== target && reaches(flight, target)
}

/** Whether a flight waits, directly or through others, for the target. */
function reaches(
  flight: Flight<unknown>,
  target: Flight<unknown>,
  seen = new Set<Flight<unknown>>(),
): boolean {
  if (seen.has(flight)) return false
  if (flight === target) return true
  seen.add(flight)
  for (const next of flight.waitsFor ?? []) if (reaches(next, target, seen)) return true
  return false
}

/** What a loader runs in: the flights that it loads for, and what it can be told. */
export interface Loading {
  readonly flights: readonly Flight<unknown>[]
  readonly context: LoadContext | undefined
}

const LOADINGS = Symbol.for('@acache/loadings')

/** One for the process, so that loaders of one loaded copy of this package are seen by another. */
const loadings: AsyncLocalStorage<Loading | undefined> =
  Reflect.get(globalThis, LOADINGS) ?? new AsyncLocalStorage<Loading | undefined>()
if (!(LOADINGS in globalThis)) Object.defineProperty(globalThis, LOADINGS, { value: loadings })

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
  for (const waiting of loadings.getStore()?.flights ?? []) {
    // Code that a loader has left behind is not the load.
    if (waiting.settled) continue
    const own = waiting.key === flight.key && waiting.activity === flight.activity
    if (own || reaches(flight, waiting)) throw new RecursiveLoadError(flight.key)
    waiting.waitsFor ??= new Set()
    waiting.waitsFor.add(flight)
  }
}

/** The flight of a key that a new caller may join: not overtaken by a write, and not too old. */
export function joinable<T>(activity: Activity, key: string, timeoutMs: number): Flight<T> | undefined {
  const flight = activity.flights.get(key) as Flight<T> | undefined
  if (flight === undefined || flight.overtaken || now() - flight.startedAt >= timeoutMs) return undefined
  return flight
}

/** Registers a new flight. One whose place it takes goes on; the condition of its write decides about its result. */
export function takeOff<T>(activity: Activity, key: string, tags: Watch['tags']): Flight<T> {
  const flight = new Flight<T>(activity, key, tags)
  waitFor(flight)
  return activity.watch(key, flight)
}

/** The loader of a flight begins only now: what was written or deleted while its lease was waited for is behind it. */
export function loadBegins(flight: Flight<unknown>): void {
  flight.breached = false
  flight.overtaken = false
}

/** Ends a flight and frees its key, unless another flight has it by now. */
export function land(activity: Activity, flight: Flight<unknown>): void {
  flight.settled = true
  flight.waitsFor = undefined
  activity.unwatch(flight.key, flight)
}

/** Gives a flight up: its result is not written, and its key is free for the next caller. */
export function giveUp(activity: Activity, flight: Flight<unknown>): void {
  flight.breached = true
  flight.overtaken = true
  flight.givenUp = true
  activity.unwatch(flight.key, flight)
}
