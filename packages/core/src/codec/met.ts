/** The objects met on one walk through a value: one that is met again is shared, or contains itself. */

/** So many are compared one by one, which is quicker than hashing them. */
const FEW = 32

export class Met {
  readonly #few: (object | undefined)[] = new Array<undefined>(FEW).fill(undefined)
  #count = 0
  #many: Set<object> | undefined

  /** False for an object that was met before. */
  isNew(object: object): boolean {
    if (this.#many !== undefined) {
      // One look-up where `has` and `add` would be two.
      const { size } = this.#many
      return this.#many.add(object).size > size
    }
    const few = this.#few
    const count = this.#count
    for (let i = 0; i < count; i += 1) if (few[i] === object) return false
    if (count === FEW) this.#many = new Set(few as object[]).add(object)
    else few[count] = object
    this.#count = count + 1
    return true
  }

  /** Forgets all of them. */
  clear(): void {
    const used = Math.min(this.#count, FEW)
    for (let i = 0; i < used; i += 1) this.#few[i] = undefined
    this.#count = 0
    this.#many = undefined
  }
}
