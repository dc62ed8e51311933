/** Work on one key runs in the order asked; work on different keys runs side by side. */
import { isPromise, type MaybePromise } from './maybe-promise.ts'

/** A queue per key, there only while work is under way. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>()
  #everything: Promise<unknown> | undefined

  /** True while work on the key is under way or waits for its turn. */
  busy(key: string): boolean {
    return this.#everything !== undefined || this.#tails.has(key)
  }

  /** Runs `work` at once when these keys are idle, else when the work on them that was asked for before has settled. */
  run<T>(keys: readonly string[], work: () => MaybePromise<T>): MaybePromise<T> {
    const result = afterAll(this.#before(keys), work)
    if (!isPromise(result)) return result
    const tail = settled(result)
    for (const key of keys) this.#tails.set(key, tail)
    void tail.then(() => {
      for (const key of keys) if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    return result
  }

  /** Runs `work` on every key there may be: after all that was asked for before, and before all that comes later. */
  runAlone<T>(work: () => MaybePromise<T>): MaybePromise<T> {
    const before = [...this.#tails.values()]
    if (this.#everything !== undefined) before.push(this.#everything)
    const result = afterAll(before, work)
    if (!isPromise(result)) return result
    const tail = settled(result)
    this.#everything = tail
    void tail.then(() => {
      if (this.#everything === tail) this.#everything = undefined
    })
    return result
  }

  #before(keys: readonly string[]): readonly Promise<unknown>[] {
    if (this.#tails.size === 0) return this.#everything === undefined ? [] : [this.#everything]
    const before = keys.map((key) => this.#tails.get(key)).filter((tail) => tail !== undefined)
    if (this.#everything !== undefined) before.push(this.#everything)
    return before
  }
}

function afterAll<T>(before: readonly Promise<unknown>[], work: () => MaybePromise<T>): MaybePromise<T> {
  return before.length === 0 ? work() : Promise.all(before).then(work)
}

function settled(work: Promise<unknown>): Promise<unknown> {
  return work.then(ignore, ignore)
}

const ignore = () => undefined
