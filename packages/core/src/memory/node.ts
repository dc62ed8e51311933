/** What memory keeps under a key: the entry, and the node that carries it through the map, the policy and the wheel. */
import { type CacheEntry, newVersion } from '../storage/entry.ts'

/** An entry of the memory's own making: every field is there and in one order, so that all reads see one hidden class. */
export interface KeptEntry extends CacheEntry {
  value: unknown
  readonly tags: readonly string[] | undefined
  /** Filled in when the entry is first handed out: nobody can ask for a version that nobody has seen. */
  version: string | undefined
}

/** The one place where kept entries get their shape. */
export function keptEntry(
  value: unknown,
  createdAt: number,
  freshUntil: number,
  expiresAt: number,
  version: string | undefined,
  tags: readonly string[] | undefined,
): KeptEntry {
  return { value, createdAt, freshUntil, expiresAt, version, tags }
}

/** A value that is fresh for `lifeMs` and gone then. */
export function valueEntry(value: unknown, lifeMs: number, at: number): KeptEntry {
  return keptEntry(value, at, at + lifeMs, at + lifeMs, undefined, undefined)
}

/** The version of an entry, given now if it has none. */
export function versionOf(entry: KeptEntry): string {
  if (entry.version === undefined) entry.version = newVersion()
  return entry.version
}

/** The value of `Node.slot` while the node is not in the wheel. */
export const NO_SLOT = -1

/**
 * A kept entry with its links. Policy and wheel link nodes through fields of the node, so that no operation allocates;
 * a policy that needs more per node gets another field here.
 */
export class Node {
  readonly key: string
  entry: KeptEntry
  /** Bytes under a `maxBytes`, else 1. A whole number: sums stay exact. */
  weight: number

  /** The policy's links; a node that is in no list points to itself. */
  newer: Node
  older: Node

  /** The wheel's links and place. */
  slot: number
  slotNext: Node | undefined
  slotPrevious: Node | undefined

  constructor(key: string, entry: KeptEntry, weight: number) {
    this.key = key
    this.entry = entry
    this.weight = weight
    this.newer = this
    this.older = this
    this.slot = NO_SLOT
    this.slotNext = undefined
    this.slotPrevious = undefined
  }
}
