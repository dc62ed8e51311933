/** Waiting for something to happen to a key: a pause that news of it cut short. */
import type { Activity, Watch } from '../storage/activity.ts'
import { afterAlive } from '../time/clock.ts'

/** The news of one key, from when it is made until `end`. */
export class KeyNews implements Watch {
  breached = false
  overtaken = false
  readonly #activity: Activity
  readonly #key: string
  /** News came while nobody waited. */
  #missed = false
  #wake: (() => void) | undefined

  constructor(activity: Activity, key: string) {
    this.#activity = activity
    this.#key = key
    activity.watch(key, this)
  }

  told(): void {
    this.#missed = this.#wake === undefined
    this.#wake?.()
  }

  /** Resolves at the next news, or after so long; at once when there was news since the last time. */
  within(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = afterAlive(this.#missed ? 0 : ms, () => this.#wake?.())
      this.#missed = false
      this.#wake = () => {
        this.#wake = undefined
        cancel()
        resolve()
      }
    })
  }

  end(): void {
    this.#activity.unwatch(this.#key, this)
  }
}
