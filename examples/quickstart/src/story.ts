/** Prints the story, and keeps what did not go as told. */
import { styleText } from 'node:util'

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan' | 'red'

const WIDTHS = { call: 26, by: 16, took: 10 }

const coloured = process.stdout.isTTY && !process.env['NO_COLOR']
const paint = (style: Style, text: string) => (coloured ? styleText(style, text) : text)

/** One line of the story. */
export interface Line {
  readonly call: string
  readonly by: string
  readonly tookMs: number
  readonly detail: string
}

export function title(text: string, ...lines: string[]): void {
  print('', paint('bold', text), ...lines)
}

/** Begins a chapter. */
export function chapter(text: string): void {
  const took = 'took'.padStart(WIDTHS.took)
  const head = `  ${'call'.padEnd(WIDTHS.call)}${'answered by'.padEnd(WIDTHS.by)}${took}`
  print('', paint('bold', text), paint('dim', head))
}

export function line({ call, by, tookMs, detail }: Line): void {
  const style = by.startsWith('origin') ? 'yellow' : by.includes('stale') ? 'cyan' : 'green'
  const took = milliseconds(tookMs).padStart(WIDTHS.took)
  print(`  ${call.padEnd(WIDTHS.call)}${paint(style, by.padEnd(WIDTHS.by))}${took}   ${detail}`)
}

/** A remark between the lines. */
export function note(text: string): void {
  print(paint('dim', `  ${text}`))
}

/** Rows of a name and a number. */
export function table(rows: Iterable<readonly [name: string, amount: number]>): void {
  for (const [name, amount] of rows) print(`  ${name.padEnd(44)}${amount.toLocaleString('en').padStart(8)}`)
}

/** Prints what went wrong, if anything did. The exit code to end with. */
export function verdict(complaints: readonly string[]): 0 | 1 {
  for (const complaint of complaints) console.error(paint('red', `demo failed: ${complaint}`))
  return complaints.length === 0 ? 0 : 1
}

function milliseconds(amount: number): string {
  return `${amount < 10 ? amount.toFixed(2) : Math.round(amount)} ms`
}

function print(...lines: string[]): void {
  for (const text of lines) console.log(text)
}
