/** Gathers the ids that one call has to load, and loads them together. */
import { currentLoading, type Flight, runLoading } from '../engine/flight.ts'
import { ConfigurationError } from '../errors.ts'
import { show } from '../options.ts'

/** A batch loader's answer: an array in the order of the ids, or a Map by id; undefined where there is nothing. */
export type BatchAnswer<Id, T> = readonly (T | undefined)[] | ReadonlyMap<Id, T>

interface Wanted<Id, T> {
  readonly id: Id
  resolve(value: T | undefined): void
  reject(error: unknown): void
}

/** One call's ids on their way to the loader. What is asked for in one turn of the microtask queue goes together. */
export class Batch<Id, T> {
  readonly #loader: (ids: Id[]) => BatchAnswer<Id, T> | Promise<BatchAnswer<Id, T>>
  #wanted: Wanted<Id, T>[] = []
  #flights: Flight<unknown>[] = []

  constructor(loader: (ids: Id[]) => BatchAnswer<Id, T> | Promise<BatchAnswer<Id, T>>) {
    this.#loader = loader
  }

  /** The value of one id, from the call of the loader that will bring it. */
  load(id: Id): Promise<T | undefined> {
    if (this.#wanted.length === 0) void Promise.resolve().then(() => this.#dispatch())
    this.#flights.push(...(currentLoading()?.flights ?? []))
    return new Promise((resolve, reject) => this.#wanted.push({ id, resolve, reject }))
  }

  #dispatch(): void {
    const wanted = this.#wanted
    const flights = this.#flights
    this.#wanted = []
    this.#flights = []
    const ids = wanted.map(({ id }) => id)
    const answer = new Promise<BatchAnswer<Id, T>>((resolve) => {
      resolve(runLoading({ flights, context: undefined }, () => this.#loader(ids)))
    })
    answer
      .then((values) => {
        const pick = picker(values, ids.length)
        wanted.forEach(({ id, resolve }, index) => {
          resolve(pick(id, index))
        })
      })
      .catch((error: unknown) => {
        for (const { reject } of wanted) reject(error)
      })
  }
}

function picker<Id, T>(values: BatchAnswer<Id, T>, length: number): (id: Id, index: number) => T | undefined {
  if (values instanceof Map) return (id) => values.get(id)
  if (Array.isArray(values) && values.length === length) return (_, index) => values[index]
  const got = Array.isArray(values) ? `an array of ${values.length}` : show(values)
  throw new ConfigurationError(
    `the batch loader was asked for ${length} ids and answered ${got}; answer an array of ${length} in the same order (undefined where there is nothing), or a Map by id`,
  )
}
