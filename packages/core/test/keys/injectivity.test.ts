import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { canonical } from '../../src/keys/canonical.ts'
import { compileKey } from '../../src/keys/template.ts'
import { anyCharacter } from '../support/any-character.ts'

/** Separators that are easy to confuse with escapes, tags, numbers and the characters of structures. */
const separator = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...['', ':', '-', ',', '%', '~', '%2', '%u', '~n', '~v=', '2', 'u', 'e', 'N', '.', '+'],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['[', ']', '{', '}', '=', '"', '(', '\\', '\n', 'é', '😀', '\ud83d', '\ude00', '::', '/'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 3 }) },
)

/** Two to four placeholders, by position or by the name of a parameter other than the first. */
const template = fc
  .record({
    head: separator,
    placeholders: fc.array(
      fc.record({ text: fc.constantFrom('{}', '{}', '{b}', '{c}', '{d}'), behind: separator }),
      { minLength: 2, maxLength: 4 },
    ),
    version: fc.constantFrom(undefined, '1', '~v=1'),
  })
  .map(({ head, placeholders, version }) => {
    const literal = (text: string): string => text.replaceAll('{', '{{').replaceAll('}', '}}')
    const literals = placeholders.map(({ behind }) => behind)
    let position = 0
    return {
      text: literal(head) + placeholders.map(({ text, behind }) => text + literal(behind)).join(''),
      /** Which arguments the placeholders take. */
      selected: placeholders.map(({ text }) => (text === '{}' ? position++ : 'abcd'.indexOf(text.charAt(1)))),
      head,
      /** What stands between the placeholders. */
      separators: literals
        .slice(0, -1)
        .map((between) => (/^[%~]|^$/.test(between) ? `,${between}` : between)),
      tail: (literals.at(-1) ?? '') + { none: '', '1': '~v=1', '~v=1': '~v=%7Ev=1' }[version ?? 'none'],
      version,
    }
  })

const fragment = fc.constantFrom(
  ...[
    '',
    '%',
    '~',
    ':',
    ',',
    '-',
    '2',
    '5',
    'u',
    'n',
    'null',
    'a',
    '"',
    '[',
    ']',
    '1',
    '%25',
    '%2C',
    '~null',
    '\ud83d',
    '\ude00',
    '😀',
    'é',
    '=',
  ],
)
const text = fc.array(fragment, { maxLength: 3 }).map((parts) => parts.join(''))
const primitive = fc.oneof(
  text,
  text,
  fc.string({ unit: anyCharacter, maxLength: 4 }),
  fc.integer({ min: -3, max: 30 }),
  fc.double(),
  fc.constantFrom<unknown[]>(null, true, false, -0, 1n, -1n, 25n),
  fc.bigInt({ min: -3n, max: 30n }),
)
const nested = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, primitive, fc.constant(undefined), tie('object')),
  object: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(text, fc.constantFrom('a', 'b', 'a=1', 'length', '__proto__', 'toString')),
      tie('value'),
      { maxKeys: 3 },
    ),
    fc.array(fc.tuple(primitive, tie('value')), { maxLength: 2 }).map((entries) => new Map(entries)),
    fc.array(tie('value'), { maxLength: 2 }).map((members) => new Set(members)),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 2 }),
    fc.int16Array({ maxLength: 2 }),
  ),
}))
const value = fc.oneof({ weight: 4, arbitrary: primitive }, { weight: 1, arbitrary: nested.object })
const args = fc.tuple(value, value, value, value)

const fn = async (a: unknown, b: unknown, c: unknown, d: unknown) => [a, b, c, d]

/** Two values that a key need not tell apart: a number and its text, 0 and -0. */
function equivalent(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(plain(numberAsText(left)), plain(numberAsText(right)))
}

function numberAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** A copy without minus zero, with `order` applied to what has no order. */
function plain(value: unknown, order: <T>(list: T[]) => T[] = (list) => list): unknown {
  const again = (part: unknown): unknown => plain(part, order)
  if (Object.is(value, -0)) return 0
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || value instanceof Date)
    return value
  if (Array.isArray(value)) return value.map(again)
  if (value instanceof Map) return new Map(order([...value]).map(([key, item]) => [again(key), again(item)]))
  if (value instanceof Set) return new Set(order([...value]).map(again))
  return Object.fromEntries(order(Object.entries(value)).map(([key, item]) => [key, again(item)]))
}

/** Every way to cut a text at the separators, in order; the first few of them. */
function cuts(text: string, separators: readonly string[]): string[][] {
  const [separator, ...more] = separators
  if (separator === undefined) return [[text]]
  const found: string[][] = []
  for (
    let at = text.indexOf(separator);
    at !== -1 && found.length < 30;
    at = text.indexOf(separator, at + 1)
  ) {
    for (const behind of cuts(text.slice(at + separator.length), more))
      found.push([text.slice(0, at), ...behind])
  }
  return found
}

function unescaped(text: string): string {
  return text.replace(/%(?:u([0-9A-F]{4})|([0-9A-F]{2}))/g, (_, wide, narrow) =>
    String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
  )
}

/** What a key shows of a value, before it is escaped. */
function shown(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return `~${canonical(value, (why) => {
    throw new Error(why)
  })}`
}

describe('keys of one template', () => {
  it('can be read back in one way: up to the first character of each separator', () => {
    fc.assert(
      fc.property(template, args, ({ text, selected, head, separators, tail, version }, call) => {
        let rest = compileKey(text, fn, { version })(call)
        expect(rest.startsWith(head) && rest.endsWith(tail)).toBe(true)
        rest = rest.slice(head.length, rest.length - tail.length)
        const read = separators.map((separator) => {
          const [first = ''] = separator
          const end =
            [...rest.matchAll(/%u[0-9A-F]{4}|%[0-9A-F]{2}|[\s\S]/gu)].find(([token]) => token === first)
              ?.index ?? 0
          const value = rest.slice(0, end)
          expect(rest.startsWith(separator, end)).toBe(true)
          rest = rest.slice(end + separator.length)
          return unescaped(value)
        })
        expect([...read, unescaped(rest)]).toEqual(selected.map((index) => shown(call[index])))
      }),
      { numRuns: 1000 },
    )
  })

  it('are different for different values, and for values that look like parts of another key', () => {
    fc.assert(
      fc.property(
        template,
        fc.array(args, { minLength: 1, maxLength: 5 }),
        ({ text, selected, head, separators, tail, version }, calls) => {
          const key = compileKey(text, fn, { version })
          const seen = new Map<string, unknown[]>()
          const check = (call: readonly unknown[]): string => {
            const values = selected.map((index) => call[index])
            const made = key(call)
            const former = seen.get(made) ?? values
            if (!values.every((value, i) => equivalent(value, former[i]))) {
              throw new Error(`${JSON.stringify(made)} is the key of two calls`)
            }
            seen.set(made, values)
            return made
          }
          for (const call of calls) {
            const made = check(call)
            const body = made.slice(head.length, made.length - tail.length)
            for (const parts of cuts(body, separators)) {
              for (const lookalike of [parts, parts.map(unescaped)]) {
                const other: unknown[] = [...call]
                selected.forEach((index, i) => {
                  other[index] = lookalike[i]
                })
                check(other)
              }
            }
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are different for short texts around a separator, all of them', () => {
    const texts = [
      '',
      '%',
      '~',
      ':',
      ',',
      '2',
      '5',
      'C',
      'u',
      'null',
      '%2',
      '25',
      '%25',
      '~~',
      '2C',
      null,
      2,
      true,
    ]
    for (const between of [
      '',
      '%',
      '~',
      ':',
      ',',
      '2',
      '5',
      '%2',
      '%25',
      '~n',
      '~null~',
      'u',
      'n',
      '-',
      'C',
      '2C',
    ]) {
      const key = compileKey(`{}${between}{}${between}{}`, fn)
      const seen = new Map<string, string>()
      for (const a of texts) {
        for (const b of texts) {
          for (const c of texts) {
            const made = key([a, b, c])
            const values = JSON.stringify([a, b, c].map(numberAsText))
            if ((seen.get(made) ?? values) !== values) {
              throw new Error(`${JSON.stringify(made)} is the key of ${values} and ${seen.get(made)}`)
            }
            seen.set(made, values)
          }
        }
      }
    }
  })

  it('are the same for equal values, whatever the order of what has none', () => {
    fc.assert(
      fc.property(template, args, ({ text, version }, call) => {
        const key = compileKey(text, fn, { version })
        const copy = call.map((value) => plain(value, (list) => list.reverse()))
        return key(call) === key(copy)
      }),
    )
  })

  it('stay apart when they are encoded as UTF-8', () => {
    fc.assert(
      fc.property(args, (call) => {
        const key = compileKey('{}/{}/{b}/{c}', fn)(call)
        return Buffer.from(key).toString() === key
      }),
    )
  })
})
