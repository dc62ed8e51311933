/** Parameter names, read from a function's source text. Nothing is evaluated. */
import { ConfigurationError } from '../errors.ts'
import { closingToken, nextToken, type Token } from './source-tokens.ts'
import type { AnyFunction } from './template-types.ts'

/** One parameter, as far as the source tells. */
export interface Parameter {
  /** undefined for a destructured parameter. */
  readonly name?: string | undefined
  readonly hasDefault?: boolean | undefined
  readonly rest?: boolean | undefined
}

/** The parameters of a function. */
export interface Signature {
  readonly parameters: readonly Parameter[]
  /** True when arguments behind the listed ones may count too: a rest parameter, `arguments`, or source that cannot be read. */
  readonly open: boolean
}

/** Nothing is known: built-in and bound functions, proxies, classes, source that was not understood. */
const UNREADABLE: Signature = { parameters: [], open: true }

/**
 * The signature of `fn`. `params` names the parameters in order, for a build that renamed them.
 * Throws ConfigurationError for `params` that are not distinct names.
 */
export function signatureOf(fn: AnyFunction, params?: readonly string[]): Signature {
  const signature = readSignature(fn)
  if (params === undefined) return signature
  if (!Array.isArray(params) || new Set(params).size !== params.length || !params.every(isName)) {
    throw new ConfigurationError(
      `params is ${JSON.stringify(params)}; give the parameter names in order, each once, such as ['id', 'day']`,
    )
  }
  const length = Math.max(params.length, signature.parameters.length)
  const parameters = Array.from({ length }, (_, i) => ({ ...signature.parameters[i], name: params[i] }))
  return { parameters, open: signature.open }
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && name !== ''
}

function readSignature(fn: AnyFunction): Signature {
  const source = Function.prototype.toString.call(fn)
  if (/^class\b(?!\s*\()/.test(source) || /\{\s*\[native code\]\s*\}$/.test(source)) return UNREADABLE
  const outer = parameterList(source)
  // A list that disagrees with `length` was misread, or belongs to a wrapper that poses as another function.
  if (outer === undefined || requiredCount(outer.parameters) !== fn.length) return UNREADABLE
  const parameters = innerParameters(source.slice(outer.end)) ?? outer.parameters
  const open = parameters.some((parameter) => parameter.rest) || /\barguments\b/.test(source)
  return { parameters, open }
}

interface ParameterList {
  readonly parameters: readonly Parameter[]
  /** Index behind the list. */
  readonly end: number
}

/** Finds the list of a function, arrow or method: behind its first parenthesis, or a lone name in front of `=>`. */
function parameterList(source: string): ParameterList | undefined {
  let before: Token | undefined
  let token = nextToken(source, 0)
  while (token !== undefined) {
    if (token.text === '(') return readList(source, token)
    if (token.text === '=>') return before && { parameters: [{ name: before.text }], end: before.end }
    if (token.text === '[') token = closingToken(source, token)
    before = token
    token = token && nextToken(source, token.end, token)
  }
  return undefined
}

function readList(source: string, opening: Token): ParameterList | undefined {
  const parameters: Parameter[] = []
  let token = nextToken(source, opening.end, opening)
  while (token !== undefined && token.text !== ')') {
    const rest = token.text === '...'
    if (rest) token = nextToken(source, token.end, token)
    if (token === undefined) return undefined
    const name = token.kind === 'word' ? token.text : undefined
    const target = name === undefined ? closingToken(source, token) : token
    let behind = target && nextToken(source, target.end, target)
    const hasDefault = behind?.text === '='
    if (hasDefault) behind = expressionEnd(source, behind)
    parameters.push({ name, hasDefault, rest })
    if (behind?.text === ')') token = behind
    else if (behind?.text === ',') token = nextToken(source, behind.end, behind)
    else return undefined
  }
  return token && { parameters, end: token.end }
}

/** The comma or parenthesis behind a default value. */
function expressionEnd(source: string, equals: Token | undefined): Token | undefined {
  let token = equals
  do {
    if (token !== undefined && '([{'.includes(token.text)) token = closingToken(source, token)
    token = token && nextToken(source, token.end, token)
  } while (token !== undefined && token.text !== ',' && token.text !== ')')
  return token
}

/** What a compiler leaves of an async function for older targets: a body that does nothing but hand a generator to a helper. */
const ASYNC_HELPER =
  /^\s*(?:=>\s*)?(?:\{\s*return\s+)?(?:\(0,\s*)?[\w$.]*(?:__awaiter|__async|_?async_?to_?generator)[\w$.]*\)?\([\w\s$.,[\]]*?function\s*\*?\s*(?=\()/i

/** The parameters that such a compiler moved into the generator: it does so when there are defaults or patterns among them. */
function innerParameters(behindList: string): readonly Parameter[] | undefined {
  const helper = ASYNC_HELPER.exec(behindList)
  if (helper === null) return undefined
  const inner = parameterList(behindList.slice(helper[0].length))
  return inner === undefined || inner.parameters.length === 0 ? undefined : inner.parameters
}

/** What `length` of a function with these parameters is. */
function requiredCount(parameters: readonly Parameter[]): number {
  const end = parameters.findIndex((parameter) => parameter.hasDefault || parameter.rest)
  return end === -1 ? parameters.length : end
}
