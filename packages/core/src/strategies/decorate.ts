/** One call for three uses: wrapping a function, a standard method decorator, a legacy method decorator. */
import { ConfigurationError } from '../errors.ts'
import type { AnyFunction, KeyTemplate } from '../keys/template-types.ts'
import { show } from '../options.ts'

/** Applies `wrap` to what the call was given: a function, or the method that is decorated. */
export function wrapOrDecorate(
  owner: string,
  wrap: (fn: AnyFunction) => AnyFunction,
  target: unknown,
  rest: readonly unknown[],
): unknown {
  const [context, descriptor] = rest
  if (typeof target === 'function' && context === undefined) return wrap(target as AnyFunction)
  if (typeof target === 'function' && isMethodContext(context)) return wrap(target as AnyFunction)
  if (isMethodDescriptor(descriptor)) return { ...descriptor, value: wrap(descriptor.value) }
  throw new ConfigurationError(
    `${owner}(…) was applied to ${what(target, context)}; apply it to a function or to a method of a class`,
  )
}

function isMethodContext(context: unknown): boolean {
  return typeof context === 'object' && context !== null && Reflect.get(context, 'kind') === 'method'
}

function isMethodDescriptor(descriptor: unknown): descriptor is PropertyDescriptor & { value: AnyFunction } {
  return (
    typeof descriptor === 'object' &&
    descriptor !== null &&
    typeof Reflect.get(descriptor, 'value') === 'function'
  )
}

function what(target: unknown, context: unknown): string {
  if (typeof context === 'object' && context !== null) return `a ${String(Reflect.get(context, 'kind'))}`
  return typeof context === 'string' ? `the property ${context}` : show(target)
}

/** Gives a wrapper the name and length of what it wraps. Where that has no name, the template of its key tells it from others. */
export function likeness<F extends AnyFunction>(wrapper: F, fn: AnyFunction, key: KeyTemplate): F {
  nameAfter(wrapper, fn, key)
  Object.defineProperty(wrapper, 'length', { value: fn.length, configurable: true })
  return wrapper
}

/** Names a function after what it stands for, else after the template of its key: what observers call it. */
export function nameAfter(wrapper: object, fn: AnyFunction, key: KeyTemplate): void {
  const value = fn.name === '' && typeof key === 'string' ? key : fn.name
  Object.defineProperty(wrapper, 'name', { value, configurable: true })
}
