import { describe, expect, it, jest } from '@jest/globals'
import { ConfigurationError, KeyTemplateError } from '../../src/errors.ts'
import { compileKey, type KeyOptions } from '../../src/keys/template.ts'
import type { AnyFunction, KeyTemplate } from '../../src/keys/template-types.ts'

const one = async (id: unknown) => id
const two = async (tenant: unknown, id: unknown) => [tenant, id]

function readsArguments() {
  // biome-ignore lint/complexity/noArguments: functions that read them are the case
  return arguments
}

function keyOf(key: KeyTemplate, fn: AnyFunction, args: readonly unknown[], options?: KeyOptions): string {
  return compileKey(key, fn, options)(args)
}

describe('a template', () => {
  const own = { id: 7, user: { id: 8, tags: ['a', 'b'] }, nothing: undefined, none: null }

  it.each<[template: string, fn: AnyFunction, args: unknown[], key: string]>([
    ['static', one, [1], 'static'],
    ['', one, [1], ''],
    ['user:{}', one, [42], 'user:42'],
    ['user:{}', one, ['ana'], 'user:ana'],
    ['user:{}', one, [''], 'user:'],
    ['user:{}', one, ['__proto__'], 'user:__proto__'],
    ['{}', one, ['__proto__'], '__proto__'],
    ['{}', one, ['constructor'], 'constructor'],
    ['user:{}', one, [null], 'user:~null'],
    ['user:{}', one, [true], 'user:~true'],
    ['user:{}', one, [10n], 'user:~10n'],
    ['user:{}', one, [-0], 'user:0'],
    ['user:{}', one, [-1.5], 'user:-1.5'],
    ['file:{}', one, ['a/b@c.d-e_f g'], 'file:a/b@c.d-e_f g'],
    ['user:{}:v2', one, [42], 'user:42:v2'],
    ['{}/{}', two, ['acme', 42], 'acme/42'],
    ['{}{}', two, ['acme', 42], 'acme,42'],
    ['{}:{}', async (...all: unknown[]) => all, ['a', 'b', 'c'], 'a:b'],
    ['{}:{}', readsArguments, ['a', 'b'], 'a:b'],
    ['{id}', one, [42], '42'],
    ['{tenant}:{id}', two, ['acme', 42], 'acme:42'],
    ['{id}:{}', two, ['acme', 42], '42:acme'],
    ['{{{}}}', one, [42], '{42}'],
    ['{{id}}', one, [42], '{id}'],
    ['{id}}}', one, [42], '42}'],
    ['report:{day}', async ({ day }: { day: string }) => day, [{ day: '2024-01-02' }], 'report:2024-01-02'],
    ['{id}', one, [own], '7'],
    ['{user.id}', one, [own], '8'],
    ['{user.tags.1}', one, [own], 'b'],
    ['{none}', one, [own], '~null'],
    ['{user.id}', async (user: unknown) => user, [{ id: 3 }], '3'],
    ['{user.id}', async (_: unknown, user: unknown) => user, [own, { id: 3 }], '3'],
    ['{user}', async (user: unknown) => user, [{ id: 3 }], '~{id=3}'],
    ['{user}', async (user: unknown) => user, [{ id: 3, user: 'inner' }], 'inner'],
    [
      '{nothing}',
      async (nothing: unknown) => nothing,
      [{ nothing: undefined, a: 1 }],
      '~{a=1,nothing=undefined}',
    ],
    ['{0}', one, [['first', 'second']], 'first'],
    ['{ids}', async (...ids: number[]) => ids, [1, 2], '~[1,2]'],
    ['{ids}', async (...ids: number[]) => ids, [], '~[]'],
    ['{more}', async (_: number, ...more: number[]) => more, [1, 2, 3], '~[2,3]'],
    ['{limit}', async (_: number, limit = 10) => limit, [1, 20], '20'],
  ])('%j of %s called with %j makes %j', (template, fn, args, key) => {
    expect(keyOf(template, fn, args)).toBe(key)
  })

  it.each([
    ['user:{}', 1, 2],
    ['{}-{}', -1, 2],
    ['{}e{}', 1e21, 2],
    ['{}:{}2', 1, 2],
    ['{}2{}:', 12, 2],
    ['{}+{}/{}', 1e21, 2],
  ])('%j makes one key of numbers and their texts', (template, a, b) => {
    const fn = async (...all: unknown[]) => all
    expect(keyOf(template, fn, [a, b, a])).toBe(keyOf(template, fn, [`${a}`, `${b}`, `${a}`]))
  })

  it('reads what an object inherits, also from one without a prototype', () => {
    const inherits = Object.create(Object.assign(Object.create(null), { zone: 'utc' }))
    expect(keyOf('{zone}', one, [inherits])).toBe('utc')
    expect(() => keyOf('{day}', one, [inherits])).toThrow(KeyTemplateError)
  })

  it.each<[template: string, left: unknown[], right: unknown[]]>([
    ['{}:{}', ['a:b', 'c'], ['a', 'b:c']],
    ['{}{}', ['a', 'bc'], ['ab', 'c']],
    ['{}{}', ['a,b', 'c'], ['a', 'b,c']],
    ['{}-{}', [-1, 2], ['', '1-2']],
    ['{}2{}', ['2', 'x'], ['%3', '2x']],
    ['{}%{}', ['', '25%'], ['%', '25']],
    ['{}~{}~{}', ['', 'null', null], [null, '', 'null']],
    ['{}', [null], ['null']],
    ['{}', [null], ['~null']],
    ['{}', [true], ['true']],
    ['{}', [10n], ['10n']],
    ['{}', [{ id: 1 }], ['~{id=1}']],
    ['{}', ['\ud800'], ['\ud801']],
    ['{}', ['\ud800'], ['%uD800']],
    ['{}😀{}', ['a😀', 'b'], ['a', '😀b']],
  ])('%j keeps %j and %j apart', (template, left, right) => {
    const fn = async (a: unknown, b: unknown, c: unknown) => [a, b, c]
    expect(keyOf(template, fn, left)).not.toBe(keyOf(template, fn, right))
  })

  it('reads getters and fields of a class instance, and nothing that every object has', () => {
    class User {
      readonly #id = 5
      get id() {
        return this.#id
      }
      save() {
        return this
      }
    }
    expect(keyOf('{id}', async (user: User) => user, [new User()])).toBe('5')
    for (const name of ['constructor', 'save', 'toString', 'hasOwnProperty', '__proto__', 'id.constructor']) {
      expect(() => keyOf(`{${name}}`, async (user: User) => user, [new User()])).toThrow(KeyTemplateError)
    }
    expect(keyOf('{__proto__}', one, [JSON.parse('{"__proto__":"own"}')])).toBe('own')
    expect(keyOf('{filter}', async (filter: number[]) => filter, [[1, 2]])).toBe('~[1,2]')
  })

  it('passes on what a getter throws', () => {
    const failure = new Error('not loaded')
    const lazy = {
      get id() {
        throw failure
      },
    }
    expect(() => keyOf('{id}', one, [lazy])).toThrow(failure)
  })

  it('reads the source of the function once, when it is compiled', () => {
    const key = compileKey('{id}', two)
    const spy = jest.spyOn(Function.prototype, 'toString')
    key(['acme', 1])
    key(['acme', 2])
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  })
})

describe('a template that a call does not fill', () => {
  it.each<[template: string, fn: AnyFunction, args: unknown[], told: string[]]>([
    ['user:{}', one, [], ['"user:{}"', '{}', 'no arguments']],
    ['user:{}', one, [undefined], ['1 argument: undefined']],
    ['{}:{}', two, ['acme'], ['1 argument: a string']],
    ['{nope}', one, [42], ['"{nope}"', 'a number', '(id)', 'params']],
    ['{nope}', one, [{ id: 1, day: 2 }], ['an object with id, day']],
    ['{user.id}', one, [{ user: null }], ['{user.id}', 'an object with user']],
    ['{user.id}', one, [{ user: 'ana' }], ['an object with user']],
    ['{id}', async (_: number, id?: number) => id, [1], ['{id}', '1 argument: a number']],
    ['{id}', async (_: number, id?: number) => id, [1, undefined], ['2 arguments: a number, undefined']],
    ['{}:{}', readsArguments, ['a'], ['1 argument: a string']],
    ['{user.id}', async (user = {}) => user, [{ name: 1 }], ['1 argument: an object with name']],
    ['{limit}', async (_: number, limit = 10) => limit, [1], ['{limit}', 'default value', 'function key']],
    ['{}:{}', async (_: number, limit = 10) => limit, [1], ['default value', 'function key']],
    ['{day}', async ({ day }: { day?: string } = {}) => day, [], ['default value', 'function key']],
    [
      '{day}',
      async ({ day = 'monday' }: { day?: string }) => day,
      [{}],
      ['an object without properties', '({…})'],
    ],
  ])('%j of %s called with %j throws and tells why', (template, fn, args, told) => {
    const key = compileKey(template, fn)
    const failure = failureOf(() => key(args))
    expect(failure).toBeInstanceOf(KeyTemplateError)
    for (const part of told) expect(failure.message).toContain(part)
  })

  it('tells no more than how the call was made, where a placeholder has no name', () => {
    expect(failureOf(() => keyOf('user:{}', one, [])).message).toBe(
      'key template "user:{}": {} has no value: the call had no arguments',
    )
  })

  it('tells the place of a value that cannot be part of a key, and none of what it holds', () => {
    const failure = failureOf(() => keyOf('q:{}', one, [{ secret: 'hunter2', filters: [{ match() {} }] }]))
    expect(failure).toBeInstanceOf(KeyTemplateError)
    expect(failure.message).toContain('"q:{}": {} cannot be made from a function, at .filters[0].match')
    expect(failure.message).not.toContain('hunter2')
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`name${i}`, 'hunter2']))
    expect(failureOf(() => keyOf('{day}', one, [many])).message).toMatch(/name7, …;/)
    delete many['name8']
    expect(failureOf(() => keyOf('{day}', one, [many])).message).toMatch(/name7;/)
  })
})

describe('a template that can never work', () => {
  it.each<[template: string, fn: AnyFunction]>([
    ['{}', async () => 1],
    ['{id}', async () => 1],
    ['{}{}', one],
    ['{}:{}:{}', async (a: unknown, b = 1) => [a, b]],
  ])('%j is refused for %s before any call', (template, fn) => {
    expect(() => compileKey(template, fn)).toThrow(KeyTemplateError)
    expect(() => compileKey(template, fn)).toThrow(
      /can never be filled, the function takes (no|\d) parameter/,
    )
  })

  it.each(['{', '}', 'user:{id', 'user:id}', '{}}', '{{}', '{a{b}}', '{.}', '{.a}', '{a.}', '{a..b}'])(
    '%j is refused as malformed',
    (template) => {
      expect(() => compileKey(template, one)).toThrow(KeyTemplateError)
      expect(() => compileKey(template, one)).toThrow(JSON.stringify(template))
    },
  )

  it.each([
    [undefined, 'the key is of type undefined; give a template'],
    [null, 'the key is null; give a template'],
    [42, 'the key is of type number; give a template'],
    [{}, 'the key is of type object; give a template'],
  ])('a key %p is refused', (key, told) => {
    expect(() => compileKey(key as unknown as string, one)).toThrow(KeyTemplateError)
    expect(() => compileKey(key as unknown as string, one)).toThrow(told)
  })
})

describe('a function key', () => {
  it('is given the arguments and answers the key, as it is', () => {
    expect(keyOf((a: string, b: number) => `${a}:${b}%~`, two, ['x', 2])).toBe('x:2%~')
    expect(keyOf(() => '', two, ['x', 2])).toBe('')
    expect(keyOf((id: number) => id, one, [7])).toBe('7')
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a boolean', true],
    ['an array', ['id']],
    ['an object', Promise.resolve('id')],
  ])('that answers %s is refused at the call', (shown, answer) => {
    const key = compileKey(() => answer as string, one)
    expect(() => key([1])).toThrow(KeyTemplateError)
    expect(() => key([1])).toThrow(shown)
  })
})

describe('options of a key', () => {
  it('a version makes another key of each template and function', () => {
    expect(keyOf('user:{}', one, [1], { version: 2 })).toBe('user:1~v=2')
    expect(keyOf('static', one, [1], { version: 'a~v=:b' })).toBe('static~v=a%7Ev=%3Ab')
    expect(keyOf('static', one, [1], { version: 'Spring 2' })).toBe('static~v=Spring 2')
    expect(keyOf((id: number) => `u${id}`, one, [1], { version: 2 })).toBe('u1~v=2')
    expect(keyOf('user:{}', one, ['1~v=2'])).not.toBe(keyOf('user:{}', one, [1], { version: 2 }))
  })

  it.each([Number.NaN, null, true])('a version %p is refused', (version) => {
    expect(() => compileKey('a', one, { version: version as number })).toThrow(ConfigurationError)
    expect(() => compileKey('a', one, { version: version as number })).toThrow(`version is ${version}; give`)
  })

  it('params name the parameters where the source does not', () => {
    const minified = async (e: unknown, t: unknown) => [e, t]
    expect(() => keyOf('{id}', minified, ['acme', 42])).toThrow(/parameters are \(e, t\)/)
    expect(keyOf('{id}', minified, ['acme', 42], { params: ['tenant', 'id'] })).toBe('42')
    expect(() => keyOf('{t}', minified, ['acme', 42], { params: ['tenant'] })).toThrow(KeyTemplateError)
    expect(keyOf('{id}', minified.bind(null), ['acme', 42], { params: ['tenant', 'id'] })).toBe('42')
    const rest = async (e: unknown, ...t: unknown[]) => [e, t]
    expect(keyOf('{ids}', rest, ['acme', 1, 2], { params: ['tenant', 'ids'] })).toBe('~[1,2]')
  })

  it.each([['id'], [['id', 'id']], [['']], [['id', '']], [[1]]])('params %j are refused', (params) => {
    expect(() => compileKey('{id}', one, { params: params as string[] })).toThrow(ConfigurationError)
  })
})

function failureOf(run: () => unknown): Error {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}
