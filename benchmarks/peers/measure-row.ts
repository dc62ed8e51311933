/** A program: measures a row with the libraries that it is told, answers its parent, and ends. */
import { OURS, PEERS } from './libraries.ts'
import type { RowSetting } from './row.ts'
import { ROWS } from './rows.ts'

/** What the program is told. */
export interface RowOptions extends RowSetting {
  readonly row: string
  readonly libraries: readonly string[]
}

// Nobody waits for the answer any more.
process.once('disconnect', () => process.exit(1))

const { row: id, libraries, ...setting }: RowOptions = JSON.parse(process.argv[2] ?? '')
const row = ROWS.find((each) => each.id === id)
if (row === undefined) throw new Error(`there is no row ${id}`)
const measured = await row.measure(
  [OURS, ...PEERS].filter(({ name }) => libraries.includes(name)),
  setting,
)
// Some libraries leave connections and timers behind.
process.send?.(measured, () => process.exit())
