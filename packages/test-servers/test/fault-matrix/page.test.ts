import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { PAGE, pageText } from '../../src/fault-matrix/page.ts'
import { allSheets } from '../../src/fault-matrix/table.ts'
import { faults, WORDS } from '../../src/fault-matrix/words.ts'

const root = join(__dirname, '../../../..')

describe('the page about faults', () => {
  // Where it does not: `pnpm faults:update` writes it anew.
  it('says what the table says', () => {
    expect(readFileSync(join(root, PAGE), 'utf8')).toBe(pageText())
  })
})

describe('the fault matrix', () => {
  const outcomes = allSheets.flatMap(({ rows }) =>
    faults.flatMap((fault) => {
      const row = rows[fault]
      return 'none' in row ? [] : [...row]
    }),
  )

  it('has no word that it does not explain, and explains none that it does not have', () => {
    const words = (outcome: string) => {
      const reportedMiss = outcome.replace('miss, reported', '')
      const first = reportedMiss === outcome ? [] : ['miss, reported']
      return [...first, ...reportedMiss.split(', ').filter((word) => word !== '')]
    }
    expect([...new Set(outcomes.flatMap(words))].sort()).toEqual(Object.keys(WORDS).sort())
  })

  it('names tests that there are', () => {
    for (const { test } of allSheets) expect([test, existsSync(join(root, test))]).toEqual([test, true])
  })
})
