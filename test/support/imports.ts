/** What a source file imports, and how. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { filesBelow } from './workspace.ts'

/** One import, re-export, dynamic import or require. */
export interface Import {
  /** The file it stands in, relative to the sources' folder. */
  readonly from: string
  /** What is imported: a file relative to the sources' folder, or a bare specifier. */
  readonly to: string
  /** True when `to` is a file of the same sources. */
  readonly relative: boolean
  /** True when it is gone at run time. */
  readonly typeOnly: boolean
}

const parsed = new Map<string, ts.SourceFile>()

/** Parses a file, once; nothing is resolved or checked. */
export function parse(path: string): ts.SourceFile {
  const known = parsed.get(path)
  if (known !== undefined) return known
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  parsed.set(path, source)
  return source
}

/** Calls `visit` with every node below a node. */
export function walkTree(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child)
    walkTree(child, visit)
  })
}

/** Every import in the TypeScript files below a folder. */
export function importsBelow(sources: string): Import[] {
  return filesBelow(sources)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => importsOf(sources, file))
}

function importsOf(sources: string, from: string): Import[] {
  const found: Import[] = []
  walkTree(parse(join(sources, from)), (node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return
    const relative = specifier.startsWith('.')
    const to = relative ? join(dirname(from), specifier) : specifier
    found.push({ from, to, relative, typeOnly: isTypeOnly(node) })
  })
  return found
}

/** What a node imports, when it imports anything. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return text(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return text(node.argument.literal)
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  return loads ? text(node.arguments[0]) : undefined
}

function text(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

/** With `verbatimModuleSyntax`, an import is gone at run time only where the whole statement says `type`. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  return ts.isImportTypeNode(node)
}
