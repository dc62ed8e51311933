/** Counts that are added up here and read when metrics are collected: a hit costs an addition, not a call of the SDK. */
import type { Attributes, ObservableResult } from '@opentelemetry/api'
import type { Names } from './names.ts'

interface Cell {
  readonly attributes: Attributes
  value: number
}

/** The counts of one metric: by the name of the source, and by what is counted of it. */
export class Tally {
  readonly #names: Names
  readonly #attributesOf: (what: string, where: string) => Attributes
  readonly #cells = new Map<string, Cell>()
  /** The same cells, as they are found for each count. */
  readonly #bySource = new WeakMap<object, Map<string, Map<string, Cell>>>()

  constructor(names: Names, attributesOf: (what: string, where: string) => Attributes) {
    this.#names = names
    this.#attributesOf = attributesOf
  }

  /** Counts `amount` of `what`, at the place `where` of the source if it has any. */
  add(source: object, what: string, where = '', amount = 1): void {
    const cell = this.#bySource.get(source)?.get(what)?.get(where) ?? this.#newCell(source, what, where)
    cell.value += amount
  }

  /** Tells the SDK. */
  readonly observe = (result: ObservableResult): void => {
    for (const { attributes, value } of this.#cells.values()) result.observe(value, attributes)
  }

  #newCell(source: object, what: string, where: string): Cell {
    const name = this.#names.of(source)
    const id = JSON.stringify([name, what, where])
    const attributes = { 'acache.source': name, ...this.#attributesOf(what, where) }
    const cell = entryOf(this.#cells, id, () => ({ attributes, value: 0 }))
    const whats = entryOf(this.#bySource, source, () => new Map<string, Map<string, Cell>>())
    entryOf(whats, what, () => new Map<string, Cell>()).set(where, cell)
    return cell
  }
}

interface Entries<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

function entryOf<K, V>(entries: Entries<K, V>, key: K, make: () => V): V {
  let value = entries.get(key)
  if (value === undefined) {
    value = make()
    entries.set(key, value)
  }
  return value
}
