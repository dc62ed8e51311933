/** The shape of the fault matrix: a sheet for each place, a row for each fault, an outcome for each operation. */
import type { Fault } from './words.ts'

/** The outcomes of get, set, delete, getMany, setIfNotExists and refresh, in words; or why there are none. */
export type Row =
  | readonly [
      get: string,
      set: string,
      remove: string,
      getMany: string,
      setIfNotExists: string,
      refresh: string,
    ]
  | { readonly none: string }

/** A place where things go wrong. */
export interface Sheet {
  readonly title: string
  /** What is played, in a sentence or two. */
  readonly about: string
  /** The test that plays every row of outcomes. */
  readonly test: string
  /** How a fault is brought about here, where its name does not say so. */
  readonly means?: Readonly<Partial<Record<Fault, string>>> | undefined
  readonly rows: Readonly<Record<Fault, Row>>
}
