/** How many loads of one wrapped function run at a time: those beyond wait in the order in which they came. */
import { withDeadline } from '../concurrency/deadline.ts'
import { TimeoutError, TooManyLoadsError } from '../errors.ts'
import { after, type Cancel } from '../time/clock.ts'
import { dependsOn, type Flight } from './flight.ts'
import type { ConcurrencyPlan } from './plan.ts'

type AnyFlight = Flight<unknown>

/** The slots of one wrapped function. */
export class LoadSlots {
  readonly #plan: ConcurrencyPlan
  /** After this long a load counts no more: a loader that hangs must not keep its slot for ever. */
  readonly #holdMs: number
  readonly #holders = new Map<AnyFlight, Cancel>()
  readonly #waiting = new Map<AnyFlight, () => void>()

  constructor(plan: ConcurrencyPlan, holdMs: number) {
    this.#plan = plan
    this.#holdMs = holdMs
  }

  /**
   * Takes a slot, when one is free. Throws TooManyLoadsError when too many wait already, rejects with TimeoutError after
   * `patienceMs`.
   */
  enter(flight: AnyFlight, patienceMs: number): Promise<void> | undefined {
    const { limit, queue } = this.#plan
    if (this.#holders.size < limit || this.#isNeeded(flight)) {
      this.#grant(flight)
      return undefined
    }
    if (this.#waiting.size >= queue) throw new TooManyLoadsError(flight.key, limit, queue)
    const granted = new Promise<void>((resolve) => {
      this.#waiting.set(flight, resolve)
    })
    return withDeadline(granted, {
      timeoutMs: patienceMs,
      expired: () => {
        this.#waiting.delete(flight)
        return new TimeoutError(patienceMs, flight.key)
      },
      late: () => undefined,
    })
  }

  /** Gives the slot back; does nothing when that has been done. */
  leave(flight: AnyFlight): void {
    const cancel = this.#holders.get(flight)
    if (cancel === undefined) return
    cancel()
    this.#holders.delete(flight)
    for (const [next, go] of this.#waiting) {
      if (this.#holders.size >= this.#plan.limit) return
      this.#grant(next)
      go()
    }
  }

  /** A flight has got another caller: where that is a load which has a slot, it would wait for itself. */
  joined(flight: AnyFlight): void {
    const go = this.#waiting.get(flight)
    if (go === undefined || !this.#isNeeded(flight)) return
    this.#grant(flight)
    go()
  }

  #grant(flight: AnyFlight): void {
    this.#waiting.delete(flight)
    this.#holders.set(
      flight,
      after(this.#holdMs, () => this.leave(flight)),
    )
  }

  #isNeeded(flight: AnyFlight): boolean {
    for (const holder of this.#holders.keys()) if (dependsOn(holder, flight)) return true
    return false
  }
}
