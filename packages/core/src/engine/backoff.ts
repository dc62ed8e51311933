/** Growing pauses between failing refreshes of a key. */
import { forgetOldest } from '../concurrency/forget-oldest.ts'
import { now } from '../time/clock.ts'

/** How many keys are remembered; the oldest failure is forgotten first. */
const MAX_KEYS = 10_000

/** Remembers which keys failed lately, and until when they are left alone. */
export class Backoff {
  readonly #pauseMs: ((failures: number) => number) | undefined
  readonly #failed = new Map<string, { failures: number; until: number }>()

  /** `pauseMs` gives the pause after the nth failure in a row; without it there is none. */
  constructor(pauseMs: ((failures: number) => number) | undefined) {
    this.#pauseMs = pauseMs
  }

  /** True while a failed key is to be left alone. */
  pausing(key: string): boolean {
    const record = this.#failed.get(key)
    return record !== undefined && now() < record.until
  }

  failed(key: string): void {
    if (this.#pauseMs === undefined) return
    const failures = (this.#failed.get(key)?.failures ?? 0) + 1
    this.#failed.delete(key)
    this.#failed.set(key, { failures, until: now() + this.#pauseMs(failures) })
    forgetOldest(this.#failed, MAX_KEYS)
  }

  succeeded(key: string): void {
    this.#failed.delete(key)
  }
}
