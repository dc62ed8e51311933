/** Assertions that a value came back as it was: same types, equal contents, the same shape of references. */
import { fail } from 'node:assert/strict'
import { differenceBetween } from '../codec/same.ts'

/** Throws an AssertionError that names the place unless `actual` is what `expected` is, type for type. */
export function assertSame(actual: unknown, expected: unknown, what = 'value'): void {
  const difference = differenceBetween(actual, expected, what)
  if (difference !== undefined) fail(difference)
}

/** True where `assertSame` would not throw. */
export function isSame(actual: unknown, expected: unknown): boolean {
  return differenceBetween(actual, expected) === undefined
}
