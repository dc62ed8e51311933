/**
 * Expiry without scans: a hierarchical timer wheel over the instants at which entries expire.
 *
 * Time is cut into ticks of one millisecond since the epoch. A spoke of level 0 covers one tick, a spoke of level L covers
 * 32^L ticks, and a level has 32 of them: 11 levels cover every safe integer. With `elapsed`, the tick up to which the
 * wheel has been advanced, two invariants hold for an entry that expires at `tick` and is kept at level L:
 *
 *   - `tick` and `elapsed` fall into the same spoke of level L+1, and L was the lowest such level at placement;
 *   - the spoke of `tick` does not begin before `elapsed`.
 *
 * So the first occupied spoke of each level is the earliest one, found through a bit mask, and a jump over hours costs no
 * more than a step of a millisecond. A spoke whose time has come is emptied: entries that are due are yielded, the others
 * go to a lower level. An entry moves down at most once per level, hence O(1) amortized.
 */
import { NONE, type Slots, wider } from './slots.ts'

const SPOKES = 32
const LEVELS = 11
const NO_SPOKE = -1
/** How many ticks a spoke covers, by level. */
const UNITS = Float64Array.from({ length: LEVELS }, (_, level) => SPOKES ** level)

/** A clock that went back by more than this is taken to have been wrong before. */
const SETBACK_MS = 60_000

/** Holds the slots whose entries expire, and yields those that have. */
export class TimerWheel {
  readonly #slots: Slots
  #elapsed: number
  /** No occupied spoke begins before this tick; may be early after a removal, never late. */
  #due = Number.POSITIVE_INFINITY
  /** The first slot of each spoke, level by level. */
  readonly #first = new Int32Array(LEVELS * SPOKES)
  /** By level: bit s is set while spoke s holds a slot. */
  readonly #occupied = new Int32Array(LEVELS)
  /** Of each slot: its neighbours in the spoke, and the spoke's number plus one; 0 while it is in none. */
  #next = new Int32Array(0)
  #previous = new Int32Array(0)
  #spokes = new Int16Array(0)

  /** Starts at `now`, in epoch milliseconds. */
  constructor(slots: Slots, now: number) {
    this.#slots = slots
    this.#elapsed = tickAt(now)
    slots.column((capacity) => {
      this.#next = wider(this.#next, new Int32Array(capacity))
      this.#previous = wider(this.#previous, new Int32Array(capacity))
      this.#spokes = wider(this.#spokes, new Int16Array(capacity))
    })
  }

  /** True while the slot is in the wheel. */
  holds(slot: number): boolean {
    return this.#spokes[slot] !== 0
  }

  /** Takes in a slot that is not in the wheel. One that never expires stays out. */
  schedule(slot: number): void {
    if (this.#slots.expiresAt[slot] !== Number.POSITIVE_INFINITY) this.#place(slot)
  }

  /** The slot has an entry with another expiry; it may be in the wheel or not. */
  reschedule(slot: number): void {
    const spoke = (this.#spokes[slot] as number) - 1
    const expiresAt = this.#slots.expiresAt[slot] as number
    if (spoke !== NO_SPOKE) {
      // One that expires later than it did, as most do, is moved on when its spoke is emptied.
      if (expiresAt !== Number.POSITIVE_INFINITY && expiresAt >= this.#beginOf(spoke)) return
      this.remove(slot)
    }
    this.schedule(slot)
  }

  /** Takes a slot out; one that is not in the wheel stays as it is. */
  remove(slot: number): void {
    const spoke = (this.#spokes[slot] as number) - 1
    if (spoke === NO_SPOKE) return
    const next = this.#next[slot] as number
    const previous = this.#previous[slot] as number
    if (next !== NONE) this.#previous[next] = previous
    if (previous !== NONE) this.#next[previous] = next
    else {
      this.#first[spoke] = next
      if (next === NONE) this.#mark(spoke, false)
    }
    this.#spokes[slot] = 0
  }

  /**
   * Takes out the slots that have expired by `now` (epoch milliseconds), gives each to `visit`, and answers how many.
   * At most `maxSteps` slots are touched; what is left is done by later calls. `visit` must not touch the wheel.
   * By a clock that tells fractions of a millisecond, a slot may be found up to one millisecond late.
   *
   * A clock that went back a little has yielded nothing too early, and what has come in since is found late by as much at
   * most. One that went back by more than a minute costs one pass over all slots, as any does when steps are not limited.
   */
  advance(now: number, visit: (slot: number) => void, maxSteps = Number.POSITIVE_INFINITY): number {
    const target = tickAt(now)
    if (this.#due > target && target >= this.#elapsed) {
      this.#elapsed = target
      return 0
    }
    if (target < this.#elapsed) {
      if (maxSteps !== Number.POSITIVE_INFINITY && this.#elapsed - target <= SETBACK_MS) return 0
      this.#rewind(target)
    }
    let steps = maxSteps
    let expired = 0
    while (this.#due <= target) {
      const spoke = this.#earliest()
      if (spoke === NO_SPOKE || this.#due > target) break
      this.#elapsed = this.#due
      for (let slot = this.#first[spoke] as number; slot !== NONE; slot = this.#first[spoke] as number) {
        if (steps === 0) return expired
        steps -= 1
        this.remove(slot)
        if (this.#tickOf(slot) > target) this.#place(slot)
        else {
          expired += 1
          visit(slot)
        }
      }
    }
    this.#elapsed = target
    return expired
  }

  #place(slot: number): void {
    const elapsed = this.#elapsed
    const tick = Math.max(this.#tickOf(slot), elapsed)
    let level = 0
    let unit = 1
    let above = Math.floor(tick / SPOKES)
    while (above !== Math.floor(elapsed / (unit * SPOKES))) {
      level += 1
      unit *= SPOKES
      above = Math.floor(tick / (unit * SPOKES))
    }
    const position = Math.floor(tick / unit)
    const spoke = level * SPOKES + (position - above * SPOKES)
    const first = this.#first[spoke] as number
    this.#spokes[slot] = spoke + 1
    this.#next[slot] = first
    this.#previous[slot] = NONE
    if (first === NONE) this.#mark(spoke, true)
    else this.#previous[first] = slot
    this.#first[spoke] = slot
    this.#due = Math.min(this.#due, position * unit)
  }

  /** The first tick of an occupied spoke. */
  #beginOf(spoke: number): number {
    const unit = UNITS[Math.floor(spoke / SPOKES)] as number
    return (Math.floor(this.#elapsed / (unit * SPOKES)) * SPOKES + (spoke % SPOKES)) * unit
  }

  /** The occupied spoke that begins first, and sets `#due` to that beginning. */
  #earliest(): number {
    let earliest = NO_SPOKE
    this.#due = Number.POSITIVE_INFINITY
    for (let level = 0; level < LEVELS; level += 1) {
      const mask = this.#occupied[level] as number
      if (mask === 0) continue
      const offset = 31 - Math.clz32(mask & -mask)
      const begins = this.#beginOf(level * SPOKES + offset)
      if (begins >= this.#due) continue
      this.#due = begins
      earliest = level * SPOKES + offset
    }
    return earliest
  }

  /** Places every slot anew, as seen from an earlier tick. */
  #rewind(target: number): void {
    const held: number[] = []
    for (let slot of this.#first) for (; slot !== NONE; slot = this.#next[slot] as number) held.push(slot)
    this.#first.fill(NONE)
    this.#occupied.fill(0)
    this.#due = Number.POSITIVE_INFINITY
    this.#elapsed = target
    for (const slot of held) this.#place(slot)
  }

  #mark(spoke: number, occupied: boolean): void {
    const level = Math.floor(spoke / SPOKES)
    const bit = 1 << (spoke % SPOKES)
    const mask = this.#occupied[level] as number
    this.#occupied[level] = occupied ? mask | bit : mask & ~bit
  }

  /** The first tick at which the slot's entry has expired. */
  #tickOf(slot: number): number {
    return Math.min(Math.ceil(this.#slots.expiresAt[slot] as number), Number.MAX_SAFE_INTEGER)
  }
}

/** The tick that is under way at an instant. */
function tickAt(instant: number): number {
  return Math.max(0, Math.floor(instant))
}
