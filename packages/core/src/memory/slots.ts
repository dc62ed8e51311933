/**
 * Where kept entries live: in numbered slots, with a column for each fact instead of an object for each entry. So an entry
 * costs little, the garbage collector passes it by, and whoever needs a fact more per entry (a link, a weight) has a
 * column of its own.
 */
import { type KeptEntry, keptEntry } from './kept.ts'
import { PagedList } from './paged-list.ts'

/** No slot. */
export const NONE = 0

/** The slots below this one are never taken: who links slots may use them as ends of lists. */
export const FIRST_SLOT = 3

/** How many slots there are at first, unless fewer are enough. More than there are columns. */
const FIRST_CAPACITY = 64

/** Makes a column wide enough for slots up to `capacity`. */
export type Widen = (capacity: number) => void

export class Slots {
  createdAt = new Float64Array(0)
  expiresAt = new Float64Array(0)
  /** Of the key; of a slot that is not taken: the next one of these. */
  hashes = new Int32Array(0)
  readonly #keys = new PagedList<string | undefined>()
  /** The value, or the entry with it: a value that was set is wrapped when somebody first asks for the entry. */
  readonly #contents = new PagedList<unknown>()
  #wrapped = new Uint8Array(0)
  readonly #columns: Widen[] = []
  readonly #limit: number
  #capacity: number
  /** How many columns are already as wide as the next capacity needs them. */
  #widened = 0
  #top = FIRST_SLOT
  #free = NONE
  #size = 0

  /** No more than `maxEntries` and one will be taken at a time; Infinity: as many as come. */
  constructor(maxEntries: number) {
    this.#limit = maxEntries + 1 + FIRST_SLOT
    this.#capacity = Math.min(FIRST_CAPACITY, this.#limit)
    this.column((capacity) => {
      this.createdAt = wider(this.createdAt, new Float64Array(capacity))
    })
    this.column((capacity) => {
      this.expiresAt = wider(this.expiresAt, new Float64Array(capacity))
    })
    this.column((capacity) => {
      this.hashes = wider(this.hashes, new Int32Array(capacity))
    })
    this.column((capacity) => {
      this.#wrapped = wider(this.#wrapped, new Uint8Array(capacity))
    })
  }

  /** How many slots are taken. */
  get size(): number {
    return this.#size
  }

  /** Adds a column, and widens it now and whenever there are more slots. */
  column(widen: Widen): void {
    this.#columns.push(widen)
    widen(this.#capacity)
  }

  take(key: string, hash: number): number {
    let slot = this.#free
    if (slot === NONE) {
      if (this.#top + this.#columns.length >= this.#capacity && this.#capacity < this.#limit) this.#grow()
      slot = this.#top
      this.#top += 1
    } else this.#free = this.hashes[slot] as number
    this.#keys.set(slot, key)
    this.hashes[slot] = hash
    this.#size += 1
    return slot
  }

  free(slot: number): void {
    this.#keys.set(slot, undefined)
    this.#contents.set(slot, undefined)
    this.hashes[slot] = this.#free
    this.#free = slot
    this.#size -= 1
  }

  /** Puts in a value that is fresh until it expires. */
  putValue(slot: number, value: unknown, createdAt: number, expiresAt: number): void {
    this.#contents.set(slot, value)
    this.#wrapped[slot] = 0
    this.createdAt[slot] = createdAt
    this.expiresAt[slot] = expiresAt
  }

  putEntry(slot: number, entry: KeptEntry): void {
    this.#contents.set(slot, entry)
    this.#wrapped[slot] = 1
    this.createdAt[slot] = entry.createdAt
    this.expiresAt[slot] = entry.expiresAt
  }

  keyAt(slot: number): string {
    return this.#keys.get(slot) as string
  }

  /** The keys of all slots that are taken now. */
  keys(): string[] {
    const keys: string[] = []
    for (let slot = FIRST_SLOT; slot < this.#top; slot += 1) {
      const key = this.#keys.get(slot)
      if (key !== undefined) keys.push(key)
    }
    return keys
  }

  valueAt(slot: number): unknown {
    const content = this.#contents.get(slot)
    return this.#wrapped[slot] === 0 ? content : (content as KeptEntry).value
  }

  freshUntil(slot: number): number {
    return this.#wrapped[slot] === 0
      ? (this.expiresAt[slot] as number)
      : (this.#contents.get(slot) as KeptEntry).freshUntil
  }

  /** True once the entry counts as absent. */
  isExpired(slot: number, now: number): boolean {
    return now >= (this.expiresAt[slot] as number)
  }

  /** The entry, the same object each time; undefined while nobody has asked for it by `entryAt`. */
  seenEntry(slot: number): KeptEntry | undefined {
    return this.#wrapped[slot] === 0 ? undefined : (this.#contents.get(slot) as KeptEntry)
  }

  /** The entry, the same object each time. */
  entryAt(slot: number): KeptEntry {
    const content = this.#contents.get(slot)
    return this.#wrapped[slot] === 1 ? (content as KeptEntry) : this.#wrap(slot, content)
  }

  #wrap(slot: number, content: unknown): KeptEntry {
    const until = this.expiresAt[slot] as number
    const entry = keptEntry(content, this.createdAt[slot] as number, until, until)
    this.#contents.set(slot, entry)
    this.#wrapped[slot] = 1
    return entry
  }

  /**
   * Widens one column. The first call comes as many slots before the last one as there are columns, so that all are wide
   * when they have to be and no single call copies more than one of them.
   */
  #grow(): void {
    const next = Math.min(2 * this.#capacity, this.#limit)
    this.#columns[this.#widened]?.(next)
    this.#widened += 1
    if (this.#widened < this.#columns.length) return
    this.#widened = 0
    this.#capacity = next
  }
}

/** Copies a column into a wider one. */
export function wider<C extends Float64Array | Int32Array | Int16Array | Uint8Array>(from: C, to: C): C {
  to.set(from)
  return to
}
