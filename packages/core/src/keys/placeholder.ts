/** Where the value of a placeholder comes from, and why there is none. */
import type { Parameter, Signature } from './parameters.ts'
import type { Placeholder } from './parse-template.ts'
import { property } from './property.ts'

/** Picks a value from the arguments of a call; undefined when there is none. */
export type Select = (args: readonly unknown[]) => unknown

/**
 * A path starts at the parameter of its first name, when that is not the first parameter; else inside the first
 * argument, when that is an object that has the name; else at the first parameter, when the name is its name.
 */
export function selectorOf(placeholder: Placeholder, { parameters }: Signature): Select {
  if (placeholder.kind === 'position') {
    const { position } = placeholder
    return (args) => args[position]
  }
  const [first, ...rest] = placeholder.path
  const index = indexOf(first, parameters)
  // Where no parameter has the name, the index is -1, and no argument is found there.
  const argument: Select = parameters[index]?.rest ? (args) => args.slice(index) : (args) => args[index]
  if (index > 0) return (args) => walk(argument(args), rest)
  return (args) => {
    const inside = property(args[0], first)
    return walk(inside === undefined ? argument(args) : inside, rest)
  }
}

/** Why no call can ever fill the placeholder; undefined when one can. */
export function whyNever(placeholder: Placeholder, { parameters, open }: Signature): string | undefined {
  if (open) return undefined
  const needed = placeholder.kind === 'position' ? placeholder.position + 1 : 1
  return parameters.length < needed
    ? `the function takes ${countOf(parameters.length, 'parameter')}`
    : undefined
}

/** Why a call did not fill the placeholder, and what to do about it. */
export function whyMissing(
  placeholder: Placeholder,
  { parameters }: Signature,
  args: readonly unknown[],
): string {
  const index =
    placeholder.kind === 'position'
      ? placeholder.position
      : Math.max(0, indexOf(placeholder.path[0], parameters))
  if (args[index] === undefined && parameters[index]?.hasDefault) {
    return 'the argument was left to the default value in the function, which a template cannot see; pass it, or use a function key'
  }
  const arrived = `the call had ${countOf(args.length, 'argument')}${args.length === 0 ? '' : `: ${args.map(kindOf).join(', ')}`}`
  if (placeholder.kind === 'position') return arrived
  const names = parameters.map((parameter) => parameter.name ?? '{…}').join(', ')
  return `${arrived}; the parameters are (${names}), and a build that renames them needs params: ['name', …]`
}

function indexOf(name: string, parameters: readonly Parameter[]): number {
  return parameters.findLastIndex((parameter) => parameter.name === name)
}

function walk(from: unknown, path: readonly string[]): unknown {
  let value = from
  for (const name of path) value = property(value, name)
  return value
}

function countOf(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`
}

/** What a value is, without showing what it holds: errors end in logs. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (typeof value !== 'object') return `a ${typeof value}`
  const names = Object.keys(value)
  if (names.length === 0) return 'an object without properties'
  return `an object with ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`
}
