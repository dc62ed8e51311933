/**
 * The queues of W-TinyLFU: a window that takes in what is new, and a main part that an entry enters only if it is
 * admitted in place of the one that has to leave for it.
 *
 * Einziger, Friedman and Manes, "TinyLFU: a highly efficient cache admission policy", 2017. The main part is a segmented
 * LRU: an entry that is asked for again while on probation becomes protected, and comes back on probation when others
 * have become protected since. How the weight is divided is for others to say, at any time.
 */
import type { Regime } from './regime.ts'
import { FIRST_SLOT, NONE, wider } from './slots.ts'

const WINDOW = 0
const PROBATION = 1
const PROTECTED = 2

/** How many entries one call moves between queues at most, after the regime has changed. */
const MOVES = 8
/** How many entries that were asked for one call passes over at most on its way to a victim. */
const SECOND_CHANCES = 32

/** Says whether one slot may take the place of another. */
export type Admits = (candidate: number, resident: number, readmits: boolean) => boolean

/**
 * Slots in three rings, each through one of the slots that are never taken: from there, `newer` leads to the oldest, `older`
 * to the newest.
 */
export class Segments {
  readonly #admits: Admits
  readonly #wasAsked: (slot: number) => boolean
  readonly #weighs: boolean
  #newer = new Int32Array(0)
  #older = new Int32Array(0)
  #queues = new Uint8Array(0)
  #weights = new Float64Array(0)
  #regime: Regime
  /** What the shares are of: the most that was held since the regime last changed. */
  #reference = 0
  #windowLimit = 1
  #protectedLimit = 0
  readonly #held = new Float64Array(FIRST_SLOT)
  #weight = 0
  /** The slot that was inserted or updated last. */
  #latest = NONE

  /**
   * `weighs` false: every weight is 1. `wasAsked` is asked about the oldest of a queue before they leave it: true when a slot
   * was asked for since, without `access`. It has the place then that `access` gives it.
   */
  constructor(
    regime: Regime,
    weighs: boolean,
    admits: Admits,
    wasAsked: (slot: number) => boolean = () => false,
  ) {
    this.#regime = regime
    this.#weighs = weighs
    this.#admits = admits
    this.#wasAsked = wasAsked
    this.grow(FIRST_SLOT)
    for (const queue of [WINDOW, PROBATION, PROTECTED]) {
      this.#newer[queue] = queue
      this.#older[queue] = queue
    }
  }

  get weight(): number {
    return this.#weight
  }

  /** What the window holds of the weight. */
  get windowWeight(): number {
    return this.#held[WINDOW] as number
  }

  /** Makes room for slots up to `capacity`. */
  grow(capacity: number): void {
    this.#newer = wider(this.#newer, new Int32Array(capacity))
    this.#older = wider(this.#older, new Int32Array(capacity))
    this.#queues = wider(this.#queues, new Uint8Array(capacity))
    if (this.#weighs) this.#weights = wider(this.#weights, new Float64Array(capacity))
  }

  /** Divides the weight that is held now in another way. Entries move in later calls, a few at each. */
  setRegime(regime: Regime): void {
    this.#regime = regime
    this.#reference = 0
    this.#measure()
  }

  insert(slot: number, weight: number): void {
    this.#latest = NONE
    this.#measure()
    // What the window has too much of while nothing has to go needs no comparison.
    for (let moves = 0; moves < MOVES && (this.#held[WINDOW] as number) > this.#windowLimit; moves += 1) {
      if (!this.#renewOldest(WINDOW)) this.#move(this.#newer[WINDOW] as number, PROBATION)
    }
    if (this.#weighs) this.#weights[slot] = weight
    this.#weight += weight
    this.#held[WINDOW] = (this.#held[WINDOW] as number) + weight
    this.#queues[slot] = WINDOW
    this.#link(slot, WINDOW)
    this.#latest = slot
  }

  access(slot: number): void {
    const queue = this.#queues[slot] as number
    if (queue !== PROBATION) {
      if (this.#newer[slot] !== queue) this.#renew(slot, queue)
      return
    }
    this.#move(slot, PROTECTED)
    for (
      let moves = 0;
      moves < MOVES && (this.#held[PROTECTED] as number) > this.#protectedLimit;
      moves += 1
    ) {
      this.#move(this.#newer[PROTECTED] as number, PROBATION)
    }
  }

  update(slot: number, weight: number): void {
    if (this.#weighs) {
      const more = weight - (this.#weights[slot] as number)
      this.#weights[slot] = weight
      this.#weight += more
      const queue = this.#queues[slot] as number
      this.#held[queue] = (this.#held[queue] as number) + more
    }
    this.#latest = slot
  }

  remove(slot: number): void {
    const weight = this.#weightAt(slot)
    const queue = this.#queues[slot] as number
    this.#held[queue] = (this.#held[queue] as number) - weight
    this.#weight -= weight
    this.#unlink(slot)
    if (this.#latest === slot) this.#latest = NONE
  }

  /** The slot to remove while there is too much: the oldest on probation, or the window's oldest when that is not admitted. */
  victim(): number {
    this.#measure()
    for (let chances = 0; chances < SECOND_CHANCES && this.#renewOldest(PROBATION); ) chances += 1
    for (let chances = 0; chances < SECOND_CHANCES && this.#renewOldest(WINDOW); ) chances += 1
    const resident = this.#oldest(PROBATION) || this.#oldest(PROTECTED)
    const candidate = this.#oldest(WINDOW)
    if (resident === NONE) return candidate || this.#latest
    if (candidate === NONE || (this.#held[WINDOW] as number) <= this.#windowLimit) return resident
    if (!this.#admits(candidate, resident, this.#regime.readmits)) return candidate
    this.#move(candidate, PROBATION)
    return resident
  }

  /** Accesses the oldest slot of a queue if it was asked for since; false if not. */
  #renewOldest(queue: number): boolean {
    const slot = this.#newer[queue] as number
    if (slot === queue || !this.#wasAsked(slot)) return false
    this.access(slot)
    return true
  }

  /** Finds the limits anew when more is held than before, the latest entry left aside: room is yet to be made for it. */
  #measure(): void {
    const latest = this.#latest === NONE ? 0 : this.#weightAt(this.#latest)
    const held = this.#weight - latest
    if (held <= this.#reference) return
    this.#reference = held
    this.#windowLimit = Math.max(1, Math.round(this.#regime.window * held))
    this.#protectedLimit = Math.floor(this.#regime.protected * (held - this.#windowLimit))
  }

  /** The oldest slot of a queue but for the latest; NONE when there is none. */
  #oldest(queue: number): number {
    let slot = this.#newer[queue] as number
    if (slot === this.#latest && slot !== NONE) slot = this.#newer[slot] as number
    return slot === queue ? NONE : slot
  }

  #weightAt(slot: number): number {
    return this.#weighs ? (this.#weights[slot] as number) : 1
  }

  #move(slot: number, queue: number): void {
    const weight = this.#weightAt(slot)
    const former = this.#queues[slot] as number
    this.#held[former] = (this.#held[former] as number) - weight
    this.#held[queue] = (this.#held[queue] as number) + weight
    this.#queues[slot] = queue
    this.#renew(slot, queue)
  }

  /** Makes a slot, which is in some ring, the newest of a queue. */
  #renew(slot: number, queue: number): void {
    this.#unlink(slot)
    this.#link(slot, queue)
  }

  #link(slot: number, queue: number): void {
    const newest = this.#older[queue] as number
    this.#newer[slot] = queue
    this.#older[slot] = newest
    this.#newer[newest] = slot
    this.#older[queue] = slot
  }

  #unlink(slot: number): void {
    const newer = this.#newer[slot] as number
    const older = this.#older[slot] as number
    this.#older[newer] = older
    this.#newer[older] = newer
  }
}
