/** A long array of anything that grows without ever being copied as a whole. */

const PAGE_BITS = 12
const LAST_IN_PAGE = (1 << PAGE_BITS) - 1

/** Items by place. Places are first used in order; a short list is one short array. */
export class PagedList<T> {
  readonly #pages: (T | undefined)[][] = []

  /** The place must have been used. */
  get(place: number): T {
    return this.#pages[place >>> PAGE_BITS]?.[place & LAST_IN_PAGE] as T
  }

  set(place: number, item: T): void {
    let page = this.#pages[place >>> PAGE_BITS]
    if (page === undefined) {
      // Begun with what is no number: the engine keeps pages of numbers alone in another form, and boxes them at each read.
      page = [undefined]
      this.#pages.push(page)
    }
    page[place & LAST_IN_PAGE] = item
  }
}
