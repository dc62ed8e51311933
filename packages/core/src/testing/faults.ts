/** Faults on demand: which call fails, and how. Shared by the faulty driver and the faulty storage. */
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import { after } from '../time/clock.ts'
import { type Duration, durationMs } from '../time/duration.ts'

/** What can go wrong with one call. Without `error` it fails with an error that says it was planned. */
export type Fault =
  /** Throws at once; the operation is not done. */
  | { readonly kind: 'throw'; readonly error?: unknown }
  /** Answers with a rejection; the operation is not done. */
  | { readonly kind: 'reject'; readonly error?: unknown }
  /** Does the operation, then fails as if the answer had been lost. */
  | { readonly kind: 'lose'; readonly error?: unknown }
  /** Never answers; the operation is not done. */
  | { readonly kind: 'hang' }
  /** Does the operation this much later, by the library's scheduler. */
  | { readonly kind: 'delay'; readonly by: Duration }
  /** Does the operation twice, as a retry after a lost answer does, and answers what the second one says; a list gives all twice. */
  | { readonly kind: 'repeat' }
  /** Answers this; the operation is not done. For a list: an iterable. */
  | { readonly kind: 'answer'; readonly value: unknown }

/** One line of a script. Of all lines that fit a call, the first one counts. */
export interface FaultRule<Operation extends string, F = Fault> {
  /** The operation, or `'*'` for all. */
  readonly on: Operation | '*'
  /** Which calls, counted from 1 among those that `on` and `key` fit. Default: all. */
  readonly nth?: number | readonly number[] | undefined
  /** Only calls for this key. */
  readonly key?: string | undefined
  /** Only while this holds; asked at each call. */
  readonly when?: (() => boolean) | undefined
  /** What happens to the call. */
  readonly fault: F
}

/** Faults by chance, the same in every run of one seed. */
export interface RandomFaults<Operation extends string, F = Fault> {
  /** A whole number: the same calls meet the same faults in every run. */
  readonly seed: number
  /** The share of calls that meet a fault, 0 to 1. */
  readonly rate: number
  /** What may happen, all equally likely. */
  readonly faults: readonly F[]
  /** Only these operations. Default: all. */
  readonly on?: readonly Operation[] | undefined
}

/** When which fault happens. The script comes first; a call it leaves alone may meet a random fault. */
export interface FaultPlan<Operation extends string, F = Fault> {
  /** Calls that fail, one rule for each kind. Default: none. */
  readonly script?: readonly FaultRule<Operation, F>[] | undefined
  /** Faults by chance. Default: none. */
  readonly random?: RandomFaults<Operation, F> | undefined
}

/** One call that was made, for tests to look at. */
export interface FaultyCall<Operation extends string> {
  /** The method that was called. */
  readonly operation: Operation
  /** Its key; undefined for a call with many keys or none. */
  readonly key: string | undefined
  /** The kind of the fault it met. */
  readonly fault: string | undefined
}

/** Faults of any kind, as far as following a plan goes. */
interface AnyFault {
  readonly kind: string
  readonly by?: Duration | undefined
}

/** Follows a plan, call by call. */
export class FaultInjector<Operation extends string, F extends AnyFault> {
  /** Every call so far, in order. */
  readonly calls: FaultyCall<Operation>[] = []
  readonly #script: { readonly rule: FaultRule<Operation, F>; seen: number }[]
  readonly #random: RandomFaults<Operation, F> | undefined
  readonly #chance: () => number

  constructor({ script = [], random }: FaultPlan<Operation, F>) {
    if (random !== undefined && !(random.rate >= 0 && random.rate <= 1)) {
      throw new ConfigurationError(`random.rate is ${random.rate}; give a share from 0 to 1`)
    }
    if (random?.faults.length === 0) {
      throw new ConfigurationError('random.faults is empty; give the faults that may happen')
    }
    this.#script = script.map((rule) => ({ rule, seen: 0 }))
    this.#random = random
    this.#chance = randomNumbers(random?.seed ?? 0)
    for (const { by } of this.planned) if (by !== undefined) durationMs(by, 'fault: by')
  }

  /** Every fault that the plan can bring. */
  get planned(): readonly F[] {
    return [...this.#script.map(({ rule }) => rule.fault), ...(this.#random?.faults ?? [])]
  }

  /** Notes a call, and answers the fault it meets. */
  next(operation: Operation, key?: string): F | undefined {
    const fault = this.#scripted(operation, key) ?? this.#drawn(operation)
    this.calls.push({ operation, key, fault: fault?.kind })
    return fault
  }

  #scripted(operation: Operation, key: string | undefined): F | undefined {
    let found: F | undefined
    for (const line of this.#script) {
      const { on, nth, key: only, when, fault } = line.rule
      if ((on !== '*' && on !== operation) || (only !== undefined && only !== key)) continue
      // Counted for every line that fits, so that `nth` means the same wherever the line stands.
      line.seen += 1
      const counted =
        nth === undefined || nth === line.seen || (Array.isArray(nth) && nth.includes(line.seen))
      if (found === undefined && counted && (when?.() ?? true)) found = fault
    }
    return found
  }

  #drawn(operation: Operation): F | undefined {
    const random = this.#random
    if (random === undefined || (random.on !== undefined && !random.on.includes(operation))) return undefined
    if (this.#chance() >= random.rate) return undefined
    return random.faults[Math.floor(this.#chance() * random.faults.length)]
  }
}

/** Faults that need a promise to show; what is synchronous stops being so where one is planned. */
export function needsPromise({ kind }: { readonly kind: string }): boolean {
  return kind === 'reject' || kind === 'hang' || kind === 'delay'
}

/** Does `work` under a fault. */
export function underFault<T>(
  fault: Fault | undefined,
  what: string,
  work: () => MaybePromise<T>,
): MaybePromise<T> {
  switch (fault?.kind) {
    case undefined:
      return work()
    case 'throw':
      throw errorOf(fault, what)
    case 'reject':
      return Promise.reject(errorOf(fault, what))
    case 'lose':
      return then(work(), () => {
        throw errorOf(fault, what)
      })
    case 'hang':
      return new Promise<T>(() => undefined)
    case 'delay':
      return pause(fault.by).then(work)
    case 'repeat':
      return then(work(), work)
    case 'answer':
      return fault.value as T
  }
}

/** Lists under a fault. */
export function listUnderFault<T>(
  fault: Fault | undefined,
  what: string,
  list: () => AsyncIterable<T>,
): AsyncIterable<T> {
  if (fault === undefined) return list()
  if (fault.kind === 'throw') throw errorOf(fault, what)
  return faultyList(fault, what, list)
}

async function* faultyList<T>(fault: Fault, what: string, list: () => AsyncIterable<T>): AsyncGenerator<T> {
  if (fault.kind === 'reject') throw errorOf(fault, what)
  if (fault.kind === 'hang') await new Promise(() => undefined)
  if (fault.kind === 'delay') await pause(fault.by)
  if (fault.kind === 'answer') {
    yield* fault.value as Iterable<T>
    return
  }
  for await (const item of list()) {
    yield item
    if (fault.kind === 'repeat') yield item
  }
  if (fault.kind === 'lose') throw errorOf(fault, what)
}

function pause(by: Duration): Promise<void> {
  const ms = durationMs(by, 'fault: by')
  return new Promise((resolve) => {
    after(ms, resolve)
  })
}

function errorOf({ error }: { readonly error?: unknown }, what: string): unknown {
  return error ?? new Error(`planned fault in ${what}`)
}

/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
