/**
 * Key templates, compiled once.
 *
 * Keys of one template are injective: a value's text never holds, unescaped, the character that begins the literal behind
 * it, so that a key can be read back in one way only. `%` begins every escape and `~` every value that is no string or
 * number, so neither can begin a literal that separates: a comma goes in front of one that does, and of an empty one.
 */
import { ConfigurationError, KeyTemplateError } from '../errors.ts'
import { canonical } from './canonical.ts'
import { escaper } from './escape.ts'
import { signatureOf } from './parameters.ts'
import { parseTemplate } from './parse-template.ts'
import { kindOf, type Select, selectorOf, whyMissing, whyNever } from './placeholder.ts'
import type { AnyFunction, KeyTemplate } from './template-types.ts'

/** What else goes into compiling a key. */
export interface KeyOptions {
  /** The names of the function's parameters, in order, where its source does not tell them (minified builds, bound functions). */
  readonly params?: readonly string[] | undefined
  /** Part of the key: another version is another key. */
  readonly version?: string | number | undefined
}

/** The key of a call, from its arguments. */
export type KeyOf = (args: readonly unknown[]) => string

/**
 * Compiles a key for calls of `fn`, whose source tells the names of its parameters.
 * Throws KeyTemplateError for a template that is malformed or can never be filled; the answer throws it for a call that
 * does not fill the template. Throws ConfigurationError for `params` or `version` of a wrong kind.
 */
export function compileKey(key: KeyTemplate, fn: AnyFunction, options: KeyOptions = {}): KeyOf {
  const suffix = versionSuffix(options.version)
  if (typeof key === 'function') return functionKey(key, suffix)
  if (typeof key === 'string') return templateKey(key, fn, suffix, options.params)
  throw new KeyTemplateError(
    `the key is ${key === null ? 'null' : `of type ${typeof key}`}; give a template such as 'user:{}', or a function that answers the key`,
  )
}

function versionSuffix(version: unknown): string {
  if (version === undefined) return ''
  if (typeof version === 'string' || Number.isFinite(version)) return `~v=${escaper()(String(version))}`
  throw new ConfigurationError(`version is ${String(version)}; give a string or a finite number`)
}

function functionKey(key: (...args: readonly never[]) => unknown, suffix: string): KeyOf {
  return (args) => {
    const answer = key(...(args as readonly never[]))
    if (typeof answer === 'string' || Number.isFinite(answer)) return `${answer}${suffix}`
    const shown = typeof answer === 'number' ? String(answer) : kindOf(answer)
    throw new KeyTemplateError(
      `the key function answered ${shown}; it must answer a string or a finite number, and not a promise of one`,
    )
  }
}

/** What fills one placeholder. */
interface Filling {
  /** Of the argument that is the value as it is; undefined when `select` has to look for it. */
  readonly position: number | undefined
  readonly select: Select
  /** The text of the value in a key. */
  readonly text: (value: unknown, args: readonly unknown[]) => string
}

function templateKey(
  template: string,
  fn: AnyFunction,
  suffix: string,
  params: readonly string[] | undefined,
): KeyOf {
  const { literals, placeholders } = parseTemplate(template)
  const [head = '', ...behind] = literals
  const tail = (behind.pop() ?? '') + suffix
  const separators = behind.map(separating)
  const firstCharacters = separators.map(([character = ',']) => character)
  const escaped = escaper(firstCharacters)
  const plainNumbers = !firstCharacters.some(isInNumbers)
  const signature = signatureOf(fn, params)

  const fillings = placeholders.map((placeholder): Filling => {
    const refuse = (why: string): never => {
      throw new KeyTemplateError(`key template ${JSON.stringify(template)}: ${placeholder.text} ${why}`)
    }
    const never = whyNever(placeholder, signature)
    if (never !== undefined) refuse(`can never be filled, ${never}`)
    const select = selectorOf(placeholder, signature)
    const text = (value: unknown, args: readonly unknown[]) => {
      if (typeof value === 'number') return plainNumbers ? `${value}` : escaped(`${value}`)
      if (typeof value === 'string') return escaped(value)
      if (value === undefined) return refuse(`has no value: ${whyMissing(placeholder, signature, args)}`)
      return `~${escaped(canonical(value, (why) => refuse(`cannot be made from ${why}; use a function key`)))}`
    }
    return { position: placeholder.kind === 'position' ? placeholder.position : undefined, select, text }
  })
  return joined(head, fillings, separators, tail)
}

/** A call does no more than its template needs: most have one placeholder, at their end. */
function joined(
  head: string,
  [first, ...more]: readonly Filling[],
  separators: readonly string[],
  tail: string,
): KeyOf {
  if (first === undefined) {
    const only = head + tail
    return () => only
  }
  const { select, text, position } = first
  if (more.length === 0 && tail === '') {
    if (position === undefined) return (args) => head + text(select(args), args)
    return (args) => head + text(args[position], args)
  }
  const others = more.map((filling, i) => ({ separator: separators[i] ?? '', filling }))
  return (args) => {
    let key = head + text(select(args), args)
    for (const { separator, filling } of others) key += separator + filling.text(filling.select(args), args)
    return key + tail
  }
}

/** A literal between two placeholders, so that its first character can be told from what stands in front of it. */
function separating(literal: string): string {
  return /^(?:[%~]|$)/.test(literal) ? `,${literal}` : literal
}

/** True for a character that the text of a number can have. */
function isInNumbers(character: string): boolean {
  return '-+.0123456789eInfinityNaN'.includes(character)
}
