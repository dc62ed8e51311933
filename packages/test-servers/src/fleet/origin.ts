/** What the loaders of a fleet load: a version per key. The test changes it, and decides when a load ends. */
import type { Loaded } from './events.ts'

/** A load that waits for its end. */
export interface HeldLoad {
  readonly member: string
  readonly key: string
  /** The token of the lease that it works under. */
  readonly token: number | undefined
  /** What it will bring: the state at its begin. */
  readonly value: Loaded
  finish(): void
}

/** The loads of one key, which end when they are told to. */
export interface Hold extends Disposable {
  /** The next one that has begun, in order. */
  next(): Promise<HeldLoad>
  /** Ends all that wait; later ones end at once. */
  release(): void
}

/** The origin of one fleet. */
export class Origin {
  readonly #versions = new Map<string, number>()
  readonly #holds = new Map<string, Held>()

  /** The state of a key, from 1. */
  version(key: string): number {
    return this.#versions.get(key) ?? 1
  }

  /** Gives a key a new state, and answers its version. */
  change(key: string): number {
    const version = this.version(key) + 1
    this.#versions.set(key, version)
    return version
  }

  /** Lets the loads of a key wait from now on. */
  hold(key: string): Hold {
    const hold = new Held(() => this.#holds.delete(key))
    this.#holds.set(key, hold)
    return hold
  }

  /** A member loads; `answer` gives it the state at this instant, when the load is to end. */
  asked(
    { key, load, ...by }: Pick<HeldLoad, 'member' | 'key' | 'token'> & { readonly load: string },
    answer: (value: Loaded) => void,
  ): void {
    const value = { version: this.version(key), load }
    const finish = () => answer(value)
    const hold = this.#holds.get(key)
    if (hold === undefined) finish()
    else hold.add({ ...by, key, value, finish })
  }
}

class Held implements Hold {
  readonly #end: () => void
  readonly #loads: HeldLoad[] = []
  readonly #waiting: ((load: HeldLoad) => void)[] = []
  #taken = 0

  constructor(end: () => void) {
    this.#end = end
  }

  add(load: HeldLoad): void {
    this.#loads.push(load)
    this.#serve()
  }

  next(): Promise<HeldLoad> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#serve()
    })
  }

  release(): void {
    this.#end()
    for (const { finish } of this.#loads) finish()
  }

  [Symbol.dispose](): void {
    this.release()
  }

  #serve(): void {
    const load = this.#loads[this.#taken]
    const serve = load && this.#waiting.shift()
    if (load === undefined || serve === undefined) return
    this.#taken += 1
    serve(load)
  }
}
