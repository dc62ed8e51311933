/** Type tests (`*.types.ts`) are compiled, not run: one that does not hold is a compiler error. */
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { messageOf, programOf } from './support/program.ts'
import { filesBelow, root } from './support/workspace.ts'

describe('the type tests', () => {
  const files = filesBelow(root).filter((file) => file.endsWith('.types.ts'))
  const program = programOf(files.map((file) => join(root, file)))

  it.each(files)('hold in %s', (file) => {
    const source = program.getSourceFile(join(root, file))
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    expect(problems.map(messageOf)).toEqual([])
  })
})
