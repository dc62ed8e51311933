/**
 * Finds the regime that suits the accesses of the time: moves to the one under which a small simulation has more hits.
 *
 * Einziger, Eytan, Friedman and Manes, "Adaptive software cache management", 2018, with simulations in place of trials:
 * a trial compares now with earlier, and takes a change of the load for an effect of its own.
 */
import { REGIMES, type Regime } from './regime.ts'
import { Shadows } from './shadows.ts'

/** Of each simulation. A cache that is larger is seen through the accesses to a fixed sample of its keys. */
const SHADOW_ENTRIES = 256
/** With fewer entries all regimes come to the same. */
const LEAST_ENTRIES = 4

/** A comparison after as many accesses of the sample as this share of the entries of a simulation. */
const PACE = 0.5
const LEAST_PACE = 32
/** What was seen this many times the entries of a simulation ago counts for half. */
const HALF_LIFE = 4
/** How many standard deviations of pure chance another regime has to be ahead by; by more where only a sample is seen. */
const CERTAINTY = 2
const CERTAINTY_OF_SAMPLE = 2.5
/** The least difference of hit ratios that is worth a move. */
const WORTH = 0.005
/** A bit for each regime. */
const ALL = (1 << REGIMES.length) - 1

export class RegimeClimber {
  readonly #countOf: (hash: number) => number
  readonly #random: () => number
  readonly #ahead = new Float64Array(REGIMES.length)
  readonly #behind = new Float64Array(REGIMES.length)
  #current = 0
  #shadows: Shadows | undefined
  #entries = 0
  /** Hashes below are sampled: by their highest bits, where the sketch finds its pages and the index its tables by the lowest. */
  #threshold = -1
  #pace = LEAST_PACE
  #certainty = CERTAINTY
  #decay = 1
  #seen = 0
  #since = 0

  /** `countOf` answers how often a hash was asked for. */
  constructor(countOf: (hash: number) => number, random: () => number) {
    this.#countOf = countOf
    this.#random = random
  }

  get regime(): Regime {
    return REGIMES[this.#current] as Regime
  }

  /** Simulates a cache of as many entries from now on, and answers true; false when that is about what is simulated already. */
  fit(entries: number): boolean {
    if (entries < LEAST_ENTRIES || (entries <= this.#entries * 1.5 && entries >= this.#entries / 1.5))
      return false
    const simulated = Math.min(entries, SHADOW_ENTRIES)
    this.#entries = entries
    this.#shadows = new Shadows(REGIMES, simulated, this.#countOf, this.#random)
    this.#threshold = Math.floor((simulated / entries) * 2 ** 32)
    this.#certainty = simulated === entries ? CERTAINTY : CERTAINTY_OF_SAMPLE
    this.#pace = Math.max(LEAST_PACE, Math.round(simulated * PACE))
    this.#decay = 0.5 ** (this.#pace / (simulated * HALF_LIFE))
    this.#restart()
    return true
  }

  /** True for a key whose accesses are to be observed. */
  samples(hash: number): boolean {
    return hash >>> 0 < this.#threshold
  }

  /** Takes note of an access; true when the regime is another one now. */
  observe(hash: number): boolean {
    return this.samples(hash) && this.#sample(hash)
  }

  #sample(hash: number): boolean {
    this.#count(this.#shadows?.access(hash) ?? 0)
    this.#seen += 1
    this.#since += 1
    if (this.#since < this.#pace) return false
    this.#since = 0
    return this.#compare()
  }

  /** Bit r of `hits` is set when the access was a hit under regime r. Most are a hit or a miss under all, and tell nothing. */
  #count(hits: number): void {
    if (hits === 0 || hits === ALL) return
    const hit = (hits >>> this.#current) & 1
    for (let index = 0; index < REGIMES.length; index += 1) {
      const more = ((hits >>> index) & 1) - hit
      if (more > 0) this.#ahead[index] = (this.#ahead[index] as number) + 1
      else if (more < 0) this.#behind[index] = (this.#behind[index] as number) + 1
    }
  }

  /** Moves to the regime that leads by most, if any leads by more than chance and by enough. */
  #compare(): boolean {
    let best = -1
    let most = this.#seen * WORTH
    for (let index = 0; index < REGIMES.length; index += 1) {
      const ahead = this.#ahead[index] as number
      const behind = this.#behind[index] as number
      const lead = ahead - behind
      if (lead > most && lead > this.#certainty * Math.sqrt(ahead + behind)) {
        best = index
        most = lead
      }
      this.#ahead[index] = ahead * this.#decay
      this.#behind[index] = behind * this.#decay
    }
    this.#seen *= this.#decay
    if (best < 0) return false
    this.#current = best
    this.#restart()
    return true
  }

  #restart(): void {
    this.#ahead.fill(0)
    this.#behind.fill(0)
    this.#seen = 0
    this.#since = 0
  }
}
