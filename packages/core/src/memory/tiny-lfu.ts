/** Adaptive W-TinyLFU: segments for the entries, a sketch for how often they are asked for, a climber for the regime. */
import { Admission } from './admission.ts'
import { FrequencySketch } from './frequency-sketch.ts'
import type { Capacity, EvictionPolicy } from './policy.ts'
import { RegimeClimber } from './regime-climber.ts'
import { Segments } from './segments.ts'
import { NONE, type Slots, wider } from './slots.ts'

/** So many accesses of a slot are only counted; the next one passes all of them on. So most hits write one byte. */
const MOST_PENDING = 7
/** In place of a count: every access is passed on at once, since the climber looks at the key. */
const WATCHED = 255

/**
 * Keeps what is asked for often or again soon. An entry that was just written stays at least until the next write; one
 * that is asked for more often than others is not driven out by entries that are asked for once, however many these are.
 */
export class TinyLfu implements EvictionPolicy {
  readonly #slots: Slots
  readonly #segments: Segments
  readonly #sketch = new FrequencySketch()
  readonly #climber: RegimeClimber
  /** How many entries fit, when that is known in advance. */
  readonly #maxEntries: number | undefined
  /** Of each slot: how often it was asked for since that was last passed on to sketch and segments; or WATCHED. */
  #asked = new Uint8Array(0)
  #entries = 0

  /** `seed` decides what chance decides. */
  constructor(slots: Slots, { maxEntries, maxWeight }: Capacity, seed: number) {
    const random = randomFrom(seed)
    const weighs = maxWeight !== Number.POSITIVE_INFINITY
    this.#slots = slots
    this.#maxEntries = weighs || maxEntries === Number.POSITIVE_INFINITY ? undefined : maxEntries
    const countOf = (hash: number) => this.#sketch.count(hash)
    const admission = new Admission(countOf, random)
    this.#climber = new RegimeClimber(countOf, random)
    this.#segments = new Segments(
      this.#climber.regime,
      weighs,
      (candidate, resident, readmits) =>
        admission.admits(slots.hashes[candidate] as number, slots.hashes[resident] as number, readmits),
      (slot) => this.#passOn(slot),
    )
    slots.column((capacity) => this.#segments.grow(capacity))
    slots.column((capacity) => this.#sketch.grow(capacity))
    slots.column((capacity) => admission.grow(capacity))
    slots.column((capacity) => {
      this.#asked = wider(this.#asked, new Uint8Array(capacity))
    })
  }

  get weight(): number {
    return this.#segments.weight
  }

  onInsert(slot: number, weight: number): void {
    this.#entries += 1
    // Of a memory that may never be full, nothing has to be found out.
    if (this.#maxEntries !== undefined && this.#entries * 2 >= this.#maxEntries) this.#fit(this.#maxEntries)
    const hash = this.#slots.hashes[slot] as number
    const watched = this.#climber.samples(hash)
    this.#asked[slot] = watched ? WATCHED : 0
    this.#sketch.add(hash)
    if (watched) this.#observe(hash)
    this.#segments.insert(slot, weight)
  }

  onAccess(slot: number): void {
    const asked = this.#asked[slot] as number
    if (asked < MOST_PENDING) this.#asked[slot] = asked + 1
    else this.#accessNow(slot)
  }

  onUpdate(slot: number, weight: number): void {
    this.#segments.update(slot, weight)
    this.onAccess(slot)
  }

  onRemove(slot: number): void {
    this.#entries -= 1
    this.#asked[slot] = 0
    this.#segments.remove(slot)
  }

  victim(): number {
    if (this.#entries === 0) return NONE
    if (this.#maxEntries === undefined) this.#fit(this.#entries)
    return this.#segments.victim()
  }

  #accessNow(slot: number): void {
    const hash = this.#slots.hashes[slot] as number
    if (this.#asked[slot] === WATCHED) {
      this.#sketch.add(hash)
      this.#observe(hash)
    } else {
      this.#asked[slot] = 0
      this.#sketch.add(hash, MOST_PENDING + 1)
    }
    this.#segments.access(slot)
  }

  /** True when the slot was asked for since this was last found out. */
  #passOn(slot: number): boolean {
    const asked = this.#asked[slot] as number
    if (asked === 0 || asked === WATCHED) return false
    this.#asked[slot] = 0
    this.#sketch.add(this.#slots.hashes[slot] as number, asked)
    return true
  }

  #observe(hash: number): void {
    if (this.#climber.observe(hash)) this.#segments.setRegime(this.#climber.regime)
  }

  /** Lets the climber know how many entries fit; it may watch other keys from then on. */
  #fit(entries: number): void {
    if (!this.#climber.fit(entries)) return
    const { hashes } = this.#slots
    const asked = this.#asked
    for (let slot = 0; slot < asked.length; slot += 1) {
      const watched = this.#climber.samples(hashes[slot] as number)
      if (watched && this.#passOn(slot)) this.#segments.access(slot)
      if (watched) asked[slot] = WATCHED
      else if (asked[slot] === WATCHED) asked[slot] = 0
    }
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
