import { createContext, runInContext } from 'node:vm'
import { describe, expect, it, jest } from '@jest/globals'
import { transformSync } from '@swc/core'
import ts from 'typescript'
import { ConfigurationError } from '../../src/errors.ts'
import { type Signature, signatureOf } from '../../src/keys/parameters.ts'
import type { AnyFunction } from '../../src/keys/template-types.ts'

/** Functions are made from text, so that no compiler changes them on the way. */
function evaluate(source: string, globals: object = {}): AnyFunction {
  return runInContext(`(${source})`, createContext({ ...globals }))
}

/** `a`, `b=` with a default, `...c` for a rest parameter, `{}` for a pattern; a `+` behind them when more may count. */
function show({ parameters, open }: Signature): string {
  const names = parameters.map((p) => `${p.rest ? '...' : ''}${p.name ?? '{}'}${p.hasDefault ? '=' : ''}`)
  return `${names.join(' ')}${open ? ' +' : ''}`.trim()
}

describe('parameter names are read from', () => {
  it.each([
    ['() => 1', ''],
    ['id => id', 'id'],
    ['async id => id', 'id'],
    ['async => async', 'async'],
    ['(id) => id', 'id'],
    ['async (id, day) => id', 'id day'],
    ['async(id)=>id', 'id'],
    ['function (id) {}', 'id'],
    ['function named(id, day) {}', 'id day'],
    ['async function named(id,) {}', 'id'],
    ['function* named(id) {}', 'id'],
    ['async function*(id) {}', 'id'],
    ['function $(_, $, ünï, 名前) {}', '_ $ ünï 名前'],
    ['({ method(id) {} }).method', 'id'],
    ['({ async method(id, day) {} }).method', 'id day'],
    ['({ *method(id) {} }).method', 'id'],
    ['({ async *method(id) {} }).method', 'id'],
    ['({ async(id) {} }).async', 'id'],
    ['({ class(id) {} }).class', 'id'],
    ['({ class (id) {} }).class', 'id'],
    ['({ [("a")](id) {} }).a', 'id'],
    ['(id) => { return "{ [native code] }" + id }', 'id'],
    ['({ function(id) {} }).function', 'id'],
    ['({ get(id) {} }).get', 'id'],
    ['({ 12(id) {} })[12]', 'id'],
    ['({ "a (b, c) =>"(id) {} })["a (b, c) =>"]', 'id'],
    [`({ ["a" + \`(\${"b"})\`](id) {} })["a(b)"]`, 'id'],
    ['({ arrow: (id) => id }).arrow', 'id'],
    ['new (class { method(id) {} })().method', 'id'],
    ['new (class { field = async (id) => id })().field', 'id'],
    ['(class { static async method(id) {} }).method', 'id'],
    ['(class { static #hidden(id) {} static reveal() { return this.#hidden } }).reveal()', 'id'],
  ])('%s', (source, expected) => {
    expect(show(signatureOf(evaluate(source)))).toBe(expected)
  })

  it.each([
    ['(id = 1, day) => id', 'id= day'],
    ['(id = f(1, 2), day = [3, (4)], zone = { a: 5, b: [6] }) => id', 'id= day= zone='],
    [`(id = ")", day = ',', zone = \`,\${\`)\${","}\`}\\\`\`) => id`, 'id= day= zone='],
    ['(id = f((1), 2), day) => id', 'id= day'],
    ['(id = [[1], 2], day) => id', 'id= day'],
    ['(id = [1][0] / 2, day = 4 / 2) => id', 'id= day='],
    [`(id = \`\${\`)\`}\`, day) => id`, 'id= day'],
    ["(id = 'it\\'s, (', day) => id", 'id= day'],
    ['(id = /[/)]\\/,\\(/g, day) => id', 'id= day'],
    ['(id = 4 / 2, day = 1 / 3) => id', 'id= day='],
    ['(id = (4) / 2, day = [1] / 3, zone) => id', 'id= day= zone'],
    ['(id = typeof /,/, day) => id', 'id= day'],
    [
      '(id = (a, b) => a, day = function (c, d) { return [c, d] }, zone = class { e(f, g) {} }) => id',
      'id= day= zone=',
    ],
    ['(id = a => { if (a) return /[,)]/; return 1 }, day) => id', 'id= day'],
    ['({ id, day }) => id', '{}'],
    ['({ id = "})", day: { a } = {} } = {}, [b, , c] = [], zone) => id', '{}= {}= zone'],
    ['(...ids) => ids', '...ids +'],
    ['(tenant, ...ids) => ids', 'tenant ...ids +'],
    ['(...[first, second]) => first', '...{} +'],
    ['(id /* , day */, /* ( */ zone // ) => {\n, last) => id', 'id zone last'],
    ['/* (a) */ function /* (b) */ named /* (c) */ (id) {}', 'id'],
    ['(\n  id\n  ,\n  day\n) => id', 'id day'],
    ['(id = 1 /* , ) */, day) => id', 'id= day'],
    ['() => arguments', '+'],
    ['function () { return arguments.length }', '+'],
    ['function (id, id) {}', 'id id'],
  ])('%s', (source, expected) => {
    expect(show(signatureOf(evaluate(source)))).toBe(expected)
  })

  const compiled = `
    module.exports = {
      simple: async (id, day) => { await 0; return [id, day] },
      defaults: async (id, limit = 10) => { await 0; return [id, limit] },
      rest: async (id, ...more) => { await 0; return [id, more] },
      async named(id, { day } = {}, limit = 10) { await 0; return [id, day, limit] },
    }`
  const compilers: readonly [name: string, compile: (source: string) => string][] = [
    ['TypeScript for ES2017', (source) => transpile(source, ts.ScriptTarget.ES2017)],
    ['TypeScript for ES2015', (source) => transpile(source, ts.ScriptTarget.ES2015)],
    ['swc for ES2015', swc],
  ]

  it.each(compilers)('what %s makes of an async function', (_name, compile) => {
    const { simple, defaults, rest, named } = load(compile(compiled))
    expect(namesOf(simple)).toEqual(['id', 'day'])
    expect(namesOf(defaults)).toEqual(['id', 'limit'])
    expect(namesOf(rest)[0]).toBe('id')
    expect(namesOf(named)[0]).toBe('id')
    expect(namesOf(named)[2]).toBe('limit')
  })

  function transpile(source: string, target: ts.ScriptTarget): string {
    return ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.CommonJS } })
      .outputText
  }

  function swc(source: string): string {
    return transformSync(source, { jsc: { target: 'es2015' }, module: { type: 'commonjs' }, swcrc: false })
      .code
  }

  function load(source: string): Record<string, AnyFunction> {
    const module = { exports: {} }
    runInContext(source, createContext({ module, exports: module.exports }))
    return module.exports
  }

  function namesOf(fn: AnyFunction | undefined): (string | undefined)[] {
    if (fn === undefined) throw new Error('no such function')
    return signatureOf(fn).parameters.map((parameter) => parameter.name)
  }
})

describe('nothing is claimed about', () => {
  it.each<[string, AnyFunction]>([
    ['a bound function', evaluate('((id) => id).bind(null)')],
    ['a built-in function', Math.max],
    ['a proxy', new Proxy((id: number) => id, {})],
    ['a name written with an escape', evaluate('(\\u{61}) => a')],
    ['a class', evaluate('class { constructor(id) {} }')],
    ['a class that extends an expression', evaluate('class A extends (class { constructor(id) {} }) {}')],
    [
      'a wrapper that poses as another function',
      Object.defineProperty((...all: unknown[]) => all, 'length', { value: 2 }),
    ],
  ])('%s', (_name, fn) => {
    expect(signatureOf(fn)).toEqual({ parameters: [], open: true })
  })

  it('how many arguments a mock reads', () => {
    expect(signatureOf(jest.fn(() => 1)).open).toBe(true)
  })
})

describe('given names', () => {
  it('replace those of the source and keep what the source tells of defaults and rest', () => {
    const fn = evaluate('(e, t = 1, ...n) => e')
    expect(show(signatureOf(fn, ['id', 'limit', 'more']))).toBe('id limit= ...more +')
    expect(show(signatureOf(fn, ['id']))).toBe('id {}= ...{} +')
    expect(show(signatureOf(evaluate('(e) => e'), ['id', 'day']))).toBe('id day')
  })

  it('must be distinct names', () => {
    const fn = evaluate('(e) => e')
    expect(() => signatureOf(fn, ['id', 'id'])).toThrow(ConfigurationError)
    expect(() => signatureOf(fn, [''])).toThrow(/params is \[""\]; give the parameter names/)
  })
})
