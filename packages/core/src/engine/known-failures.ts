/** Failures that are an answer, such as "not found": for a while callers get the error again, and the loader is spared. */
import type { Activity, Watch } from '../storage/activity.ts'
import { now } from '../time/clock.ts'
import type { NegativePlan } from './plan.ts'

/** How many keys are remembered; the oldest failure is forgotten first. */
const MAX_KEYS = 10_000

interface Failure {
  readonly error: unknown
  readonly until: number
  /** Ends the failure with the first write or delete of the key. */
  readonly watch: Watch
}

/** The failures of one wrapped function that are remembered, in this process. */
export class KnownFailures {
  readonly #plan: NegativePlan
  readonly #activity: Activity
  readonly #failures = new Map<string, Failure>()

  constructor(plan: NegativePlan, activity: Activity) {
    this.#plan = plan
    this.#activity = activity
  }

  /** Remembers the error of a load where it is one of those the application named. */
  note(key: string, error: unknown): void {
    const { ttlMs, matches } = this.#plan
    if (!matches(error)) return
    this.forget(key)
    const watch = this.#activity.watch(key, { breached: false, overtaken: false })
    this.#failures.set(key, { error, until: now() + ttlMs, watch })
    if (this.#failures.size <= MAX_KEYS) return
    const [oldest = ''] = this.#failures.keys()
    this.forget(oldest)
  }

  forget(key: string): void {
    const known = this.#failures.get(key)
    if (known === undefined) return
    this.#activity.unwatch(key, known.watch)
    this.#failures.delete(key)
  }

  /** Throws the error that is known for the key. */
  check(key: string): void {
    const known = this.#failures.get(key)
    if (known === undefined) return
    if (!known.watch.overtaken && now() < known.until) throw known.error
    this.forget(key)
  }
}
