/** The order of mutations: those of one key run one after the other, as they were asked for; others run side by side. */
import { isPromise, type MaybePromise } from '@acache/core/driver'

/** Mutations under way, by key. A mutation is one write or delete on all levels of the chain. */
export class KeyOrder {
  readonly #tails = new Map<string, Promise<unknown>>()
  #everything: Promise<unknown> | undefined

  /** True while a mutation of the key is under way or waits for its turn. */
  busy(key: string): boolean {
    return this.#everything !== undefined || this.#tails.has(key)
  }

  /** Runs the mutation of these keys when those asked for before it are over; at once, and directly, when there are none. */
  run<T>(keys: readonly string[], mutation: () => MaybePromise<T>): MaybePromise<T> {
    const before = new Set<Promise<unknown>>()
    if (this.#everything !== undefined) before.add(this.#everything)
    if (this.#tails.size > 0) {
      for (const key of keys) {
        const tail = this.#tails.get(key)
        if (tail !== undefined) before.add(tail)
      }
    }
    const result = after(before, mutation)
    if (!isPromise(result)) return result
    const tail = settled(result)
    for (const key of keys) this.#tails.set(key, tail)
    void tail.then(() => {
      for (const key of keys) if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    return result
  }

  /** Runs a mutation of every key there may be: after all before it, before all after it. */
  runAlone<T>(mutation: () => MaybePromise<T>): MaybePromise<T> {
    const before = new Set(this.#tails.values())
    if (this.#everything !== undefined) before.add(this.#everything)
    const result = after(before, mutation)
    if (!isPromise(result)) return result
    const tail = settled(result)
    this.#everything = tail
    void tail.then(() => {
      if (this.#everything === tail) this.#everything = undefined
    })
    return result
  }
}

function after<T>(before: ReadonlySet<Promise<unknown>>, mutation: () => MaybePromise<T>): MaybePromise<T> {
  return before.size === 0 ? mutation() : Promise.all(before).then(mutation)
}

function settled(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    () => undefined,
  )
}
