/** Many keys by single calls: each has an outcome of its own, and a backend that does not answer ends the batch. */
import { type EachOptions, mapEach } from '../concurrency/limiter.ts'
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { NoAnswer } from './no-answer.ts'

/** Thrown where an operation on many keys failed for some of them. Drivers throw it for batches of their own. */
export class PartialFailure extends Error {
  /** Always `PartialFailure`. */
  override readonly name = 'PartialFailure'
  /** The error of each key that failed; at least one. */
  readonly failures: ReadonlyMap<string, unknown>
  /** The keys that worked; a driver may leave them out, the core knows what it asked for. */
  readonly succeeded: readonly string[]

  constructor(failures: ReadonlyMap<string, unknown>, succeeded: readonly string[] = []) {
    super(`${failures.size} keys failed`)
    this.failures = failures
    this.succeeded = succeeded
  }

  /** The same with other names for the keys. */
  renamed(name: (key: string) => string): PartialFailure {
    const failures = new Map([...this.failures].map(([key, error]) => [name(key), error]))
    return new PartialFailure(failures, this.succeeded.map(name))
  }
}

/** What became of each key of a batch. */
export interface Outcomes<R> {
  /** Undefined where a group failed for other keys only. */
  readonly results: Map<string, R | undefined>
  readonly failures: Map<string, unknown>
}

/** Calls `work` for each group of keys. After one that got no answer no further call is begun: its keys got none either. */
export function inBatches<R>(
  groups: readonly (readonly string[])[],
  options: EachOptions,
  work: (keys: readonly string[]) => MaybePromise<R>,
): MaybePromise<Outcomes<R>> {
  const outcomes: Outcomes<R> = { results: new Map(), failures: new Map() }
  let noAnswer: NoAnswer | undefined
  const succeeded = (keys: readonly string[], result: R | undefined) => {
    for (const key of keys) outcomes.results.set(key, result)
  }
  const failed = (keys: readonly string[], error: unknown) => {
    if (error instanceof NoAnswer) noAnswer ??= error
    if (!(error instanceof PartialFailure)) {
      for (const key of keys) outcomes.failures.set(key, error)
      return
    }
    for (const [key, each] of error.failures) outcomes.failures.set(key, each)
    succeeded(
      keys.filter((key) => !error.failures.has(key)),
      undefined,
    )
  }
  const call = (keys: readonly string[]): MaybePromise<void> => {
    if (noAnswer !== undefined) return failed(keys, noAnswer)
    return attempt(
      () => then(work(keys), (result) => succeeded(keys, result)),
      (error) => failed(keys, error),
    )
  }
  return then(mapEach(groups, options, call), () => outcomes)
}

/** The results; throws what went wrong where anything did. */
export function resultsOf<R>({ results, failures }: Outcomes<R>): Map<string, R | undefined> {
  if (failures.size === 0) return results
  const errors = [...new Set(failures.values())]
  // One error for all keys is that of the backend, not of a key; and so it is where nothing was answered.
  const ofBackend = errors.length === 1 || errors.every((error) => error instanceof NoAnswer)
  throw results.size === 0 && ofBackend ? errors[0] : new PartialFailure(failures, [...results.keys()])
}

/** The items in order, at most `size` together. */
export function groupsOf<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = []
  for (let from = 0; from < items.length; from += size) groups.push(items.slice(from, from + size))
  return groups
}
