/** Adaptive W-TinyLFU: segments for the entries, a sketch for how often they are asked for, a climber for the window. */
import { FrequencySketch } from './frequency-sketch.ts'
import type { Capacity, EvictionPolicy } from './policy.ts'
import { Segments } from './segments.ts'
import { NONE, type Slots } from './slots.ts'
import { WindowClimber } from './window-climber.ts'

/**
 * Keeps what is asked for often or again soon. An entry that was just written stays at least until the next write; one
 * that is asked for more often than others is not driven out by entries that are asked for once, however many these are.
 */
export class TinyLfu implements EvictionPolicy {
  readonly #slots: Slots
  readonly #segments: Segments
  readonly #sketch = new FrequencySketch()
  readonly #climber: WindowClimber
  /** How many entries fit, when that is known in advance. */
  readonly #maxEntries: number | undefined
  #entries = 0

  /** `seed` decides what chance decides. */
  constructor(slots: Slots, { maxEntries, maxWeight }: Capacity, seed: number) {
    const random = randomFrom(seed)
    const weighs = maxWeight !== Number.POSITIVE_INFINITY
    this.#slots = slots
    this.#maxEntries = weighs || maxEntries === Number.POSITIVE_INFINITY ? undefined : maxEntries
    this.#climber = new WindowClimber((hash) => this.#sketch.count(hash), random)
    this.#segments = new Segments(
      this.#climber.share,
      weighs,
      (slot) => this.#sketch.count(slots.hashes[slot] as number),
      random,
    )
    slots.column((capacity) => this.#segments.grow(capacity))
    slots.column((capacity) => this.#sketch.grow(capacity))
  }

  get weight(): number {
    return this.#segments.weight
  }

  onInsert(slot: number, weight: number): void {
    this.#entries += 1
    // Of a memory that may never be full, nothing has to be found out.
    if (this.#maxEntries !== undefined && this.#entries * 2 >= this.#maxEntries) {
      this.#climber.fit(this.#maxEntries)
    }
    this.#record(slot)
    this.#segments.insert(slot, weight)
  }

  onAccess(slot: number): void {
    this.#record(slot)
    this.#segments.access(slot)
  }

  onUpdate(slot: number, weight: number): void {
    this.#record(slot)
    this.#segments.update(slot, weight)
  }

  onRemove(slot: number): void {
    this.#entries -= 1
    this.#segments.remove(slot)
  }

  victim(): number {
    if (this.#entries === 0) return NONE
    if (this.#maxEntries === undefined) this.#climber.fit(this.#entries)
    return this.#segments.victim()
  }

  #record(slot: number): void {
    const hash = this.#slots.hashes[slot] as number
    this.#sketch.add(hash)
    if (this.#climber.observe(hash)) this.#segments.setWindowShare(this.#climber.share)
  }
}

/** Numbers from 0 to 1, the same ones for the same seed: xorshift, Marsaglia 2003. */
function randomFrom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
