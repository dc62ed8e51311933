/** Who is told of evictions: the counters, the subscribers of the channel, the application's `onEvict`. */
import { isPromise } from '../concurrency/maybe-promise.ts'
import { channels } from '../observe/channels.ts'
import { describe, warn } from '../observe/report.ts'
import type { Counters } from '../observe/stats.ts'
import type { CacheEntry } from '../storage/entry.ts'
import type { Slots } from './slots.ts'

/** Why an entry was dropped: its time was over, or there was no room for it. */
export type EvictionReason = 'expired' | 'capacity'

/** Told of an entry after it was dropped. It may use the cache. */
export type EvictionListener = (key: string, entry: CacheEntry, reason: EvictionReason) => void

/** How many evictions that the listener itself causes it is told of in one go; a listener that always causes another one must end. */
const MAX_ECHOES = 1000

/** Collects the evictions of one operation and tells of them when the cache is in order again. */
export class Evictions {
  readonly #source: { readonly name: string }
  readonly #counters: Counters
  readonly #listener: EvictionListener | undefined
  #queue: { readonly key: string; readonly entry: CacheEntry; readonly reason: EvictionReason }[] = []
  #telling = false

  constructor(source: { readonly name: string }, counters: Counters, listener: EvictionListener | undefined) {
    this.#source = source
    this.#counters = counters
    this.#listener = listener
  }

  /** The entry of a slot goes; it is still there. */
  noteSlot(slots: Slots, slot: number, reason: EvictionReason): void {
    this.#counters.evictions += 1
    if (this.#heard()) this.#queue.push({ key: slots.keyAt(slot), entry: slots.entryAt(slot), reason })
  }

  /** An entry was never let in. */
  note(key: string, entry: CacheEntry, reason: EvictionReason): void {
    this.#counters.evictions += 1
    if (this.#heard()) this.#queue.push({ key, entry, reason })
  }

  /** The end of every operation that may evict. Runs the application's code: nothing may be half done. */
  tell(): void {
    if (this.#queue.length === 0 || this.#telling) return
    this.#telling = true
    // Evictions noted meanwhile join the queue and are told of here as well.
    const queue = this.#queue
    const limit = queue.length + MAX_ECHOES
    let told = 0
    for (const { key, entry, reason } of queue) {
      if (told === limit) break
      told += 1
      if (channels.evict.hasSubscribers) channels.evict.publish({ source: this.#source, key, reason })
      this.#call(key, entry, reason)
    }
    this.#queue = []
    this.#telling = false
    const untold = queue.length - told
    if (untold > 0) {
      warn(`${this.#source.name}: onEvict causes evictions without end; it is not told of ${untold} of them`)
    }
  }

  #heard(): boolean {
    return this.#listener !== undefined || channels.evict.hasSubscribers
  }

  #call(key: string, entry: CacheEntry, reason: EvictionReason): void {
    const failed = (error: unknown) =>
      warn(`${this.#source.name}: onEvict of ${JSON.stringify(key)} failed: ${describe(error)}`)
    try {
      const answer: unknown = this.#listener?.(key, entry, reason)
      // An async function fits the listener's type: its rejection must not end the process.
      if (isPromise(answer)) answer.then(undefined, failed)
    } catch (error) {
      failed(error)
    }
  }
}
