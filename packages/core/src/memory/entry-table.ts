/** The kept entries: one map, one policy and one wheel that always agree. Knows nothing of the storage contract. */
import { isExpired } from '../storage/entry.ts'
import type { EvictionReason } from './evictions.ts'
import { TimerWheel } from './expiry.ts'
import { type KeptEntry, Node } from './node.ts'
import type { Capacity, EvictionPolicy } from './policy.ts'

/** How many nodes of the wheel one write touches. A node is touched less than this often in its life, so writes keep up with what they add. */
const STEPS_PER_WRITE = 32

/** Told of each entry that was dropped; must not use the table. */
export type Dropped = (key: string, entry: KeptEntry, reason: EvictionReason) => void

/** Nodes by key, within a capacity. `nodes` and `policy` are open to reads that must be fast. */
export class EntryTable {
  readonly nodes = new Map<string, Node>()
  readonly policy: EvictionPolicy
  readonly #wheel: TimerWheel
  readonly #capacity: Capacity
  readonly #dropped: Dropped
  readonly #expire = (node: Node): void => this.#drop(node, 'expired')
  #weight = 0

  constructor(policy: EvictionPolicy, capacity: Capacity, dropped: Dropped, now: number) {
    this.policy = policy
    this.#capacity = capacity
    this.#dropped = dropped
    this.#wheel = new TimerWheel(now)
  }

  /** The sum of all weights. */
  get weight(): number {
    return this.#weight
  }

  /** The node of a key, unless it has expired: then it is dropped. */
  live(key: string, now: number): Node | undefined {
    const node = this.nodes.get(key)
    if (node === undefined || !isExpired(node.entry, now)) return node
    this.#drop(node, 'expired')
    return undefined
  }

  /** Keeps an entry under a key that has no node. Room is made for it by `reclaim`. */
  insert(key: string, entry: KeptEntry, weight: number): void {
    const node = new Node(key, entry, weight)
    this.nodes.set(key, node)
    this.#weight += weight
    this.#wheel.schedule(node)
    this.policy.onInsert(node)
  }

  /** Gives a node another entry. Room is made for it by `reclaim`. */
  update(node: Node, entry: KeptEntry, weight: number): void {
    const formerWeight = node.weight
    this.#weight += weight - formerWeight
    node.entry = entry
    node.weight = weight
    this.#wheel.reschedule(node)
    this.policy.onUpdate(node, formerWeight)
  }

  remove(node: Node): void {
    this.nodes.delete(node.key)
    this.#weight -= node.weight
    this.#wheel.remove(node)
    this.policy.onRemove(node)
  }

  /** Drops what has expired, a bounded number of nodes, then victims until the capacity is kept. */
  reclaim(now: number): void {
    this.#wheel.advance(now, this.#expire, STEPS_PER_WRITE)
    while (this.nodes.size > this.#capacity.maxEntries || this.#weight > this.#capacity.maxWeight) {
      if (this.#wheel.advance(now, this.#expire, STEPS_PER_WRITE) > 0) continue
      const victim = this.policy.victim()
      if (victim === undefined) return
      this.#drop(victim, 'capacity')
    }
  }

  /** Drops all that has expired; answers how many. */
  removeExpired(now: number): number {
    return this.#wheel.advance(now, this.#expire)
  }

  clear(): void {
    this.nodes.clear()
    this.#weight = 0
    this.#wheel.clear()
    this.policy.clear()
  }

  #drop(node: Node, reason: EvictionReason): void {
    this.remove(node)
    this.#dropped(node.key, node.entry, reason)
  }
}
