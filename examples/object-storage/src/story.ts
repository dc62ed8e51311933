/** Prints the story. */
import { styleText } from 'node:util'
import type { CacheEntry, RequestStats } from '@acache/core'
import type { Account } from './account.ts'

type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red'

const coloured = process.stdout.isTTY && !process.env['NO_COLOR']
const paint = (style: Style, text: string) => (coloured ? styleText(style, text) : text)

/** A call, and what became of it. */
export interface Row {
  readonly call: string
  readonly by: string
  readonly tookMs: number
  /** What it asked of the bucket. */
  readonly requests: RequestStats
}

export function title(text: string, ...lines: string[]): void {
  print('', paint('bold', text), ...lines)
}

/** Begins a chapter. */
export function chapter(text: string): void {
  const numbers = columns('took', 'reads', 'writes', 'bytes in', 'bytes out')
  print('', paint('bold', text), paint('dim', `${cells('call', 'answered by')}${numbers}`))
}

export function row({ call, by, tookMs, requests: { get, put, bytesIn, bytesOut } }: Row): void {
  const took = `${tookMs < 10 ? tookMs.toFixed(2) : Math.round(tookMs)} ms`
  const numbers = columns(took, amount(get), amount(put), amount(bytesIn), amount(bytesOut))
  print(`${paint(by === 'build' ? 'yellow' : 'green', cells(call, by))}${numbers}`)
}

/** A remark between the rows. */
export function note(text: string): void {
  print(paint('dim', `  ${text}`))
}

/** The time of day at which an entry was written. */
export function timeOf(entry: CacheEntry | undefined): string {
  return entry === undefined ? 'never' : new Date(entry.createdAt).toISOString().slice(11, 23)
}

/** What was asked of the bucket in all, and what it cost. */
export function table({ builds, requests, cost }: Account): void {
  const rows = [
    ['builds of the report', amount(builds)],
    ['requests that read', amount(requests.get)],
    ['requests that write, copy or renew', amount(requests.put)],
    ['requests that list', amount(requests.list)],
    ['requests that delete', amount(requests.delete)],
    ['  of them repeated', amount(requests.retries)],
    ['bytes received', amount(requests.bytesIn)],
    ['bytes sent', amount(requests.bytesOut)],
    ['estimated cost in dollars', cost.toFixed(7)],
  ] as const
  for (const [name, value] of rows) print(`  ${name.padEnd(36)}${value.padStart(12)}`)
}

/** Prints what went wrong, if anything did. The exit code to end with. */
export function verdict(complaints: readonly string[]): 0 | 1 {
  for (const complaint of complaints) console.error(paint('red', `failed: ${complaint}`))
  return complaints.length === 0 ? 0 : 1
}

function cells(call: string, by: string): string {
  return `  ${call.padEnd(18)}${by.padEnd(13)}`
}

function columns(took: string, get: string, put: string, bytesIn: string, bytesOut: string): string {
  return `${took.padStart(9)}${get.padStart(8)}${put.padStart(8)}${bytesIn.padStart(12)}${bytesOut.padStart(12)}`
}

function amount(number: number): string {
  return number.toLocaleString('en')
}

function print(...lines: string[]): void {
  for (const text of lines) console.log(text)
}
