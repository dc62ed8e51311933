/** One way for every error that was survived: counted, published, told to the application, and never lost. */
import { channels } from './channels.ts'
import { describe, type ErrorContext, type ErrorReporter, report, warn } from './report.ts'
import type { Counters } from './stats.ts'

/** Reports the survived errors of one storage or wrapped function. */
export class Reporter {
  readonly #source: object
  readonly #counters: Counters
  readonly #onError: ErrorReporter | undefined
  readonly #warned = new Set<string>()

  constructor(source: object, counters: Counters, onError?: ErrorReporter | undefined) {
    this.#source = source
    this.#counters = counters
    this.#onError = onError
  }

  /** `caller` is the ear of this one operation, beside that of the source. With no ear at all, the first error of each operation is a process warning. */
  report(error: unknown, context: ErrorContext, caller?: ErrorReporter | undefined): void {
    this.#counters.errors += 1
    const observed = channels.error.hasSubscribers
    if (observed) channels.error.publish({ source: this.#source, error, ...context })
    report(this.#onError, error, context)
    if (caller !== this.#onError) report(caller, error, context)
    if (observed || this.#onError !== undefined || caller !== undefined) return
    if (this.#warned.has(context.operation)) return
    this.#warned.add(context.operation)
    const where = [
      context.level,
      context.operation,
      context.key === undefined ? '' : JSON.stringify(context.key),
    ]
    warn(
      `${where.filter(Boolean).join(' ')}: ${describe(error)}. Pass onError to be told of each; this warning comes once.`,
    )
  }
}
