/** Objects that were noticed, for as long as somebody else holds them. */
export class Noticed implements Iterable<object> {
  readonly #wanted: (object: object) => boolean
  readonly #seen = new WeakSet<object>()
  readonly #references = new Set<WeakRef<object>>()

  /** Those that are `wanted` when they are noticed first. */
  constructor(wanted: (object: object) => boolean) {
    this.#wanted = wanted
  }

  notice(object: object): void {
    if (this.#seen.has(object)) return
    this.#seen.add(object)
    if (this.#wanted(object)) this.#references.add(new WeakRef(object))
  }

  *[Symbol.iterator](): Generator<object> {
    for (const reference of this.#references) {
      const object = reference.deref()
      if (object === undefined) this.#references.delete(reference)
      else yield object
    }
  }
}
