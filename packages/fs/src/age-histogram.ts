/** Which files are the oldest, told in memory that does not grow with their number. */

/** Slots per doubling of age: ages in one slot differ by less than 5 %. */
const SLOTS_PER_DOUBLING = 16

/** Bytes by age. */
export class AgeHistogram {
  readonly #bytes: number[] = []

  add(ageMs: number, bytes: number): void {
    const slot = slotOf(ageMs)
    this.#bytes[slot] = (this.#bytes[slot] ?? 0) + bytes
  }

  /** True for the ages that must go, oldest first, to make `bytes` go. */
  oldest(bytes: number): (ageMs: number) => boolean {
    let slot = this.#bytes.length
    for (let found = 0; found < bytes && slot > 0; ) {
      slot -= 1
      found += this.#bytes[slot] ?? 0
    }
    return (ageMs) => slotOf(ageMs) >= slot
  }
}

function slotOf(ageMs: number): number {
  return Math.floor(Math.log2(Math.max(0, ageMs) + 1) * SLOTS_PER_DOUBLING)
}
