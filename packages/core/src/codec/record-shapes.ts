/**
 * The shapes of the records of one payload: objects with the same keys in the same order are of one shape, which is
 * named by a number from the first such object on.
 */

/** The numbers of shapes begin here; there are so many of them. */
const FIRST_ID = 0x40
const MAX_SHAPES = 64

/** The keys of a record. */
export interface Shape {
  readonly id: number
  readonly keys: readonly string[]
}

interface Node {
  shape: Shape | undefined
  readonly next: Map<string, Node>
}

export class RecordShapes {
  readonly #root: Node = makeNode()
  readonly #latest: Shape[] = []
  #count = 0

  /** The shape of an object, where it is known. At one depth the objects are mostly of one shape: it is tried first. */
  find(object: object, depth: number): Shape | undefined {
    const latest = this.#latest[depth]
    if (latest !== undefined && hasKeys(object, latest.keys)) return latest
    let node: Node | undefined = this.#root
    for (const key in object) {
      node = node.next.get(key)
      if (node === undefined) return undefined
    }
    if (node.shape !== undefined) this.#latest[depth] = node.shape
    return node.shape
  }

  /** A shape for an object of an unknown one; undefined when there are no numbers left. */
  add(object: object, depth: number): Shape | undefined {
    if (this.#count === MAX_SHAPES) return undefined
    const shape = { id: FIRST_ID + this.#count, keys: Object.keys(object) }
    let node = this.#root
    for (const key of shape.keys) {
      let next = node.next.get(key)
      if (next === undefined) {
        next = makeNode()
        node.next.set(key, next)
      }
      node = next
    }
    node.shape = shape
    this.#count += 1
    this.#latest[depth] = shape
    return shape
  }
}

function makeNode(): Node {
  return { shape: undefined, next: new Map() }
}

function hasKeys(object: object, keys: readonly string[]): boolean {
  let count = 0
  for (const key in object) {
    if (keys[count] !== key) return false
    count += 1
  }
  return count === keys.length
}
