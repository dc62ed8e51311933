/** The eviction policy: who goes when room is needed. */
import type { Node } from './node.ts'

/** What a memory may hold. */
export interface Capacity {
  readonly maxEntries: number
  /** The most that the weights of all nodes may add up to; Infinity: entries are only counted. */
  readonly maxWeight: number
}

/**
 * Told of everything that happens to nodes, and asked for a victim while the memory holds more than its capacity.
 * Every method is O(1), amortized, and allocates nothing per call: a policy links the nodes it is given.
 */
export interface EvictionPolicy {
  /** The node is new. It is in before room is made for it: a policy that would not admit it names it as the victim. */
  onInsert(node: Node): void
  onAccess(node: Node): void
  /** The node has another entry; `node.weight` was `formerWeight` before. */
  onUpdate(node: Node, formerWeight: number): void
  /** The node is gone: deleted, expired, or named as the victim. */
  onRemove(node: Node): void
  /** The node that is worth least, left in its place; undefined when there is none. */
  victim(): Node | undefined
  /** All nodes are gone. */
  clear(): void
}
