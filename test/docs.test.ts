/** The tables of the reference are whole: what the code has, they name. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { parse, walkTree } from './support/imports.ts'
import { readJson, root } from './support/workspace.ts'

const source = (file: string) => parse(join(root, 'packages/core/src', file))

/** What the first cells of a page's rows name: `` `get(key)` `` is get. */
function namedIn(page: string): string[] {
  const rows = readFileSync(join(root, 'docs/reference', page), 'utf8').matchAll(/^\| `([A-Za-z]+)/gm)
  return [...rows].map(([, name = '']) => name)
}

/** The members of an interface. */
function membersOf(file: string, name: string): string[] {
  const members: string[] = []
  walkTree(source(file), (node) => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === name)
      for (const member of node.members) if (member.name !== undefined) members.push(member.name.getText())
  })
  expect(members).not.toEqual([])
  return members
}

/** The classes of errors.ts, each with the code that its constructor names. */
function errorCodes(): Map<string, string> {
  const codes = new Map<string, string>()
  walkTree(source('errors.ts'), (node) => {
    const code = ts.isClassDeclaration(node) && /'(ACACHE_\w+)'/.exec(node.getText())?.[1]
    if (ts.isClassDeclaration(node) && node.name !== undefined && code) codes.set(node.name.text, code)
  })
  return codes
}

describe('the reference', () => {
  it('has every error class that is exported', () => {
    const api = readJson<Record<string, { values: string[] }>>(join(root, 'test/public-api/core.json'))
    const classes = Object.values(api).flatMap(({ values }) =>
      values.filter((name) => /^[A-Z]\w*Error$/.test(name)),
    )
    expect(classes).toContain('StorageError')
    expect(namedIn('errors.md')).toEqual(expect.arrayContaining(classes))
  })

  it('has the code of every error class', () => {
    const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `(\w+)` +\| `(ACACHE_\w+)`/gm)].map(([, name, code]) => [name, code])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(errorCodes()))
  })

  it.each([
    ['storage.md', 'storage/contract.ts', 'CacheStorage'],
    ['driver.md', 'storage/driver.ts', 'Driver'],
    ['driver.md', 'storage/driver.ts', 'DriverFeatures'],
    ['options.md', 'strategies/load-options.ts', 'LoadOptions'],
    ['options.md', 'strategies/swr.ts', 'SWROptions'],
    ['options.md', 'strategies/cached-many.ts', 'ManyOptions'],
    ['options.md', 'strategies/background/options.ts', 'BackgroundOptions'],
    ['options.md', 'strategies/background/timetable.ts', 'TimetableOptions'],
    ['options.md', 'strategies/background/options.ts', 'ReaderOptions'],
  ])('has in %s every member of %s, %s', (page, file, name) => {
    expect(namedIn(page)).toEqual(expect.arrayContaining(membersOf(file, name)))
  })
})
