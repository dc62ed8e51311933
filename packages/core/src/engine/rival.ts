/** Somebody else's claim, watched by this process's own clock: clocks of other machines are not compared. */
import type { Holder } from '../storage/leases.ts'
import { now } from '../time/clock.ts'

/** A claim that stands in the way, and since when it has not changed. */
export class Rival {
  #holder: Holder | undefined
  #seenAt = 0

  /** Whether somebody else held the key at the last look. */
  get known(): boolean {
    return this.#holder !== undefined
  }

  /** What a look has found; undefined: nobody holds the key. */
  seen(holder: Holder | undefined): void {
    if (holder?.version !== this.#holder?.version) this.#seenAt = now()
    this.#holder = holder
  }

  /** The holder, once the claim was not renewed for as long as it lasts: it may be taken over. */
  overdue(): Holder | undefined {
    const holder = this.#holder
    return holder !== undefined && now() - this.#seenAt >= holder.leaseMs ? holder : undefined
  }
}
