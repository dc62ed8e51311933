/** Least recently used: the node that was neither read nor written for the longest time goes first. */
import { keptEntry, Node } from './node.ts'
import type { EvictionPolicy } from './policy.ts'

/** A ring of all nodes through a sentinel: `#ring.older` is the newest node, `#ring.newer` the oldest. */
export class LruPolicy implements EvictionPolicy {
  /** A Node and not a smaller thing, so that every link leads to one hidden class. */
  readonly #ring = new Node('', keptEntry(undefined, 0, 0, 0, undefined, undefined), 0)

  onInsert(node: Node): void {
    link(node, this.#ring)
  }

  onAccess(node: Node): void {
    const ring = this.#ring
    if (ring.older === node) return
    unlink(node)
    link(node, ring)
  }

  onUpdate(node: Node): void {
    this.onAccess(node)
  }

  onRemove(node: Node): void {
    unlink(node)
    // A removed node must not keep its former neighbours alive.
    node.newer = node
    node.older = node
  }

  victim(): Node | undefined {
    const oldest = this.#ring.newer
    return oldest === this.#ring ? undefined : oldest
  }

  clear(): void {
    this.#ring.newer = this.#ring
    this.#ring.older = this.#ring
  }
}

/** Puts a node between the ring's sentinel and the newest node. */
function link(node: Node, ring: Node): void {
  const newest = ring.older
  node.newer = ring
  node.older = newest
  newest.newer = node
  ring.older = node
}

function unlink(node: Node): void {
  node.newer.older = node.older
  node.older.newer = node.newer
}
