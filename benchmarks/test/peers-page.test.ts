import { describe, expect, it } from '@jest/globals'
import { compare, unexplained } from '../peers/compare.ts'
import { amount, benchmarkFiles, type Results, times } from '../peers/page.ts'

const ROW = { id: 'hit', title: 'Hit', work: 'One hit.', unit: 'ns' } as const
const MEASURED = [
  { library: 'acache', value: 200 },
  { library: 'quick', value: 100 },
  { library: 'near', value: 204 },
  { library: 'slow', value: 3000, note: 'loads twice' },
]

const results = (): Results => ({
  rows: [compare(ROW, MEASURED)],
  reasons: { hit: { quick: 'it answers without looking.' } },
  versions: new Map([
    ['quick', '1.2.3'],
    ['helper', '4.5.6'],
  ]),
  policies: '| trace | LRU |',
  traces: 'generated',
  python: 'No Python.',
  run: { date: '2026-01-02', machine: 'Node v0, a machine', load: '0.1 to 0.2', rounds: 15 },
})

describe('a comparison', () => {
  it('tells who is better than ours, where less is better', () => {
    const { entries } = compare(ROW, MEASURED)
    expect(entries.map(({ standing }) => standing)).toEqual([
      'ours',
      'better than ours',
      'like ours',
      'worse than ours',
    ])
    expect(entries.map(({ ratio }) => ratio)).toEqual([1, 0.5, 1.02, 15])
  })

  it('tells who is better than ours, where more is better', () => {
    const { entries } = compare({ ...ROW, unit: '%', moreIsBetter: true }, MEASURED)
    expect(entries.map(({ standing }) => standing)).toEqual([
      'ours',
      'worse than ours',
      'like ours',
      'better than ours',
    ])
  })

  it('asks for a sentence where one is better, and nowhere else', () => {
    const rows = [compare(ROW, MEASURED)]
    expect(unexplained(rows, {})).toEqual(['hit: quick'])
    expect(unexplained(rows, { hit: { slow: 'it naps.' } })).toEqual(['hit: quick'])
    expect(unexplained(rows, { hit: { quick: 'it hurries.' } })).toEqual([])
  })
})

describe('the page', () => {
  const page = () => benchmarkFiles(results()).get('benchmarks.md') ?? ''

  it('has the ratio, the value and the note of every library', () => {
    expect(page()).toMatch(/\| quick +\| \*\*0\.50 x\*\* +\| 100 ns +\| +\|/)
    expect(page()).toMatch(/\| slow +\| 15\.0 x +\| 3\.00 µs +\| loads twice +\|/)
  })

  it('says why one is ahead', () => {
    expect(page()).toContain('- **quick** is ahead: it answers without looking.')
    expect(page()).not.toContain('**near** is ahead')
  })

  it('says when, on what and under which load it was measured, with which versions', () => {
    expect(page()).toContain('Measured on 2026-01-02: Node v0, a machine.')
    expect(page()).toContain('0.1 to 0.2')
    expect(page()).toContain('Versions: quick 1.2.3.')
  })

  it('shows a chart for a light and one for a dark background, and comes with both', () => {
    const files = benchmarkFiles(results())
    for (const theme of ['light', 'dark']) {
      const path = `assets/benchmarks/hit-${theme}.svg`
      expect(page()).toContain(path)
      expect(files.get(path)).toContain('acache: 200 ns, 1.00 x; quick: 100 ns, 0.50 x')
    }
  })
})

describe('numbers of the page', () => {
  it('have three digits that count', () => {
    expect([0.5, 2, 12.34, 123.4].map((ratio) => times({ ratio }))).toEqual([
      '0.50 x',
      '2.00 x',
      '12.3 x',
      '123 x',
    ])
  })

  it('have the largest unit that fits', () => {
    expect([amount(12.3, 'ns'), amount(12_345, 'ns'), amount(1.5e6, 'ns')]).toEqual([
      '12.3 ns',
      '12.3 µs',
      '1.50 ms',
    ])
    expect([amount(73, 'bytes'), amount(2.5e6, 'bytes'), amount(73.456, '%')]).toEqual([
      '73.0 B',
      '2.50 MB',
      '73.46 %',
    ])
  })
})
