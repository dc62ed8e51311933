/** What attributes call storages, wrapped functions and errors: few names, none of them made of data. */

/** The name of whatever has none of its own, and of what comes after so many others that it would cost too much. */
export const OTHER = '_OTHER'

/** How many names there may be: a metric has a series for each. */
export const MOST_NAMES = 1000

/** The names of sources. */
export class Names {
  readonly #names = new WeakMap<object, string>()
  readonly #known = new Set<string>()

  /** The name of a storage or of a wrapped function. */
  of(source: object): string {
    let name = this.#names.get(source)
    if (name === undefined) {
      name = this.#admitted(Reflect.get(source, 'name'))
      this.#names.set(source, name)
    }
    return name
  }

  #admitted(name: unknown): string {
    if (typeof name !== 'string' || name === '') return OTHER
    if (!this.#known.has(name) && this.#known.size >= MOST_NAMES) return OTHER
    this.#known.add(name)
    return name
  }
}

/** The class of an error, never its message. */
export function errorType(error: unknown): string {
  return error instanceof Error && error.name !== '' ? error.name : OTHER
}
