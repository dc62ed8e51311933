/** Type tests (`*.types.ts`) are compiled, not run: one that does not hold is a compiler error. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { typeErrorsOf } from './support/type-check.ts'
import { filesBelow, root } from './support/workspace.ts'

describe('the type tests', () => {
  const files = filesBelow(root).filter((file) => file.endsWith('.types.ts'))
  const folder = mkdtempSync(join(tmpdir(), 'acache-wrong-'))
  const wrong = join(folder, 'wrong.mts')
  writeFileSync(wrong, "export const n: number = 'text'\n")
  const errors = typeErrorsOf([...files, relative(root, wrong)])
  rmSync(folder, { recursive: true })

  it.each(files)('hold in %s', (file) => {
    expect(errors.get(file)).toBeUndefined()
  })

  it('would not hold if they were wrong, and nothing else that they import is', () => {
    expect([...errors]).toEqual([[relative(root, wrong), [expect.stringContaining('line 1: error TS2322')]]])
  })
})
