/** Entries and errors for tests. */
import type { CacheEntry } from '@acache/core'
import type { ErrorContext, ErrorReporter } from '@acache/core/driver'
import { START } from './time.ts'

/** An entry made at the start of the test (or `at` ms later), fresh and kept for so many ms from then. */
export function entryOf<T>(value: T, freshMs: number, keptMs = freshMs, at = 0): CacheEntry<T> {
  const createdAt = START + at
  return { value, createdAt, freshUntil: createdAt + freshMs, expiresAt: createdAt + keptMs }
}

/** An ear that keeps what it is told. */
export function ear(): {
  readonly told: (ErrorContext & { readonly error: unknown })[]
  readonly onError: ErrorReporter
} {
  const told: (ErrorContext & { readonly error: unknown })[] = []
  return { told, onError: (error, context) => told.push({ ...context, error }) }
}
