/**
 * The one clock and the one scheduler. Both can be replaced as a whole, which is how tests run on manual time.
 *
 * `Date.now` and `setTimeout` are looked up at each call and never captured: a test framework that replaces the globals
 * after this module was loaded (fake timers) must be believed.
 */
import { AsyncResource } from 'node:async_hooks'

/** Where "now" comes from. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
}

/** Ends a scheduled call; ending it twice, or after it ran, does nothing. */
export type Cancel = () => void

/** Where timers come from. */
export interface Scheduler {
  /** Calls `run` once after `delayMs` (0 to `MAX_TIMER_MS`); the timer keeps the process alive only when told to. */
  after(delayMs: number, run: () => void, keepAlive?: boolean): Cancel
  /**
   * Does work apart from the asynchronous context of whoever set it going: what repeats by itself must neither hold on to the
   * request that began it nor be taken for a part of it. Default: in the context that this module was loaded in.
   */
  detached?<T>(work: () => T): T
}

/** The longest delay that a timer of the platform takes; a longer one would fire at once. */
export const MAX_TIMER_MS = 2 ** 31 - 1

const systemClock: Clock = { now: () => Date.now() }

export const systemScheduler: Scheduler = {
  after(delayMs, run, keepAlive = false) {
    const timer = setTimeout(run, delayMs)
    if (!keepAlive) timer.unref?.()
    return () => clearTimeout(timer)
  },
}

let clock = systemClock
let scheduler = systemScheduler

/** Now, in epoch milliseconds, by the clock in force. */
export function now(): number {
  // Nearly always the first: spelled out, it is part of every hit.
  return clock === systemClock ? Date.now() : clock.now()
}

/** Calls `run` once after `delayMs`, however long that is; never, for Infinity. The timer does not keep the process alive. */
export function after(delayMs: number, run: () => void): Cancel {
  if (delayMs <= MAX_TIMER_MS) return scheduler.after(Math.max(0, delayMs), run)
  if (delayMs === Number.POSITIVE_INFINITY) return () => undefined
  const dueAt = now() + delayMs
  let cancel = scheduler.after(MAX_TIMER_MS, () => {
    cancel = after(dueAt - now(), run)
  })
  return () => cancel()
}

/**
 * As `after`, for a pause that a caller waits for: the process stays alive until it is over, since nothing else may keep it
 * so meanwhile. At most `MAX_TIMER_MS`.
 */
export function afterAlive(delayMs: number, run: () => void): Cancel {
  return scheduler.after(Math.max(0, delayMs), run, true)
}

/** Does work apart from whoever set it going: see `Scheduler`. */
export function detached<T>(work: () => T): T {
  return scheduler.detached === undefined ? outside.runInAsyncScope(work) : scheduler.detached(work)
}

const outside = new AsyncResource('acache')

/** Replaces clock and scheduler for the whole process; the answer puts the former ones back. */
export function replaceTime(next: { clock: Clock; scheduler: Scheduler }): () => void {
  const former = { clock, scheduler }
  clock = next.clock
  scheduler = next.scheduler
  return () => {
    clock = former.clock
    scheduler = former.scheduler
  }
}
