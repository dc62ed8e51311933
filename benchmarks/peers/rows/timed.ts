/** What the rows that measure time have in common: libraries take turns, ours is the floor. */
import { type Contender, measureCosts } from '../../harness.ts'
import type { Library } from '../library.ts'
import type { Measured, Row, RowSetting } from '../row.ts'

/** A library that has been made ready. */
export interface Ready {
  readonly run: () => unknown
  /** Asked after the measurement. */
  readonly note?: (() => string | undefined) | undefined
  readonly close?: (() => unknown) | undefined
}

export interface TimedRow extends Omit<Row, 'measure' | 'unit'> {
  readonly prepare: (library: Library, setting: RowSetting) => Promise<Ready>
  readonly check: (answer: unknown) => void
  /** How many pieces of work a run does; what is told is the time of one. */
  readonly per?: number | undefined
}

export function timed({ prepare, check, per = 1, ...row }: TimedRow): Row {
  return {
    ...row,
    unit: 'ns',
    async measure(libraries, setting): Promise<Measured[]> {
      const ready: (Contender & Ready)[] = []
      for (const library of libraries) {
        ready.push({ name: library.name, ...(await prepare(library, setting)) })
      }
      const [floor, ...contenders] = ready
      if (floor === undefined) return []
      const costs = await measureCosts({ question: row.title, floor, contenders, check }, setting.effort)
      for (const { close } of ready) await close?.()
      return costs.map(({ name, medianNs }, at) => ({
        library: name,
        value: medianNs / per,
        note: ready[at]?.note?.(),
      }))
    },
  }
}
