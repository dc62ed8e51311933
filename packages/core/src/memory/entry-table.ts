/** The kept entries: index, slots, policy and wheel, which always agree. Knows nothing of the storage contract. */
import type { EvictionReason } from './evictions.ts'
import { TimerWheel } from './expiry.ts'
import { KeyHash } from './hash.ts'
import { type KeyIndex, keyIndexOf } from './key-index.ts'
import type { Capacity, EvictionPolicy } from './policy.ts'
import { NONE, Slots } from './slots.ts'
import { TinyLfu } from './tiny-lfu.ts'

/** How many slots of the wheel one write touches. A slot is touched less than this often in its life, so writes keep up with what they add. */
const STEPS_PER_WRITE = 32

/** Told of each entry that is dropped, while it is still there; must not use the table. */
export type Dropping = (slot: number, reason: EvictionReason) => void

/** Entries by key, within a capacity. Index, slots and policy are open to reads that must be fast; clearing replaces them. */
export class EntryTable {
  slots: Slots
  index: KeyIndex
  policy: EvictionPolicy
  #wheel: TimerWheel
  readonly #capacity: Capacity
  readonly #dropping: Dropping
  readonly #seed: number
  readonly #hash: KeyHash
  readonly #expire = (slot: number): void => this.#drop(slot, 'expired')

  /** `seed` decides what chance decides; who can guess it can make keys that count as one. */
  constructor(capacity: Capacity, dropping: Dropping, now: number, seed: number) {
    this.#capacity = capacity
    this.#dropping = dropping
    this.#seed = seed
    this.#hash = new KeyHash(seed)
    this.slots = new Slots(capacity.maxEntries)
    this.index = keyIndexOf(this.slots, this.#hash, capacity.maxEntries)
    this.policy = new TinyLfu(this.slots, capacity, seed)
    this.#wheel = new TimerWheel(this.slots, now)
  }

  get size(): number {
    return this.slots.size
  }

  /** True when the wheel holds the slot: it will be found when it has expired. */
  expires(slot: number): boolean {
    return this.#wheel.holds(slot)
  }

  /** The slot of a key, unless its entry has expired: then it is dropped. */
  live(key: string, now: number): number {
    const slot = this.index.get(key)
    if (slot === NONE || !this.slots.isExpired(slot, now)) return slot
    this.#drop(slot, 'expired')
    return NONE
  }

  /** A slot for a key that has none. Its entry has to be put in, and `added` called. */
  take(key: string): number {
    const slot = this.slots.take(key, this.#hash.of(key))
    this.index.add(slot)
    return slot
  }

  /** The entry of a slot just taken is in. Room is made for it by `reclaim`. */
  added(slot: number, weight: number): void {
    this.#wheel.schedule(slot)
    this.policy.onInsert(slot, weight)
  }

  /** Another entry of the same key is in. Room is made for it by `reclaim`. */
  updated(slot: number, weight: number): void {
    this.#wheel.reschedule(slot)
    this.policy.onUpdate(slot, weight)
  }

  remove(slot: number): void {
    this.index.delete(slot)
    this.#wheel.remove(slot)
    this.policy.onRemove(slot)
    this.slots.free(slot)
  }

  /** Drops what has expired, a bounded number of entries, then victims until the capacity is kept. */
  reclaim(now: number): void {
    this.#wheel.advance(now, this.#expire, STEPS_PER_WRITE)
    const { maxEntries, maxWeight } = this.#capacity
    while (this.slots.size > maxEntries || this.policy.weight > maxWeight) {
      if (this.#wheel.advance(now, this.#expire, STEPS_PER_WRITE) > 0) continue
      const victim = this.policy.victim()
      if (victim === NONE) return
      this.#drop(victim, 'capacity')
    }
  }

  /** Drops all that has expired; answers how many. */
  removeExpired(now: number): number {
    return this.#wheel.advance(now, this.#expire)
  }

  /** Forgets all. What is left behind is garbage, and not walked through. */
  clear(now: number): void {
    this.slots = new Slots(this.#capacity.maxEntries)
    this.index = keyIndexOf(this.slots, this.#hash, this.#capacity.maxEntries)
    this.policy = new TinyLfu(this.slots, this.#capacity, this.#seed)
    this.#wheel = new TimerWheel(this.slots, now)
  }

  #drop(slot: number, reason: EvictionReason): void {
    this.#dropping(slot, reason)
    this.remove(slot)
  }
}
