/** Tests wait in real time only where the page that lists them says why. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { parse } from './support/imports.ts'
import { waitsIn } from './support/waits.ts'
import { filesBelow, root } from './support/workspace.ts'

/** A shorter wait, as between two looks of `eventually`, costs nobody anything. */
const SHORT_MS = 50
const PAGE = 'docs/reference/waiting-tests.md'
/** Tests, what they run beside the packages, and the situations that other libraries are put through. */
const PLACES =
  /^(?:packages\/[^/]+\/test|packages\/test-servers\/src|examples\/[^/]+\/test|benchmarks\/(?:fleet|soak|test|torture)|test)\//

interface Row {
  readonly file: string
  /** The code that waits, or that makes something else wait. */
  readonly code: string
  readonly longestMs: number
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000 }

const rows: readonly Row[] = readFileSync(join(root, PAGE), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, code, longest, unit] =
      /^\| *`([^`]+)` *\| *`([^`]+)` *\| *([\d.]+) (ms|s) *\| *\S.* \|$/.exec(line) ?? []
    if (file === undefined || code === undefined) return []
    return [{ file, code, longestMs: Number(longest) * (UNITS[unit ?? ''] ?? Number.NaN) }]
  })

const sources = filesBelow(root).filter((file) => PLACES.test(file) && file.endsWith('.ts'))
/** What stands in every file that can be found to wait. */
const suspicious = /setTimeout|\bms: /

/** The longest wait that the page names for a file. */
const listedMs = (file: string) =>
  Math.max(0, ...rows.filter((row) => row.file === file).map(({ longestMs }) => longestMs))

describe('waiting in real time', () => {
  it('is looked for in tests and what they run', () => {
    expect(sources).toContain('packages/test-servers/src/eventually.ts')
    expect(rows.length).toBeGreaterThan(0)
  })

  it('is found in each of its forms, as long as it can be, and told apart from guards', () => {
    const text = `
      import { setTimeout as sleep } from 'node:timers/promises'
      const PAUSE_MS = 10 * 60
      await sleep(PAUSE_MS)
      await sleep(100 + Math.random() * 300)
      await new Promise((resolve) => setTimeout(resolve, 70))
      await new Promise((resolve) => setTimeout(() => resolve(1), 80))
      double.next('GetObject', { kind: 'slow', ms: 90 })
      await sleep(50)
      await sleep(Math.random() * 50)
      await new Promise((resolve, reject) => setTimeout(reject, 1000))
      const guard = setTimeout(() => child.kill(), 1000)
      await sleep(fault.ms)
    `
    const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true)
    const found = waitsIn(source, SHORT_MS).map(({ line, ms }) => [line, ms])
    expect(found).toEqual([
      [4, 600],
      [5, 400],
      [6, 70],
      [7, 80],
      [8, 90],
    ])
  })

  it(`of more than ${SHORT_MS} ms is named with its reason in ${PAGE}`, () => {
    const suspects = sources.filter((file) => suspicious.test(readFileSync(join(root, file), 'utf8')))
    const unlisted = suspects.flatMap((file) =>
      waitsIn(parse(join(root, file)), Math.max(SHORT_MS, listedMs(file))).map(
        ({ line, ms }) => `${file}:${line}: ${ms} ms`,
      ),
    )
    expect(unlisted).toEqual([])
  })

  it.each(rows)('is still there where the page says so: $file, $code', ({ file, code }) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(code)
  })
})
