/** Small caches of hashes alone, each under another regime, that live through the same accesses. */
import { Admission } from './admission.ts'
import type { Regime } from './regime.ts'
import { Segments } from './segments.ts'
import { FIRST_SLOT } from './slots.ts'

/** Tells which regime would have had more hits: every access goes to all of the caches. */
export class Shadows {
  readonly #capacity: number
  readonly #caches: readonly Segments[]
  readonly #slots = new Map<number, number>()
  readonly #hashes: Int32Array
  /** Bit c of a slot is set while cache c holds it. */
  readonly #holders: Uint8Array
  /** Bit c of a slot is set while cache c has not taken in yet that it was asked for: as in the real cache, a hit is a note. */
  readonly #asked: Uint8Array
  readonly #all: number
  readonly #free: number[] = []

  /** One cache for each regime, at most eight. */
  constructor(
    regimes: readonly Regime[],
    capacity: number,
    countOf: (hash: number) => number,
    random: () => number,
  ) {
    // One that all caches have just taken in is beyond the capacity of each.
    const slots = FIRST_SLOT + regimes.length * (capacity + 1)
    const hashes = new Int32Array(slots)
    this.#capacity = capacity
    this.#hashes = hashes
    const asked = new Uint8Array(slots)
    this.#holders = new Uint8Array(slots)
    this.#asked = asked
    this.#all = (1 << regimes.length) - 1
    for (let slot = slots - 1; slot >= FIRST_SLOT; slot -= 1) this.#free.push(slot)
    this.#caches = regimes.map((regime, index) => {
      const bit = 1 << index
      const admission = new Admission(countOf, random)
      admission.grow(capacity)
      const cache = new Segments(
        regime,
        false,
        (candidate, resident, readmits) =>
          admission.admits(hashes[candidate] as number, hashes[resident] as number, readmits),
        (slot) => {
          const wasAsked = ((asked[slot] as number) & bit) !== 0
          if (wasAsked) asked[slot] = (asked[slot] as number) & ~bit
          return wasAsked
        },
      )
      cache.grow(slots)
      return cache
    })
  }

  /** Bit c of the answer is set when it was a hit in cache c. */
  access(hash: number): number {
    const slot = this.#slots.get(hash) ?? this.#take(hash)
    const holders = this.#holders[slot] as number
    this.#asked[slot] = (this.#asked[slot] as number) | holders
    if (holders === this.#all) return holders
    for (let index = 0; index < this.#caches.length; index += 1) {
      if ((holders & (1 << index)) !== 0) continue
      const cache = this.#caches[index] as Segments
      cache.insert(slot, 1)
      if (cache.weight > this.#capacity) this.#drop(cache, index)
    }
    this.#holders[slot] = this.#all
    return holders
  }

  #take(hash: number): number {
    const slot = this.#free.pop() as number
    this.#slots.set(hash, slot)
    this.#hashes[slot] = hash
    return slot
  }

  #drop(cache: Segments, index: number): void {
    const victim = cache.victim()
    cache.remove(victim)
    this.#asked[victim] = (this.#asked[victim] as number) & ~(1 << index)
    const holders = (this.#holders[victim] as number) & ~(1 << index)
    this.#holders[victim] = holders
    if (holders !== 0) return
    this.#slots.delete(this.#hashes[victim] as number)
    this.#free.push(victim)
  }
}
