/** What holds for every file of the repository. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { parse, walkTree } from './support/imports.ts'
import { filesBelow, publicPackages, readJson, root } from './support/workspace.ts'

const binary = /\/fixtures\/|\.(png|gz)$/
const files = filesBelow(root).filter((file) => !binary.test(file) && file !== 'pnpm-lock.yaml')
const typeScript = files.filter((file) => file.endsWith('.ts'))
const typeTest = /\.types\.ts$/
const here = 'test/rules.test.ts'

/** `file:line: text` for every line that matches. */
function linesWith(pattern: RegExp, among: readonly string[]): string[] {
  return among
    .filter((file) => file !== here)
    .flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
    )
}

/** `file:line: text` for every node that is found. */
function nodesWith(found: (node: ts.Node) => boolean, among: readonly string[]): string[] {
  return among.flatMap((file) => {
    const source = parse(join(root, file))
    const lines: string[] = []
    walkTree(source, (node) => {
      if (!found(node)) return
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      lines.push(`${file}:${line + 1}: ${source.text.split('\n')[line]?.trim()}`)
    })
    return lines
  })
}

const testFunctions = ['it', 'test', 'describe']

/** `it.only`, `describe.todo` and their kind, `xit`, `fdescribe` and theirs, and an `it.skip` that no condition decides. */
function skipsOrFocuses(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    if (!testFunctions.includes(node.expression.text)) return false
    return node.name.text === 'skip' ? !isConditional(node) : /^(only|todo|failing)$/.test(node.name.text)
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return /^[xf](it|test|describe)$/.test(node.expression.text)
  return false
}

/** True for a branch of `if` or of `? :`, at any depth of the function that it stands in. */
function isConditional(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isSourceFile(parent) || ts.isFunctionLike(parent)) return false
  return ts.isConditionalExpression(parent) || ts.isIfStatement(parent) || isConditional(parent)
}

describe('the repository', () => {
  it('has files to look at', () => {
    expect(typeScript).toContain(here)
    expect(files).toContain('package.json')
  })

  it('has no any', () => {
    const among = typeScript.filter((file) => !typeTest.test(file))
    expect(nodesWith((node) => node.kind === ts.SyntaxKind.AnyKeyword, among)).toEqual([])
  })

  it('silences no type error, but for those that type tests expect', () => {
    expect(linesWith(/@ts-(ignore|nocheck)/, files)).toEqual([])
    const among = files.filter((file) => !typeTest.test(file))
    expect(linesWith(/@ts-expect-error/, among)).toEqual([])
  })

  it('focuses no test, and skips one only where a condition decides: a feature declared, a right that is lacking', () => {
    expect(nodesWith(skipsOrFocuses, typeScript)).toEqual([])
  })

  it('has no notes of work that is left', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX)\b/, files)).toEqual([])
  })

  it('names no registry and no place on a machine', () => {
    expect(linesWith(/\bregistry\.[a-z]+\.[a-z]+|\b(verdaccio|artifactory)\b/i, files)).toEqual([])
    expect(linesWith(/(^|[\s'"`(=:]|\/\/)\/(root|home|work|Users)\/\w/, files)).toEqual([])
  })

  const inClone = existsSync(join(root, '.git'))
  const ofGit = inClone ? it : it.skip
  ofGit(`keeps nothing that it ignores${inClone ? '' : ' (skipped: this is no clone)'}`, () => {
    const kept = execFileSync('git', ['ls-files', '--cached', '--ignored', '--exclude-standard'], {
      cwd: root,
    })
    expect(String(kept)).toBe('')
  })

  it('has changesets that begin with the packages they are about', () => {
    const begin = /^---\n(?:'@acache\/[a-z0-9]+': (?:major|minor|patch)\n)+---\n\n\S/
    const changesets = files.filter((file) => /^\.changeset\/(?!README).*\.md$/.test(file))
    expect(changesets.filter((file) => !begin.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  it('has one version of pnpm', () => {
    const manifest = readJson<{ packageManager: string; devDependencies: { pnpm: string } }>(
      join(root, 'package.json'),
    )
    expect(manifest.packageManager).toBe(`pnpm@${manifest.devDependencies.pnpm}`)
  })
})

describe.each(publicPackages)('$name', ({ name, path }) => {
  it.each(['README.md', 'LICENSE'])('has a %s', (file) => {
    expect(existsSync(join(path, file))).toBe(true)
  })

  it('is released together with the others, and packed by the tests of this folder', () => {
    const { fixed } = readJson<{ fixed: string[][] }>(join(root, '.changeset/config.json'))
    expect(fixed.flat()).toContain(name)
    const { devDependencies } = readJson<{ devDependencies: Record<string, string> }>(
      join(root, 'test/package.json'),
    )
    expect(Object.keys(devDependencies)).toContain(name)
  })
})
