/** docs/peers.md, made of what came of the cells. */
import { markdownTable } from '../fleet/markdown.ts'
import type { Column } from './contenders.ts'
import type { Cell } from './run-cells.ts'
import type { Scenario } from './scenario.ts'
import type { Group } from './scenarios.ts'

/** What the page is made of. */
export interface Results {
  readonly groups: readonly Group[]
  readonly columns: readonly Column[]
  readonly cells: readonly Cell[]
  /** By the npm names of the peers. */
  readonly versions: ReadonlyMap<string, string>
  /** What it ran on. */
  readonly machine: string
}

const escaped = (text: string) => text.replaceAll('|', '\\|')

function cellOf({ cells }: Results, { id }: Column, scenario: Scenario): Cell | undefined {
  return cells.find((cell) => cell.column === id && cell.scenario === scenario.id)
}

/** In bold what is not as it was asked for. */
function outcome(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  const text = escaped(cell.outcome)
  return cell.verdict === 'not clean' ? `**${text}**` : text
}

function groupPart(results: Results, { title, scenarios }: Group): string {
  const head = ['', 'asked for', ...results.columns.map((column) => column.title)]
  const rows = scenarios.map((scenario) => [
    escaped(scenario.name),
    escaped(scenario.asked.join(', or: ')),
    ...results.columns.map((column) => outcome(cellOf(results, column, scenario))),
  ])
  const reasons = scenarios.map(({ name, why }) => `- **${name}.** ${why}`)
  return [`## ${title}`, markdownTable(head, rows), reasons.join('\n')].join('\n\n')
}

/** How many rows of a column are as asked for, of those that it has. */
function sums(results: Results): string {
  const rows = results.columns.map((column) => {
    const own = results.cells.filter((cell) => cell.column === column.id && cell.verdict !== 'n/a')
    const clean = own.filter(({ verdict }) => verdict === 'clean')
    const version = column.npm === undefined ? '' : (results.versions.get(column.npm) ?? '')
    return [column.title, version, column.over, `${clean.length} of ${own.length}`]
  })
  return markdownTable(['library', 'version', 'second level', 'rows as asked for'], rows)
}

export function peersPage(results: Results): string {
  return `<!-- Written by \`pnpm torture\`. -->

# How caches fail

A cache is there to make an application faster. It must not make it hang, lie, or fall over where it would have stood without
one. These are situations in which caches do, and what came of each with this library and with others, as they are installed
from npm. \`pnpm torture\` plays all of them anew and writes this page; it fails when a row of acache is not as asked for, and
\`npm test\` plays the rows of acache.

How to read it:

- Each library has its memory level over a second level that can be told to fail, and its default options, but for what
  a row names. An instance is what one process of an application has: a memory of its own over the shared second level.
- Each cell was played in a process of its own. Where libraries wait for long, the clock of that process runs five or ten
  times too fast: seconds are those of that clock, and what has not ended after 30 (loads: 55) of them hangs.
- **Bold** is what is not as it was asked for; n/a: the library, or the way it is set up here, has no such thing.
- What is asked for is what acache promises; other libraries may have chosen otherwise on purpose. That is for their users to weigh.

${sums(results)}

Played on ${results.machine}.

${results.groups.map((group) => groupPart(results, group)).join('\n\n')}
`
}
