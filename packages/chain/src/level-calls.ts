/** The calls of a level's storage: within the level's deadline, by leave of its breaker, and reported where they fail. */
import {
  attempt,
  bounded,
  ConfigurationError,
  channels,
  type ErrorContext,
  type ErrorReporter,
  type LevelCounts,
  type LevelHealth,
  type MaybePromise,
  type ReadOptions,
  SerializationError,
  StorageClosedError,
  StorageError,
  andThen as then,
} from '@acache/core/driver'
import { Breaker, type BreakerState } from './breaker.ts'
import type { LevelFacts, Observers } from './level-facts.ts'

/** A call that was not made, because the level is left alone for a while. */
export class LevelPaused extends StorageError {}

/** What is wrong with the request is no sign that the level fails. */
const CALLERS_FAULT = [ConfigurationError, SerializationError, StorageClosedError]

/** The calls of one level. */
export class LevelCalls {
  readonly #facts: LevelFacts
  readonly #observers: Observers
  readonly #breaker: Breaker | undefined
  readonly #ear: ReadOptions
  readonly #ears = new WeakMap<ErrorReporter, ReadOptions>()
  readonly #counts: LevelCounts
  #skipped = 0
  readonly #recovered: () => void

  /** `recovered` is called when the breaker closes after it was open. */
  constructor(facts: LevelFacts, observers: Observers, recovered: () => void) {
    this.#recovered = recovered
    this.#facts = facts
    this.#observers = observers
    this.#counts = observers.counters.countsOf(facts.name)
    this.#ear = this.#listen(undefined)
    const { breaker } = facts
    this.#breaker = breaker && new Breaker(breaker, (state, error) => this.#changed(state, error))
  }

  /** True when nothing stands between a caller and the storage. */
  get direct(): boolean {
    return this.#breaker === undefined
  }

  /** What the breaker has to tell in `stats`. */
  get health(): Pick<LevelHealth, 'breaker' | 'skipped'> {
    return { breaker: this.#breaker?.state, skipped: this.#skipped }
  }

  /** One call. Throws, or rejects with, what the storage does; LevelPaused when the level is left alone. */
  perform<T>(operation: string, key: string | undefined, work: () => MaybePromise<T>): MaybePromise<T> {
    const breaker = this.#breaker
    if (breaker === undefined) return this.bounded(operation, key, work())
    const turn = breaker.enter()
    if (turn === undefined) throw this.#paused(operation, key)
    return attempt(
      () =>
        then(this.bounded(operation, key, work()), (answer) => {
          turn.succeeded()
          return answer
        }),
      (error) => {
        if (CALLERS_FAULT.some((kind) => error instanceof kind)) turn.toldNothing()
        else turn.failed(error)
        throw error
      },
    )
  }

  /** The answer, within the level's deadline. */
  bounded<T>(operation: string, key: string | undefined, work: Promise<T>): Promise<T>
  bounded<T>(operation: string, key: string | undefined, work: MaybePromise<T>): MaybePromise<T>
  bounded<T>(operation: string, key: string | undefined, work: MaybePromise<T>): MaybePromise<T> {
    const { timeoutMs, name: storage } = this.#facts
    return bounded(work, { timeoutMs, operation, storage, key, counters: this.#observers.counters })
  }

  /** Options that bring what the storage has to tell to the chain's ear and to the caller's, under this level's name. */
  ear(caller: ErrorReporter | undefined): ReadOptions {
    if (caller === undefined) return this.#ear
    let options = this.#ears.get(caller)
    if (options === undefined) {
      options = this.#listen(caller)
      this.#ears.set(caller, options)
    }
    return options
  }

  /** Counts what a read found. */
  count(key: string, result: 'hit' | 'stale' | 'miss', durationMs?: number | undefined): void {
    this.#counts.note(result === 'hit' ? 'hit' : 'miss', durationMs)
    this.#publish(key, result)
  }

  /** Counts a read that failed; one that was not tried has been counted. */
  failed(keys: readonly string[], error: unknown): void {
    const skipped = error instanceof LevelPaused
    if (!skipped) this.#counts.note('error')
    for (const key of keys) this.#publish(key, skipped ? 'skipped' : 'error')
  }

  /** As `report`, but for a call that was not made: that is counted, and its breaker's opening was told. */
  reportTried(
    operation: string,
    key: string | undefined,
    error: unknown,
    caller?: ErrorReporter | undefined,
  ): void {
    if (!(error instanceof LevelPaused)) this.report(operation, key, error, caller)
  }

  /** Reports an error of this level that the chain goes on without. */
  report(
    operation: string,
    key: string | undefined,
    error: unknown,
    caller?: ErrorReporter | undefined,
  ): void {
    this.#observers.reporter.report(error, { operation, key, level: this.#facts.name }, caller)
  }

  #listen(caller: ErrorReporter | undefined): ReadOptions {
    const { reporter } = this.#observers
    const { name, storage } = this.#facts
    const place = ({ level }: ErrorContext) =>
      level === undefined || storage.levels === undefined ? name : `${name}/${level}`
    return {
      onError: (error, context) => reporter.report(error, { ...context, level: place(context) }, caller),
    }
  }

  #publish(key: string, result: 'hit' | 'stale' | 'miss' | 'error' | 'skipped'): void {
    if (!channels.level.hasSubscribers) return
    const { name: level, index } = this.#facts
    channels.level.publish({ source: this.#observers.source, key, level, index, result })
  }

  #paused(operation: string, key: string | undefined): LevelPaused {
    this.#skipped += 1
    const { name: storage } = this.#facts
    const why = 'is left alone after failures in a row; see the option breaker'
    return new LevelPaused(`${storage}: ${operation} was not tried: the level ${why}`, {
      operation,
      storage,
      key,
    })
  }

  #changed(state: BreakerState, error: unknown): void {
    const { name: level, index } = this.#facts
    if (channels.breaker.hasSubscribers) {
      channels.breaker.publish({ source: this.#observers.source, level, index, state, error })
    }
    if (state === 'closed') this.#recovered()
  }
}
