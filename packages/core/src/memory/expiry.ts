/**
 * Expiry without scans: a hierarchical timer wheel over the instants at which entries expire.
 *
 * Time is cut into ticks of one millisecond since the epoch. A slot of level 0 covers one tick, a slot of level L covers
 * 32^L ticks, and a level has 32 slots: 11 levels cover every safe integer. With `elapsed`, the tick up to which the
 * wheel has been advanced, two invariants hold for a node that expires at `tick` and is kept at level L:
 *
 *   - `tick` and `elapsed` fall into the same slot of level L+1, and L was the lowest such level at placement;
 *   - the slot of `tick` does not begin before `elapsed`.
 *
 * So the first occupied slot of each level is the earliest one, found through a bit mask, and a jump over hours costs no
 * more than a step of a millisecond. A slot whose time has come is emptied: nodes that are due are yielded, the others
 * go to a lower level. A node moves down at most once per level, hence O(1) amortized.
 */
import { NO_SLOT, type Node } from './node.ts'

const SLOTS = 32
const LEVELS = 11

/** Holds the nodes whose entries expire, and yields those that have. */
export class TimerWheel {
  #elapsed: number
  /** No slot begins before this tick; may be early after a removal, never late. */
  #due = Number.POSITIVE_INFINITY
  /** The first node of each slot, level by level. */
  readonly #slots: (Node | undefined)[] = new Array(LEVELS * SLOTS).fill(undefined)
  /** By level: bit s is set while slot s holds a node. */
  readonly #occupied = new Int32Array(LEVELS)

  /** Starts at `now`, in epoch milliseconds. */
  constructor(now: number) {
    this.#elapsed = tickAt(now)
  }

  /** Takes in a node that is not in the wheel. One that never expires stays out. */
  schedule(node: Node): void {
    if (node.entry.expiresAt !== Number.POSITIVE_INFINITY) this.#place(node)
  }

  /** The node has an entry with another expiry; it may be in the wheel or not. */
  reschedule(node: Node): void {
    this.remove(node)
    this.schedule(node)
  }

  /** Takes a node out; one that is not in the wheel stays as it is. */
  remove(node: Node): void {
    const { slot, slotNext: next, slotPrevious: previous } = node
    if (slot === NO_SLOT) return
    if (next !== undefined) next.slotPrevious = previous
    if (previous !== undefined) previous.slotNext = next
    else {
      this.#slots[slot] = next
      if (next === undefined) this.#mark(slot, false)
    }
    node.slot = NO_SLOT
    node.slotNext = undefined
    node.slotPrevious = undefined
  }

  /**
   * Takes out the nodes that have expired by `now` (epoch milliseconds), gives each to `visit`, and answers how many.
   * At most `maxSteps` nodes are touched; what is left is done by later calls. `visit` must not touch the wheel.
   * By a clock that tells fractions of a millisecond, a node may be found up to one millisecond late.
   * A clock that went back costs one pass over all nodes.
   */
  advance(now: number, visit: (node: Node) => void, maxSteps = Number.POSITIVE_INFINITY): number {
    const target = tickAt(now)
    if (target < this.#elapsed) this.#rewind(target)
    let steps = maxSteps
    let expired = 0
    while (this.#due <= target) {
      const slot = this.#earliest()
      if (slot === NO_SLOT || this.#due > target) break
      this.#elapsed = this.#due
      for (let node = this.#slots[slot]; node !== undefined; node = this.#slots[slot]) {
        if (steps === 0) return expired
        steps -= 1
        this.remove(node)
        if (tickOf(node) > target) this.#place(node)
        else {
          expired += 1
          visit(node)
        }
      }
    }
    this.#elapsed = target
    return expired
  }

  /** Forgets all nodes; they must not be used again. */
  clear(): void {
    this.#slots.fill(undefined)
    this.#occupied.fill(0)
    this.#due = Number.POSITIVE_INFINITY
  }

  #place(node: Node): void {
    const elapsed = this.#elapsed
    const tick = Math.max(tickOf(node), elapsed)
    let level = 0
    let unit = 1
    let above = Math.floor(tick / SLOTS)
    while (above !== Math.floor(elapsed / (unit * SLOTS))) {
      level += 1
      unit *= SLOTS
      above = Math.floor(tick / (unit * SLOTS))
    }
    const position = Math.floor(tick / unit)
    const slot = level * SLOTS + (position - above * SLOTS)
    const first = this.#slots[slot]
    node.slot = slot
    node.slotNext = first
    if (first === undefined) this.#mark(slot, true)
    else first.slotPrevious = node
    this.#slots[slot] = node
    this.#due = Math.min(this.#due, position * unit)
  }

  /** The occupied slot that begins first, and sets `#due` to that beginning. */
  #earliest(): number {
    let earliest = NO_SLOT
    this.#due = Number.POSITIVE_INFINITY
    for (let level = 0, unit = 1; level < LEVELS; level += 1, unit *= SLOTS) {
      const mask = this.#occupied[level] ?? 0
      if (mask === 0) continue
      const offset = 31 - Math.clz32(mask & -mask)
      const begins = (Math.floor(this.#elapsed / (unit * SLOTS)) * SLOTS + offset) * unit
      if (begins >= this.#due) continue
      this.#due = begins
      earliest = level * SLOTS + offset
    }
    return earliest
  }

  /** The clock went back: places every node anew, as seen from there. */
  #rewind(target: number): void {
    const nodes: Node[] = []
    for (let node of this.#slots) for (; node !== undefined; node = node.slotNext) nodes.push(node)
    this.clear()
    this.#elapsed = target
    for (const node of nodes) {
      node.slotPrevious = undefined
      this.#place(node)
    }
  }

  #mark(slot: number, occupied: boolean): void {
    const level = Math.floor(slot / SLOTS)
    const bit = 1 << (slot % SLOTS)
    const mask = this.#occupied[level] ?? 0
    this.#occupied[level] = occupied ? mask | bit : mask & ~bit
  }
}

/** The tick that is under way at an instant. */
function tickAt(instant: number): number {
  return Math.max(0, Math.floor(instant))
}

/** The first tick at which the node has expired. */
function tickOf(node: Node): number {
  return Math.min(Math.ceil(node.entry.expiresAt), Number.MAX_SAFE_INTEGER)
}
