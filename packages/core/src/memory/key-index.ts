/** The slot of each key. */
import { hashOf } from './hash.ts'
import { NONE } from './slots.ts'

/** A Map of this size is rearranged, when it grows or its holes are closed, within a millisecond or so. */
const KEYS_PER_MAP = 16_384
const MAX_MAPS = 1024

/**
 * A Map from keys to slots. A large one is made of many Maps, each with the keys of some hashes: a single Map of a million
 * keys stops the process for a tenth of a second whenever it is rearranged. A small one is one Map, and hashes nothing.
 */
export class KeyIndex {
  readonly #seed: number
  readonly #mask: number
  readonly #maps: (Map<string, number> | undefined)[]
  readonly #first = new Map<string, number>()
  #size = 0

  /** `maxKeys` may be Infinity. */
  constructor(maxKeys: number, seed: number) {
    let maps = 1
    while (maps < MAX_MAPS && maps * KEYS_PER_MAP < maxKeys) maps *= 2
    this.#seed = seed
    this.#mask = maps - 1
    this.#maps = new Array(maps).fill(undefined)
  }

  get size(): number {
    return this.#size
  }

  /** NONE when the key is not there. */
  get(key: string): number {
    if (this.#mask === 0) return this.#first.get(key) ?? NONE
    return this.#getFromMany(key)
  }

  #getFromMany(key: string): number {
    return this.#maps[hashOf(key, this.#seed) & this.#mask]?.get(key) ?? NONE
  }

  /** `hash` is that of the key, by the same seed. The key must not be there yet. */
  add(key: string, hash: number, slot: number): void {
    this.#size += 1
    if (this.#mask === 0) {
      this.#first.set(key, slot)
      return
    }
    const place = hash & this.#mask
    const map = this.#maps[place]
    if (map === undefined) this.#maps[place] = new Map([[key, slot]])
    else map.set(key, slot)
  }

  /** `hash` is that of the key, by the same seed. The key must be there. */
  delete(key: string, hash: number): void {
    this.#size -= 1
    if (this.#mask === 0) this.#first.delete(key)
    else this.#maps[hash & this.#mask]?.delete(key)
  }

  /** All keys that are there now: those of one Map in the order in which they came. */
  keys(): string[] {
    if (this.#mask === 0) return [...this.#first.keys()]
    return this.#maps.flatMap((map) => (map === undefined ? [] : [...map.keys()]))
  }
}
