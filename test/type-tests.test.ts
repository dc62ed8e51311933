/** Type tests (`*.types.ts`) and the examples of docstrings are compiled, not run: one that does not hold is a compiler error. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { examplesOfDocstrings } from './support/examples.ts'
import { typeErrorsOf } from './support/type-check.ts'
import { filesBelow, root } from './support/workspace.ts'

/** What the examples take for granted, as the pages do: the reader's database and functions. */
const GIVEN = 'examples/quickstart/test/given.ts'

const files = filesBelow(root).filter((file) => file.endsWith('.types.ts'))
const examples = examplesOfDocstrings()
const folder = mkdtempSync(join(tmpdir(), 'acache-wrong-'))
const wrong = join(folder, 'wrong.mts')
writeFileSync(wrong, "export const n: number = 'text'\n")
const errors = typeErrorsOf(
  [...files, ...examples.places.keys(), GIVEN, relative(root, wrong)],
  examples.compilerOptions,
)
rmSync(folder, { recursive: true })
examples.remove()

describe('the type tests', () => {
  it.each(files)('hold in %s', (file) => {
    expect(errors.get(file)).toBeUndefined()
  })

  it('would not hold if they were wrong, and nothing else that they import is', () => {
    const others = [...errors].filter(([file]) => !examples.places.has(file))
    expect(others).toEqual([[relative(root, wrong), [expect.stringContaining('line 1: error TS2322')]]])
  })
})

describe('the examples of docstrings', () => {
  it('have the right types', () => {
    expect(examples.places.size).toBeGreaterThan(0)
    const found = [...errors].flatMap(([file, lines]) => {
      const place = examples.places.get(file)
      return place === undefined ? [] : lines.map((line) => `${place}: ${line}`)
    })
    expect(found).toEqual([])
  })
})
