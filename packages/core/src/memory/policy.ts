/** The eviction policy: who goes when room is needed. */

/** What a memory may hold. */
export interface Capacity {
  readonly maxEntries: number
  /** The most that the weights of all entries may add up to; Infinity: entries are only counted. */
  readonly maxWeight: number
}

/**
 * Told of everything that happens to slots, and asked for a victim while the memory holds more than its capacity.
 * Every method is O(1), amortized, and allocates nothing per call.
 */
export interface EvictionPolicy {
  /** The sum of the weights of all slots. */
  readonly weight: number
  /** The slot has been taken. It is in before room is made for it. The weight is a whole number: sums stay exact. */
  onInsert(slot: number, weight: number): void
  onAccess(slot: number): void
  /** The slot holds another entry of the same key. */
  onUpdate(slot: number, weight: number): void
  /** The slot is about to be free: its entry is deleted, expired, or named as the victim. */
  onRemove(slot: number): void
  /** The slot that is worth least, left in its place; never the one written last while there is another; NONE when there is none. */
  victim(): number
}
