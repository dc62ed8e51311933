/**
 * Whether a new entry takes the place of an old one: it does if it is asked for more often.
 *
 * Counts are slow to tell that something new has become popular. Where the regime allows it, a key that was turned away and
 * is back before many others were is let in at once, like a key that is found in the ghost queue of S3-FIFO (Yang et al.,
 * "FIFO queues are all you need for cache eviction", 2023).
 */
import { TurnedAway } from './turned-away.ts'

/**
 * A new entry that is asked for at least this often takes the place of a more popular one now and then: else who knows
 * the hashes could keep the victim's place warm with keys that fall together with it.
 */
const WARM = 6
const LUCK = 1 / 128

export class Admission {
  readonly #countOf: (hash: number) => number
  readonly #random: () => number
  readonly #turnedAway = new TurnedAway()

  /** `countOf` answers how often a hash was asked for. */
  constructor(countOf: (hash: number) => number, random: () => number) {
    this.#countOf = countOf
    this.#random = random
  }

  /** Remembers as many as this of those who were turned away. */
  grow(entries: number): void {
    this.#turnedAway.grow(entries)
  }

  /** Takes the hashes of the keys. Who is not admitted is remembered as turned away. */
  admits(candidate: number, resident: number, readmits: boolean): boolean {
    if ((readmits && this.#turnedAway.has(candidate)) || this.#wins(candidate, resident)) return true
    this.#turnedAway.add(candidate)
    return false
  }

  #wins(candidate: number, resident: number): boolean {
    const asked = this.#countOf(candidate)
    return asked > this.#countOf(resident) || (asked >= WARM && this.#random() < LUCK)
  }
}
