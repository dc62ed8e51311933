/** Work on one key runs in the order asked; work on different keys runs side by side. */
import { isPromise, type MaybePromise } from './maybe-promise.ts'

/** A queue per key, there only while work is under way. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Runs `work` at once when the key is idle, else when the work before it has settled. */
  run<T>(key: string, work: () => MaybePromise<T>): MaybePromise<T> {
    const before = this.#tails.get(key)
    const result = before === undefined ? work() : before.then(work)
    if (!isPromise(result)) return result
    const tail = result.then(ignore, ignore)
    this.#tails.set(key, tail)
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    return result
  }
}

const ignore = () => undefined
