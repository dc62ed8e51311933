/** docs/benchmarks.md and its charts, made of what the rows have come to. */
import { markdownTable } from '../fleet/markdown.ts'
import { barChart, DARK, LIGHT } from './chart.ts'
import { ALIKE, type Compared, type Entry } from './compare.ts'
import type { Unit } from './row.ts'

/** What the page is made of. */
export interface Results {
  readonly rows: readonly Compared[]
  /** Why some are better than ours, by row and library. */
  readonly reasons: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By the npm names of the peers. */
  readonly versions: ReadonlyMap<string, string>
  /** Hit ratios beside policies, as a table. */
  readonly policies: string
  /** Where the traces come from. */
  readonly traces: string
  /** What is told of the original in Python. */
  readonly python: string
  readonly run: Run
}

/** What it was measured on. */
export interface Run {
  readonly date: string
  readonly machine: string
  readonly load: string
  readonly rounds: number
}

/** Files by their paths below the folder of the documentation. */
export type Files = ReadonlyMap<string, string>

const OURS = 'acache'

export function benchmarkFiles(results: Results): Files {
  const files = new Map([['benchmarks.md', page(results)]])
  for (const row of results.rows) {
    for (const [theme, colours] of Object.entries({ light: LIGHT, dark: DARK })) {
      files.set(chartPath(row, theme), barChart(chartOf(row), colours))
    }
  }
  return files
}

const chartPath = ({ id }: Compared, theme: string) => `assets/benchmarks/${id}-${theme}.svg`

function chartOf({ title, unit, entries }: Compared) {
  const described = entries.map((entry) => `${entry.library}: ${amount(entry.value, unit)}, ${times(entry)}`)
  return {
    title,
    description: `${described.join('; ')}.`,
    bars: entries.map((entry) => ({
      label: entry.library,
      value: entry.value,
      text: `${times(entry)} (${amount(entry.value, unit)})`,
      isOurs: entry.library === OURS,
    })),
  }
}

/** Three digits that count. */
export function times({ ratio }: Pick<Entry, 'ratio'>): string {
  return `${ratio >= 100 ? Math.round(ratio) : ratio.toFixed(ratio >= 10 ? 1 : 2)} x`
}

const UNITS: Readonly<Record<Unit, readonly [factor: number, name: string][]>> = {
  ns: [
    [1, 'ns'],
    [1e3, 'µs'],
    [1e6, 'ms'],
  ],
  ms: [[1, 'ms']],
  bytes: [
    [1, 'B'],
    [1e3, 'kB'],
    [1e6, 'MB'],
  ],
  '%': [[1, '%']],
}

/** A value of a row, for people. */
export function amount(value: number, unit: Unit): string {
  const units = UNITS[unit]
  const [factor, name] = units.findLast(([factor]) => value >= factor) ?? units[0] ?? [1, unit]
  const scaled = value / factor
  return `${scaled.toFixed(unit === '%' ? 2 : scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)} ${name}`
}

function rowPart(row: Compared, reasons: Readonly<Record<string, string>> = {}): string {
  const picture = [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${chartPath(row, 'dark')}">`,
    `  <img alt="${row.title}: the table below as bars" src="${chartPath(row, 'light')}" width="760">`,
    '</picture>',
  ].join('\n')
  const noted = row.entries.some(({ note }) => note !== undefined)
  const head = ['', `x ${OURS}`, 'measured', ...(noted ? ['note'] : [])]
  const body = row.entries.map((entry) => [
    entry.library,
    entry.standing === 'better than ours' ? `**${times(entry)}**` : times(entry),
    amount(entry.value, row.unit),
    ...(noted ? [entry.note ?? ''] : []),
  ])
  const better = row.entries.filter(({ standing }) => standing === 'better than ours')
  const sentences = better.map(({ library }) => `- **${library}** is ahead: ${reasons[library] ?? ''}`)
  return [
    `## ${row.title}`,
    `${row.work} ${row.moreIsBetter ? 'More' : 'Less'} is better.`,
    picture,
    markdownTable(head, body),
    ...(sentences.length > 0 ? [sentences.join('\n')] : []),
  ].join('\n\n')
}

/** All rows and all libraries at once, in times ours. */
function overview(rows: readonly Compared[]): string {
  const libraries = [...new Set(rows.flatMap(({ entries }) => entries.map(({ library }) => library)))]
  const body = libraries.map((library) => [
    library,
    ...rows.map(({ entries }) => {
      const entry = entries.find((each) => each.library === library)
      if (entry === undefined) return ''
      return entry.standing === 'better than ours' ? `**${times(entry)}**` : times(entry)
    }),
  ])
  return markdownTable(['', ...rows.map(({ title }) => title)], body)
}

function page({ rows, reasons, versions, policies, traces, python, run }: Results): string {
  const compared = new Set(rows.flatMap(({ entries }) => entries.map(({ library }) => library)))
  const named = [...versions]
    .filter(([library]) => compared.has(library))
    .map(([library, version]) => `${library} ${version}`)
  return `<!-- Written by \`pnpm bench:peers\`: no number in here is typed. -->

# Benchmarks

How long the same work takes with this library and with others from npm. \`pnpm bench:peers\` measures all of it anew and writes
this page. What is compared are ratios: those of a run on another machine should be near, the times need not.

- In each row all libraries are in one process and take turns, ${run.rounds} times; what is told is CPU time, and the ratio of the medians to ${OURS}'s.
  Memory per entry and imports have a process for each.
- Every library is asked for the same users and its answers are compared with what is right before anything is measured. It has
  its default options, a ttl of ten minutes, and a bound for its memory where a row names one.
- **Bold**: ahead of ${OURS}; a sentence below the table says why. What differs by less than ${ALIKE * 100} % is no difference.
- What the same libraries do when something fails is on [another page](peers.md).

Measured on ${run.date}: ${run.machine}. Load average of the machine meanwhile: ${run.load}.

Versions: ${named.join(', ')}.

${python}

## In times ${OURS}

${overview(rows)}

${rows.map((row) => rowPart(row, reasons[row.id])).join('\n\n')}

## Hit ratios beside policies

Percent of the requests that the memory of ${OURS} answers, beside policies in their plain forms and the best that is possible;
${traces}.

${policies}
`
}
