/** Manual time: the clock and the scheduler of the library under a test's control, for the whole process. */
import { setImmediate } from 'node:timers'
import { ConfigurationError } from '../errors.ts'
import { now, replaceTime } from '../time/clock.ts'
import { type Duration, durationMs } from '../time/duration.ts'

/**
 * Turns of the event loop that `advance` waits before and after each instant. A turn runs every promise that can go on;
 * more than one is needed only by work that itself hands over to the event loop, once per turn.
 */
const SETTLE_TURNS = 32

/** Time that passes when the test says so. */
export interface ManualTime {
  /** Milliseconds since the epoch. */
  now(): number
  /**
   * Moves time forwards. Timers that come due run in the order of their instants, each at its own instant, including
   * those that are started on the way. Before and after each instant promises get 32 turns of the event loop to
   * settle; what waits for a disk, a thread or a network is not waited for. Rejects with what a timer throws.
   */
  advance(duration: Duration): Promise<void>
  /** As `advance`, without letting promises settle. */
  advanceSync(duration: Duration): void
  /** How many timers wait for their instant. */
  readonly pending: number
  /** Puts back the time that was in force before; timers still waiting are dropped. Calling it again does nothing. */
  restore(): void
  [Symbol.dispose](): void
}

interface Timer {
  readonly dueAt: number
  readonly run: () => void
}

let innermost: ManualClock | undefined

/**
 * Replaces the library's time for the whole process until `restore()`; the platform's `Date` and timers stay as they are.
 * Starts at `startAt` (epoch milliseconds), by default at the present. Installed twice it nests: restore the later one first.
 *
 * @example
 * ```ts
 * import { InMemCache } from '@acache/core'
 * import { manualTime } from '@acache/core/testing'
 *
 * const time = manualTime()
 * const cache = new InMemCache()
 * cache.set('user:42', 'Ana', '5m')
 * await time.advance('5m')
 * cache.get('user:42') // undefined
 * time.restore()
 * ```
 */
export function manualTime(startAt: number = now()): ManualTime {
  if (!Number.isFinite(startAt)) {
    throw new ConfigurationError(`manualTime: startAt is ${String(startAt)}; give epoch milliseconds`)
  }
  return new ManualClock(startAt)
}

class ManualClock implements ManualTime {
  #now: number
  readonly #timers = new Set<Timer>()
  readonly #former = innermost
  readonly #putBack: () => void
  #restored = false

  constructor(startAt: number) {
    this.#now = startAt
    this.#putBack = replaceTime({
      clock: { now: () => this.#now },
      scheduler: { after: (delayMs, run) => this.#after(delayMs, run) },
    })
    innermost = this
  }

  now(): number {
    return this.#now
  }

  get pending(): number {
    return this.#timers.size
  }

  async advance(duration: Duration): Promise<void> {
    const target = this.#target(duration)
    await settle()
    while (this.#runNext(target)) await settle()
    this.#moveTo(target)
    await settle()
  }

  advanceSync(duration: Duration): void {
    const target = this.#target(duration)
    while (this.#runNext(target));
    this.#moveTo(target)
  }

  restore(): void {
    if (this.#restored) return
    if (innermost !== this) {
      throw new ConfigurationError(
        'manualTime: restore() is out of order; restore the time that was installed last first',
      )
    }
    this.#restored = true
    this.#timers.clear()
    innermost = this.#former
    this.#putBack()
  }

  [Symbol.dispose](): void {
    this.restore()
  }

  #target(duration: Duration): number {
    const target = this.#now + durationMs(duration, 'manualTime: duration')
    if (Number.isFinite(target)) return target
    throw new ConfigurationError(`manualTime: duration is ${duration}; time can only move to an instant`)
  }

  #after(delayMs: number, run: () => void): () => void {
    const timer = { dueAt: this.#now + delayMs, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Runs the first timer due until `target`; false when there is none. Timers of one instant run in the order they were started. */
  #runNext(target: number): boolean {
    let next: Timer | undefined
    for (const timer of this.#timers) {
      if (timer.dueAt <= target && (next === undefined || timer.dueAt < next.dueAt)) next = timer
    }
    if (next === undefined) return false
    this.#timers.delete(next)
    this.#moveTo(next.dueAt)
    next.run()
    return true
  }

  /** Never backwards: of two `advance` under way at once the one with the nearer target ends last at times. */
  #moveTo(instant: number): void {
    this.#now = Math.max(this.#now, instant)
  }
}

/** `setImmediate` comes from its module: a test framework that replaces the global must not stop the settling. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < SETTLE_TURNS; turn += 1)
    await new Promise<void>((resolve) => setImmediate(resolve))
}
