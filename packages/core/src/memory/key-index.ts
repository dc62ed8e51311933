/** The slot of each key. */
import type { KeyHash } from './hash.ts'
import { KEYS_PER_TABLE, KeyTables } from './key-tables.ts'
import { NONE, type Slots } from './slots.ts'

/** Finds slots by key. */
export interface KeyIndex {
  /** NONE when the key is not there. */
  get(key: string): number
  /** The key must be in its slot, and not in the index yet. */
  add(slot: number): void
  /** The key must be in its slot still, and in the index. */
  delete(slot: number): void
}

/**
 * The index of as many keys at most, which may be Infinity. Of few keys it is a Map, which remembers the hash of a text that is
 * asked for again. A Map of a million keys stops the process for a tenth of a second whenever it is rearranged, so many keys
 * are in tables.
 */
export function keyIndexOf(slots: Slots, hash: KeyHash, maxKeys: number): KeyIndex {
  return maxKeys <= KEYS_PER_TABLE ? new KeyMap(slots) : new KeyTables(slots, hash, maxKeys)
}

class KeyMap implements KeyIndex {
  readonly #slots: Slots
  readonly #map = new Map<string, number>()

  constructor(slots: Slots) {
    this.#slots = slots
  }

  get(key: string): number {
    return this.#map.get(key) ?? NONE
  }

  add(slot: number): void {
    this.#map.set(this.#slots.keyAt(slot), slot)
  }

  delete(slot: number): void {
    this.#map.delete(this.#slots.keyAt(slot))
  }
}
