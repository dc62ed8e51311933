/** Waits in real time that stand in a source file. */
import ts from 'typescript'
import { walkTree } from './imports.ts'

/** A wait whose length the file says. */
export interface Wait {
  readonly line: number
  /** The longest that it can be. */
  readonly ms: number
}

/** Faults of servers and proxies that are an answer which comes later. */
const LATE = /^(?:slow|delay|latency)$/

/**
 * The waits of a file that are longer than `aboveMs`: a call of the `setTimeout` of `node:timers/promises`, a `setTimeout`
 * that resolves a promise, and a fault that holds an answer back. A timer that calls anything else is a guard, which
 * matters only when something does not happen. A length that is computed from what the file does not say is not known here,
 * and counts where it is given.
 */
export function waitsIn(source: ts.SourceFile, aboveMs: number): Wait[] {
  const sleeps = namesOfSleep(source)
  const constants = constantsOf(source)
  const found: Wait[] = []
  walkTree(source, (node) => {
    const length = lengthOf(node, sleeps)
    const ms = length === undefined ? undefined : mostOf(length, constants)
    if (ms === undefined || ms <= aboveMs) return
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, ms })
  })
  return found
}

/** What a node waits for so long, when it waits. */
function lengthOf(node: ts.Node, sleeps: ReadonlySet<string>): ts.Expression | undefined {
  if (ts.isObjectLiteralExpression(node)) {
    const kind = propertyOf(node, 'kind')
    return kind !== undefined && ts.isStringLiteral(kind) && LATE.test(kind.text)
      ? propertyOf(node, 'ms')
      : undefined
  }
  if (!ts.isCallExpression(node)) return undefined
  const [first, second] = node.arguments
  if (!ts.isIdentifier(node.expression)) return undefined
  if (sleeps.has(node.expression.text)) return first
  return node.expression.text === 'setTimeout' && first !== undefined && resolvesPromise(first)
    ? second
    : undefined
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find(
    (each) => ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  )
  return property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined
}

/** The names by which a file calls the `setTimeout` that answers with a promise. */
function namesOfSleep(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  walkTree(source, (node) => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return
    if (!/^(?:node:)?timers\/promises$/.test(node.moduleSpecifier.text)) return
    const bindings = node.importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings)) return
    for (const { name, propertyName } of bindings.elements)
      if ((propertyName ?? name).text === 'setTimeout') names.add(name.text)
  })
  return names
}

/** True for the first parameter of the function that a promise is made with, and for a function that calls it alone. */
function resolvesPromise(callback: ts.Expression): boolean {
  const called =
    ts.isArrowFunction(callback) && ts.isCallExpression(callback.body) ? callback.body.expression : callback
  if (!ts.isIdentifier(called)) return false
  for (let node: ts.Node = callback.parent; !ts.isSourceFile(node); node = node.parent)
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Promise')
      return firstParameterOf(node.arguments?.[0]) === called.text
  return false
}

function firstParameterOf(executor: ts.Expression | undefined): string | undefined {
  if (executor === undefined || !ts.isArrowFunction(executor)) return undefined
  const name = executor.parameters[0]?.name
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined
}

/** What the constants of a file are made of. */
function constantsOf(source: ts.SourceFile): ReadonlyMap<string, ts.Expression> {
  const constants = new Map<string, ts.Expression>()
  walkTree(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer)
  })
  return constants
}

/** The most that an expression can be, as far as the file says. */
function mostOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isParenthesizedExpression(node)) return mostOf(node.expression, constants)
  if (ts.isIdentifier(node)) {
    const initializer = constants.get(node.text)
    return initializer === undefined ? undefined : mostOf(initializer, constants)
  }
  if (ts.isCallExpression(node)) return isRandom(node) ? 1 : undefined
  if (!ts.isBinaryExpression(node)) return undefined
  const [left, right] = [mostOf(node.left, constants), mostOf(node.right, constants)]
  if (left === undefined || right === undefined) return undefined
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return left + right
    case ts.SyntaxKind.AsteriskToken:
      return left * right
    case ts.SyntaxKind.SlashToken:
      return left / right
    default:
      return undefined
  }
}

/** A number below 1: `Math.random()`, or a generator with a seed of the same name. */
function isRandom({ expression, arguments: args }: ts.CallExpression): boolean {
  if (args.length > 0) return false
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
  return /^#?(?:random|chance)$/.test(name)
}
