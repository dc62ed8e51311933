/** A row of the comparison: one piece of work that every library does. */
import type { Library } from './library.ts'

/** What came of a library in a row. */
export interface Measured {
  readonly library: string
  /** In the unit of the row. */
  readonly value: number
  /** What a reader has to know to judge the value. */
  readonly note?: string | undefined
}

export type Unit = 'ns' | 'ms' | 'bytes' | '%'

/** What a program that measures a row is told. */
export interface RowSetting {
  /** 1 is for numbers that are kept; less is sooner done. */
  readonly effort: number
  /** A Redis that nobody else asks. */
  readonly redis: string
}

export interface Row {
  readonly id: string
  readonly title: string
  /** The work, in a sentence or two. */
  readonly work: string
  readonly unit: Unit
  /** Whether more is better. Otherwise less is. */
  readonly moreIsBetter?: boolean | undefined
  /** Each library is measured in a process of its own: what one keeps must not be counted for another. */
  readonly apart?: boolean | undefined
  readonly takesPart: (library: Library) => boolean
  readonly measure: (libraries: readonly Library[], setting: RowSetting) => Promise<Measured[]>
}
