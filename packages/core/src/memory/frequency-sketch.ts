/**
 * How often keys were asked for, roughly and in little space: a count-min sketch of four-bit counters.
 *
 * Cormode and Muthukrishnan, "An improved data stream summary: the count-min sketch"; aged as in Einziger, Friedman and
 * Manes, "TinyLFU: a highly efficient cache admission policy". A key has four counters in one page of the sketch, and its
 * count is the least of them. After ten additions per entry all counters are halved, a few words at each addition that
 * follows, so that no single one takes long.
 */
import { mixed } from './hash.ts'

/** Eight counters each. */
const WORDS_PER_ENTRY = 2
const PAGE_WORDS = 4096
const FIRST_WORDS = 64
const ADDITIONS_PER_ENTRY = 10
const WORDS_AGED_PER_ADDITION = 4096
const MOST = 15
/** The lowest three bits of each counter: what stays when a word is shifted by one. */
const HALVES = 0x77777777

export class FrequencySketch {
  #words = new Int32Array(FIRST_WORDS)
  #lastPage = 0
  #lastWord = FIRST_WORDS - 1
  #additionsPerAge = 0
  #additions = 0
  /** The first word that has not been halved in this round; the number of words when none is left. */
  #agedTo = FIRST_WORDS

  /** Makes the sketch large enough for as many entries. Counts are kept. */
  grow(entries: number): void {
    let words = this.#words
    while (words.length < entries * WORDS_PER_ENTRY) {
      // A counter is found by the lowest bits of a hash. One more bit tells keys apart that shared it: both get its count.
      const twice = new Int32Array(words.length * 2)
      twice.set(words)
      twice.set(words, words.length)
      words = twice
    }
    if (words !== this.#words) {
      this.#words = words
      this.#lastWord = Math.min(words.length, PAGE_WORDS) - 1
      this.#lastPage = words.length / (this.#lastWord + 1) - 1
      this.#agedTo = words.length
    }
    this.#additionsPerAge = ADDITIONS_PER_ENTRY * entries
  }

  /** Counts a key's hash once more, or several times. */
  add(hash: number, times = 1): void {
    const words = this.#words
    const base = (hash & this.#lastPage) * PAGE_WORDS
    const lastWord = this.#lastWord
    const step = mixed(hash)
    let place = step >>> 16
    let added = 0
    for (let row = 0; row < 32; row += 8) {
      const at = base + ((place >>> 1) & lastWord)
      const shift = row + ((place & 1) << 2)
      const word = words[at] as number
      const more = Math.min(times, MOST - ((word >>> shift) & MOST))
      words[at] = (word + (more << shift)) | 0
      added = Math.max(added, more)
      place = (place + step) | 0
    }
    this.#additions += added
    if (this.#agedTo < words.length) this.#age()
    else if (this.#additions >= this.#additionsPerAge) {
      this.#additions >>>= 1
      this.#agedTo = 0
    }
  }

  /** 0 to 15. Never less than what was counted since the last halving, but for what is above 15. */
  count(hash: number): number {
    const words = this.#words
    const base = (hash & this.#lastPage) * PAGE_WORDS
    const lastWord = this.#lastWord
    const step = mixed(hash)
    let place = step >>> 16
    let least = MOST
    for (let row = 0; row < 32; row += 8) {
      const at = base + ((place >>> 1) & lastWord)
      const shift = row + ((place & 1) << 2)
      least = Math.min(least, ((words[at] as number) >>> shift) & MOST)
      place = (place + step) | 0
    }
    return least
  }

  #age(): void {
    const words = this.#words
    const end = Math.min(this.#agedTo + WORDS_AGED_PER_ADDITION, words.length)
    for (let at = this.#agedTo; at < end; at += 1) words[at] = ((words[at] as number) >>> 1) & HALVES
    this.#agedTo = end
  }
}
