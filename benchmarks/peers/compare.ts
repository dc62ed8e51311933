/** Ratios to ours, and who is better. */
import type { Measured, Row, Unit } from './row.ts'

/** What a row has come to. */
export interface Compared {
  readonly id: string
  readonly title: string
  readonly work: string
  readonly unit: Unit
  readonly moreIsBetter: boolean
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly library: string
  readonly value: number
  /** Times ours. */
  readonly ratio: number
  readonly standing: Standing
  readonly note?: string | undefined
}

export type Standing = 'ours' | 'better than ours' | 'like ours' | 'worse than ours'

/** Values that differ by less than this are alike: another run may turn them round. */
export const ALIKE = 0.05

/** The first of the measured is ours. */
export function compare(row: Omit<Row, 'measure' | 'takesPart'>, measured: readonly Measured[]): Compared {
  const { id, title, work, unit, moreIsBetter = false } = row
  const ours = measured[0]?.value ?? Number.NaN
  const entries = measured.map(({ library, value, note }, at): Entry => {
    const ratio = value / ours
    return { library, value, ratio, note, standing: at === 0 ? 'ours' : standingOf(ratio, moreIsBetter) }
  })
  return { id, title, work, unit, moreIsBetter, entries }
}

function standingOf(ratio: number, moreIsBetter: boolean): Standing {
  if (Math.abs(Math.log(ratio)) <= Math.log(1 + ALIKE)) return 'like ours'
  return ratio > 1 === moreIsBetter ? 'better than ours' : 'worse than ours'
}

/** Who is better than ours without a sentence that says why: `row: library`. */
export function unexplained(
  rows: readonly Compared[],
  reasons: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[] {
  return rows.flatMap(({ id, entries }) =>
    entries
      .filter(({ library, standing }) => standing === 'better than ours' && !reasons[id]?.[library])
      .map(({ library }) => `${id}: ${library}`),
  )
}
