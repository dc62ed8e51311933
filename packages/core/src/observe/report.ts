/** How an error that nobody is given still reaches somebody. */

/** Where an error that was survived came from. */
export interface ErrorContext {
  /** What was being done: `get`, `set`, `delete`, `refresh`, `promote`, … */
  readonly operation: string
  /** The key concerned; absent for work on many keys or on none. */
  readonly key?: string | undefined
  /** The name of the level of a chain, or of the storage. */
  readonly level?: string | undefined
}

/** An application's ear for errors that were survived: a failed read became a miss, a failed write was dropped. */
export type ErrorReporter = (error: unknown, context: ErrorContext) => void

/** Calls a reporter of the application; one that throws is itself reported, as a process warning. */
export function report(reporter: ErrorReporter | undefined, error: unknown, context: ErrorContext): void {
  if (reporter === undefined) return
  try {
    reporter(error, context)
  } catch (failure) {
    warn(`onError itself threw: ${describe(failure)}`)
  }
}

/** A warning that the process prints and tools can subscribe to (`process.on('warning')`). */
export function warn(message: string): void {
  process.emitWarning(message, { type: 'AcacheWarning' })
}

/** An error in one line. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
