/** The generated parts of the pages about fleets. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandRow } from './commands.ts'
import { amount, generatedPart, markdownTable, rate, withGeneratedPart } from './markdown.ts'
import { quantile } from './quantile.ts'
import {
  BUDGET,
  bucketLines,
  GET,
  type Line,
  limitOf,
  PUT,
  redisLines,
  SIZES,
  type Units,
  WORKLOAD,
} from './scale.ts'
import type { Reign, Stampede } from './simulate.ts'
import { type LeaseRow, type NewsCosts, TRACKED } from './units.ts'

export const GUIDE = 'docs/guides/many-processes.md'
export const DESIGN = 'docs/design/scale.md'

/** Pages, named relative to the root of the repository. */
export class Pages {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  part(page: string, name: string): string | undefined {
    return generatedPart(readFileSync(join(this.#root, page), 'utf8'), name)
  }

  write(page: string, name: string, text: string): void {
    const path = join(this.#root, page)
    writeFileSync(path, withGeneratedPart(readFileSync(path, 'utf8'), name, text))
  }
}

const shown = (names: readonly string[]) => (names.length === 0 ? 'none' : names.join(', '))

export function commandTable(rows: readonly CommandRow[]): string {
  return markdownTable(
    ['what a process does', 'no bus', "`'publish'`", "`'tracking'`"],
    rows.map(({ operation, commands: { none, publish, tracking } }) => [
      operation,
      shown(none),
      shown(publish),
      shown(tracking),
    ]),
  )
}

export function leaseTable(rows: readonly LeaseRow[]): string {
  return markdownTable(
    ['what a process does', 'requests'],
    rows.map(({ operation, requests }) => [operation, shown(requests)]),
  )
}

const ms = (value: number) => `${Math.round(value)} ms`

export function stampedeTable(plays: readonly Stampede[]): string {
  return markdownTable(
    ['processes', 'loads', 'requests of each', 'delay, median', 'delay, 99 of 100', 'delay, longest'],
    plays.map(({ size, loads, requests, delaysMs }) => [
      String(size),
      String(loads),
      (requests / size).toFixed(1),
      ...[0.5, 0.99, 1].map((share) => ms(quantile(delaysMs, share))),
    ]),
  )
}

export function reignTable(plays: readonly (readonly Reign[])[]): string {
  return markdownTable(
    ['processes', 'requests a minute', 'of each', 'deaths', 'takeover, shortest', 'median', 'longest'],
    plays.map((reigns) => {
      const [first] = reigns
      if (first === undefined) throw new Error('nothing was played')
      const takeovers = reigns.map(({ takeoverMs }) => takeoverMs)
      const { size, perMinute } = first
      const seconds = [0, 0.5, 1].map((share) => `${(quantile(takeovers, share) / 1000).toFixed(0)} s`)
      return [
        String(size),
        amount(perMinute),
        (perMinute / size).toFixed(1),
        String(reigns.length),
        ...seconds,
      ]
    }),
  )
}

export function newsTable({ publish, tracking }: NewsCosts): string {
  return markdownTable(
    ['', "`'publish'`", "`'tracking'`"],
    [
      ['bytes of one message at a listener', String(publish.bytes), String(tracking.bytes)],
      [
        'messages about one load with `lock`, from its claim to the expiry of its entry',
        String(publish.perLoad),
        String(tracking.perLoad),
      ],
      [
        `keys that Redis tracks, ${TRACKED} having been written and read`,
        'none',
        `${tracking.table.keys}, and ${tracking.table.prefixes} prefix`,
      ],
    ],
  )
}

const shownValue = ({ unit }: Line, value: number): string => {
  if (unit === 'bytes a second') return rate(value)
  return unit === 'dollars a month'
    ? `$${amount(value)}`
    : `${amount(value)}${unit === 'a second' ? '/s' : ''}`
}

const sizes = SIZES.map((size) => `N = ${size.toLocaleString('en')}`)

/** The letters of the formulae, and what they stand for here. */
export function assumptionTable({ waiting, publishBytes, trackingBytes, trackingPerLoad }: Units): string {
  const { keys, ttl, cap, deletes, values, lease, poll } = WORKLOAD
  const { commands, bytes, connections } = BUDGET
  return markdownTable(
    ['', 'is', 'here'],
    [
      ['N', 'processes', ''],
      ['K', 'hot keys, which every process reads all the time', `${keys}`],
      ['T', 'ttl', `${ttl} s`],
      ['C', 'cap of the memory level', `${cap} s`],
      ['D', 'deletes and writes of the whole fleet beside its loads', `${deletes}/s`],
      ['B', 'background values with `leader`', `${values}`],
      ['R', 'their lease, renewed at a third', `${lease} s`],
      ['P', 'how often a follower looks', `${poll} s`],
      ['w', 'requests of one who waits for a load of one second, simulated', `${waiting}`],
      ['b', "bytes of a message of `'publish'`, measured", `${publishBytes}`],
      ['t', "bytes of a message of `'tracking'`, measured", `${trackingBytes}`],
      ['m', "messages of `'tracking'` for one load, measured", `${trackingPerLoad}`],
      ['g', 'a GET or HEAD: S3 Standard, us-east-1, list price of a million', `$${(GET * 1e6).toFixed(2)}`],
      ['p', 'a PUT, the same', `$${(PUT * 1e6).toFixed(2)}`],
      ['', 'commands that one Redis is taken to do', `${amount(commands)}/s`],
      ['', 'what it is taken to send', rate(bytes)],
      ['', 'connections that it holds, its default `maxclients`', amount(connections)],
    ],
  )
}

export function redisTable(units: Units): string {
  return markdownTable(
    ['', 'formula', ...sizes, 'one Redis is full at'],
    redisLines(WORKLOAD, units).map((line) => {
      const limit = limitOf(line, BUDGET)
      const values = SIZES.map((size) => shownValue(line, line.of(size)))
      return [
        line.quantity,
        line.formula,
        ...values,
        limit === undefined ? '' : `N = ${limit.toLocaleString('en')}`,
      ]
    }),
  )
}

export function bucketTable(units: Units): string {
  return markdownTable(
    ['dollars a month for', 'formula × 2,592,000 s', ...sizes],
    bucketLines(WORKLOAD, units).map((line) => [
      line.quantity,
      line.formula,
      ...SIZES.map((size) => shownValue(line, line.of(size))),
    ]),
  )
}
