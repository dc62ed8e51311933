/** The parts that every wrapped function has, whatever its entry point: key, storage, engine, counters. */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import { Engine } from '../engine/engine.ts'
import type { Call, Plan } from '../engine/plan.ts'
import type { KeyOf } from '../keys/template.ts'
import { Reporter } from '../observe/reporter.ts'
import { attachCounters, Counters } from '../observe/stats.ts'
import type { CacheStorage } from '../storage/contract.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { type Explanation, explain } from './explain.ts'
import type { LoadOptions } from './load-options.ts'

/** What a wrapped function is made from. */
export interface SubjectParts<T> {
  readonly keyOf: KeyOf
  /** Undefined: caching is switched off. */
  readonly plan: Plan | undefined
  readonly storage: () => CacheStorage
  readonly options: Pick<LoadOptions, 'onError'>
  readonly makeCall: (key: string, self: unknown, args: readonly unknown[]) => Call<T>
}

/** One wrapped function at work. Methods answer directly where the storage does. */
export class Subject<T> {
  readonly #parts: SubjectParts<T>
  readonly #keyOf: KeyOf
  readonly counters = new Counters()
  #source: object = this
  #engine: Engine<T> | undefined

  constructor(parts: SubjectParts<T>) {
    this.#parts = parts
    this.#keyOf = parts.keyOf
  }

  /** Names the wrapped function: what observers are shown, and where `stats` finds the counters. Before the first use. */
  attach(wrapper: object): void {
    this.#source = wrapper
    attachCounters(wrapper, this.counters)
  }

  /** Made at the first use, as the storage may be. */
  get engine(): Engine<T> | undefined {
    const { plan } = this.#parts
    if (this.#engine === undefined && plan !== undefined) this.#engine = this.#makeEngine(plan)
    return this.#engine
  }

  get storage(): CacheStorage {
    return this.#parts.storage()
  }

  key(args: readonly unknown[]): string {
    return this.#keyOf(args)
  }

  answer(self: unknown, args: readonly unknown[]): MaybePromise<T> {
    const engine = this.#engine ?? this.engine
    return engine === undefined ? this.#load(self, args) : engine.answer(this.#keyOf(args), self, args)
  }

  peek(args: readonly unknown[]): MaybePromise<CacheEntry<T> | undefined> {
    return this.storage.getEntry<T>(this.key(args))
  }

  refresh(self: unknown, args: readonly unknown[]): MaybePromise<T> {
    const { engine } = this
    return engine === undefined ? this.#load(self, args) : engine.refresh(this.key(args), self, args)
  }

  invalidate(args: readonly unknown[]): MaybePromise<void> {
    const { engine } = this
    const key = this.key(args)
    return engine === undefined ? this.storage.delete(key) : engine.invalidate(key)
  }

  set(args: readonly unknown[], value: T): MaybePromise<void> {
    return this.engine?.keep(this.key(args), args, value)
  }

  async explain(args: readonly unknown[]): Promise<Explanation> {
    return explain(this.storage, this.key(args))
  }

  /** A call of a function whose caching is switched off. */
  #load(self: unknown, args: readonly unknown[]): MaybePromise<T> {
    return this.#parts.makeCall('', self, args).load()
  }

  #makeEngine(plan: Plan): Engine<T> {
    const { options, makeCall } = this.#parts
    const { onError } = options
    return new Engine<T>({
      storage: this.storage,
      plan,
      source: this.#source,
      counters: this.counters,
      reporter: new Reporter(this.#source, this.counters, onError),
      makeCall,
    })
  }
}
