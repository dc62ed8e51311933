/** The slots of many keys. */
import type { KeyHash } from './hash.ts'
import { NONE, type Slots } from './slots.ts'

/** A table for as many keys is widened within a fraction of a millisecond. */
export const KEYS_PER_TABLE = 16_384
const MAX_TABLE_BITS = 10
const MAX_TABLES = 1 << MAX_TABLE_BITS
const FIRST_PLACES = 16
/** What a table is before its first key comes: full, so that it is widened and never written to. */
const EMPTY = new Int32Array(1)

/**
 * Tables of slots, by the lowest bits of the hashes of their keys: none is ever so large that widening it stops the process. A slot
 * is in the place that the hash of its key names, or in the next one that is free (linear probing; Knuth, TAOCP 3, 6.4). At
 * most half of the places are taken.
 */
export class KeyTables {
  readonly #slots: Slots
  readonly #hash: KeyHash
  readonly #lastTable: number
  readonly #tables: Int32Array[]
  readonly #taken: Int32Array

  /** `maxKeys` may be Infinity. */
  constructor(slots: Slots, hash: KeyHash, maxKeys: number) {
    let tables = 1
    while (tables < MAX_TABLES && tables * KEYS_PER_TABLE < maxKeys) tables *= 2
    this.#slots = slots
    this.#hash = hash
    this.#lastTable = tables - 1
    this.#tables = new Array(tables).fill(EMPTY)
    this.#taken = new Int32Array(tables)
  }

  get(key: string): number {
    const hash = this.#hash.of(key)
    const slots = this.#slots
    const { hashes } = slots
    const table = this.#tables[hash & this.#lastTable] as Int32Array
    const last = table.length - 1
    let place = (hash >>> MAX_TABLE_BITS) & last
    let slot = table[place] as number
    while (slot !== NONE && (hashes[slot] !== hash || slots.keyAt(slot) !== key)) {
      place = (place + 1) & last
      slot = table[place] as number
    }
    return slot
  }

  add(slot: number): void {
    const number = (this.#slots.hashes[slot] as number) & this.#lastTable
    const taken = (this.#taken[number] as number) + 1
    let table = this.#tables[number] as Int32Array
    if (taken * 2 > table.length) {
      table = this.#wider(table)
      this.#tables[number] = table
    }
    this.#taken[number] = taken
    this.#put(table, slot)
  }

  delete(slot: number): void {
    const hash = this.#slots.hashes[slot] as number
    const number = hash & this.#lastTable
    const table = this.#tables[number] as Int32Array
    const last = table.length - 1
    let free = (hash >>> MAX_TABLE_BITS) & last
    while (table[free] !== slot) free = (free + 1) & last
    // What stands behind moves up, unless it would come before the place that its hash names.
    for (let place = (free + 1) & last; table[place] !== NONE; place = (place + 1) & last) {
      const next = table[place] as number
      if (((place - this.#home(next, last)) & last) < ((place - free) & last)) continue
      table[free] = next
      free = place
    }
    table[free] = NONE
    this.#taken[number] = (this.#taken[number] as number) - 1
  }

  #wider(table: Int32Array): Int32Array {
    const wide = new Int32Array(Math.max(FIRST_PLACES, table.length * 2))
    for (const slot of table) if (slot !== NONE) this.#put(wide, slot)
    return wide
  }

  #put(table: Int32Array, slot: number): void {
    const last = table.length - 1
    let place = this.#home(slot, last)
    while (table[place] !== NONE) place = (place + 1) & last
    table[place] = slot
  }

  /** The place that the hash of a slot's key names. */
  #home(slot: number, last: number): number {
    return ((this.#slots.hashes[slot] as number) >>> MAX_TABLE_BITS) & last
  }
}
