/** The circuit breaker of a level: one that keeps failing is left alone for a while, then asked by a single call. */
import type { Duration } from '@acache/core'
import {
  ConfigurationError,
  checkOptions,
  checks,
  durationMs,
  must,
  now,
  type OptionCheck,
} from '@acache/core/driver'

/** `open`: the level is not asked. `half-open`: one call is under way that decides. */
export type BreakerState = 'closed' | 'open' | 'half-open'

/** When a level is left alone, and for how long. */
export interface BreakerOptions {
  /** Opens after this many failures in a row; `Infinity`: not for that. Default 10. */
  readonly failures?: number | undefined
  /** Opens when at least this share of the last `window` calls failed, above 0 and at most 1. Default: none. */
  readonly failureRate?: number | undefined
  /** How many calls `failureRate` looks at. Default 20. */
  readonly window?: number | undefined
  /** How long the level is left alone before a call may try it. Default 5 s. */
  readonly pause?: Duration | undefined
  /** By which share the pause is longer or shorter, at random: processes do not come back all at once. Default 0.2. */
  readonly jitter?: number | undefined
}

const breakerChecks: Readonly<Record<keyof BreakerOptions, OptionCheck>> = {
  failures: checks.positiveIntegerOrInfinity,
  failureRate: must(
    (value) => typeof value === 'number' && value > 0 && value <= 1,
    'a number above 0 and at most 1',
  ),
  window: checks.positiveInteger,
  pause: checks.duration,
  jitter: checks.share,
}

/** A level's option `breaker`. */
export const breakerCheck: OptionCheck = (value, option) => {
  if (typeof value === 'boolean') return
  checkOptions(option, value, breakerChecks)
  const { window, failureRate, pause } = value as BreakerOptions
  if (window !== undefined && failureRate === undefined) {
    throw new ConfigurationError(
      `${option}.window is ${window}, and only failureRate looks at it; give failureRate too`,
    )
  }
  if (pause !== undefined && durationMs(pause, `${option}.pause`) === 0) {
    throw new ConfigurationError(`${option}.pause is 0; give a longer one, or breaker: false for none`)
  }
}

/** A call that the breaker has let through; its outcome is told once. */
export interface Turn {
  succeeded(): void
  failed(error: unknown): void
  /** The call ended without a word of how the level is. Where it was to decide, the next call decides. */
  toldNothing(): void
}

/** Told of every change; `error` is what opened it. */
export type BreakerListener = (state: BreakerState, error?: unknown) => void

/** The breaker of one level. */
export class Breaker {
  readonly #failures: number
  readonly #pauseMs: number
  readonly #jitter: number
  readonly #rate: FailureRate | undefined
  readonly #listener: BreakerListener
  #state: BreakerState = 'closed'
  #inARow = 0
  /** Turns of an earlier state have no say in a later one. */
  #era = 0
  /** While open: when a call may try. While half-open: when another one may, should the first never end. */
  #dueAt = 0

  constructor(options: BreakerOptions, listener: BreakerListener) {
    const { failures = 10, failureRate, window = 20, pause = '5s', jitter = 0.2 } = options
    this.#failures = failures
    this.#pauseMs = durationMs(pause, 'breaker.pause')
    this.#jitter = jitter
    this.#rate = failureRate === undefined ? undefined : new FailureRate(failureRate, window)
    this.#listener = listener
  }

  get state(): BreakerState {
    return this.#state
  }

  /** A turn, or undefined while the level is to be left alone. */
  enter(): Turn | undefined {
    if (this.#state !== 'closed') {
      if (now() < this.#dueAt) return undefined
      this.#rest()
      this.#become('half-open')
    }
    const era = this.#era
    return {
      succeeded: () => {
        if (era === this.#era) this.#succeeded()
      },
      failed: (error) => {
        if (era === this.#era) this.#failed(error)
      },
      toldNothing: () => {
        if (era === this.#era && this.#state === 'half-open') this.#dueAt = now()
      },
    }
  }

  #succeeded(): void {
    this.#inARow = 0
    this.#rate?.note(false)
    if (this.#state !== 'closed') this.#become('closed')
  }

  #failed(error: unknown): void {
    this.#inARow += 1
    this.#rate?.note(true)
    const broken = this.#inARow >= this.#failures || this.#rate?.exceeded === true
    if (this.#state === 'closed' && !broken) return
    this.#rest()
    this.#become('open', error)
  }

  #rest(): void {
    this.#dueAt = now() + this.#pauseMs * (1 + this.#jitter * (2 * Math.random() - 1))
  }

  #become(state: BreakerState, error?: unknown): void {
    const changed = this.#state !== state
    this.#state = state
    this.#era += 1
    this.#rate?.forget()
    if (state === 'closed') this.#inARow = 0
    if (changed) this.#listener(state, error)
  }
}

/** The share of failures among the last calls. */
class FailureRate {
  readonly #share: number
  readonly #outcomes: boolean[]
  #noted = 0
  #failed = 0

  constructor(share: number, window: number) {
    this.#share = share
    this.#outcomes = new Array<boolean>(window).fill(false)
  }

  /** Tells nothing before it has seen as many calls as it looks at. */
  get exceeded(): boolean {
    const window = this.#outcomes.length
    return this.#noted >= window && this.#failed / window >= this.#share
  }

  note(failed: boolean): void {
    const place = this.#noted % this.#outcomes.length
    if (this.#outcomes[place] === true) this.#failed -= 1
    if (failed) this.#failed += 1
    this.#outcomes[place] = failed
    this.#noted += 1
  }

  forget(): void {
    this.#outcomes.fill(false)
    this.#noted = 0
    this.#failed = 0
  }
}
