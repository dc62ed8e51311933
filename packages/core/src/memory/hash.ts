/** A number that stands for a key where the key itself would be too much: in the index, in the sketch, in the shadows. */

/** So many characters have a multiplier of their own. */
const MULTIPLIERS = 64
const LAST_MULTIPLIER = MULTIPLIERS - 1

/**
 * Hashes keys to 32 bits, each of them depending on every character. Another seed makes other numbers: who does not know it
 * cannot make keys that fall together.
 *
 * Multilinear: each character is multiplied by a secret number of its place, and the products are added. Two keys of up to
 * 64 characters have the same number by a chance of 1 in 2^17 at most, whatever the keys. Lemire and Kaser, "Strongly
 * universal string hashing is fast", 2014. Longer keys are hashed in pieces, each on top of the one before.
 */
export class KeyHash {
  readonly #multipliers: Int32Array
  readonly #start: number
  readonly #ofLength: number

  constructor(seed: number) {
    let state = seed
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0
      return mixed(state)
    }
    this.#start = next()
    this.#ofLength = next()
    this.#multipliers = Int32Array.from({ length: MULTIPLIERS }, next)
  }

  of(key: string): number {
    const { length } = key
    const multipliers = this.#multipliers
    let hash = (this.#start + Math.imul(this.#ofLength, length)) | 0
    for (let at = 0; at < length; at += 1) {
      const place = at & LAST_MULTIPLIER
      if (place === 0) hash = mixed(hash)
      hash = (hash + Math.imul(multipliers[place] as number, key.charCodeAt(at))) | 0
    }
    return mixed(hash)
  }
}

/** Spreads what tells numbers apart over all of their bits. */
export function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
