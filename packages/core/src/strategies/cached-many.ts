/** `cachedMany`: many ids, one read, one load for what is missing. */
import { all, attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import type { Engine } from '../engine/engine.ts'
import type { Call } from '../engine/plan.ts'
import { ConfigurationError } from '../errors.ts'
import { compileKey } from '../keys/template.ts'
import type { AnyFunction, KeyTemplate } from '../keys/template-types.ts'
import { traced, tracing } from '../observe/trace.ts'
import { checks, type OptionCheck, show } from '../options.ts'
import { type Duration, durationMs } from '../time/duration.ts'
import { Batch, type BatchAnswer } from './batch.ts'
import { likeness, wrapOrDecorate } from './decorate.ts'
import { type CacheOption, lazyStorage } from './lazy-storage.ts'
import { type LoadOptions, type PlanTraits, planOf } from './load-options.ts'
import { Subject } from './subject.ts'
import type { CachedMany } from './wrapped.ts'

/** What `cachedMany` takes besides the options of its strategy. */
export interface ManyOptions {
  /** How long "not there" is kept for an id that the loader has nothing for. Default 0: asked for again each time. */
  readonly missingTtl?: Duration | undefined
}

export const manyChecks: Readonly<Record<string, OptionCheck>> = { missingTtl: checks.duration }

/** What `cachedMany(key, options)` answers: give it a batch loader, or put it before a method that is one. */
export interface CachedManyDecorator {
  <Id, T, This = unknown>(
    loader: (this: This, ids: Id[]) => BatchAnswer<Id, T> | Promise<BatchAnswer<Id, T>>,
  ): CachedMany<Id, Exclude<T, undefined>, This>
  <This, Id, T>(
    method: (this: This, ids: readonly Id[]) => Promise<(T | undefined)[]>,
    context: ClassMethodDecoratorContext<
      This,
      (this: This, ids: readonly Id[]) => Promise<(T | undefined)[]>
    >,
  ): (this: This, ids: readonly Id[]) => Promise<(T | undefined)[]>
  <F extends (...args: never[]) => Promise<unknown>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<F>,
  ): TypedPropertyDescriptor<F>
}

type Loader = (
  this: unknown,
  ids: unknown[],
) => BatchAnswer<unknown, unknown> | Promise<BatchAnswer<unknown, unknown>>

/** Wraps batch loaders. The key template is filled with one id. */
export function cachedManyWith(
  key: KeyTemplate,
  options: LoadOptions & ManyOptions,
  traits: PlanTraits,
): CachedManyDecorator {
  const wrap = (fn: AnyFunction) => {
    const loader = fn as Loader
    if (options.lock !== undefined && options.lock !== false) {
      throw new ConfigurationError(
        `${traits.owner}: lock is ${show(options.lock)}; leases are of single keys, and the loads of a batch go together: give lock: false`,
      )
    }
    if (options.concurrency !== undefined) {
      throw new ConfigurationError(
        `${traits.owner}: concurrency is ${show(options.concurrency)}; it is of loads of single keys, and those of a batch go together: leave it out, and let the loader limit itself`,
      )
    }
    const missingTtlMs = durationMs(options.missingTtl ?? 0, `${traits.owner}: missingTtl`)
    const batchOf = (self: unknown) =>
      new Batch<unknown, unknown>((ids) => {
        const load = () => loader.call(self, ids)
        if (!tracing.load.hasSubscribers) return load()
        return traced(tracing.load, { source: wrapper, key: undefined, size: ids.length }, load)
      })
    const callOf = (batch: Batch<unknown, unknown>, callKey: string, id: unknown): Call<unknown> => ({
      key: callKey,
      args: [id],
      gathered: true,
      load: () => batch.load(id),
    })
    const subject = new Subject<unknown>({
      // The loader's parameter is the list; a name in the template is that of the single id.
      keyOf: compileKey(key, (id: unknown) => id, {
        params: options.params ?? [soleName(key)],
        version: options.version,
      }),
      plan: planOf(options, { ...traits, missingTtlMs }),
      storage: lazyStorage(options.cache as CacheOption, traits.owner, false),
      options,
      makeCall: (callKey, self, [id]) => callOf(batchOf(self), callKey, id),
    })

    const answer = (self: unknown, ids: readonly unknown[], act: Act): MaybePromise<unknown[]> => {
      const batch = batchOf(self)
      const { engine } = subject
      if (engine === undefined) return all(ids.map((id) => batch.load(id)))
      return act(
        engine,
        ids.map((id) => callOf(batch, subject.key([id]), id)),
      )
    }
    const wrapper = likeness(
      async function (this: unknown, ids: readonly unknown[]): Promise<unknown[]> {
        return answer(this, ids, answerMany)
      },
      fn,
      key,
    )
    subject.attach(wrapper)
    Object.assign(wrapper, {
      key: (id: unknown) => subject.key([id]),
      peek: async (id: unknown) => subject.peek([id]),
      async refresh(this: unknown, ids: readonly unknown[]) {
        return answer(this === wrapper ? undefined : this, ids, refreshMany)
      },
      invalidate: async (...ids: unknown[]) => {
        await Promise.all(ids.map((id) => subject.invalidate([id])))
      },
      set: async (args: readonly unknown[], value: unknown) => subject.set(args, value),
      explain: (id: unknown) => subject.explain([id]),
    })
    return Object.defineProperty(wrapper, 'cache', { get: () => subject.storage, enumerable: true })
  }
  return ((target: unknown, ...rest: unknown[]) =>
    wrapOrDecorate(traits.owner, wrap, target, rest)) as CachedManyDecorator
}

/** The name that a template has for the one id it is filled with; a loader has no parameter of that name. */
function soleName(key: KeyTemplate): string {
  const [, name = 'id'] = typeof key === 'string' ? (/\{(\w+)\}/.exec(key) ?? []) : []
  return name
}

type Act = (engine: Engine<unknown>, calls: readonly Call<unknown>[]) => MaybePromise<unknown[]>

const answerMany: Act = (engine, calls) =>
  then(engine.readMany(calls.map(({ key }) => key)), (found) =>
    all(calls.map((call) => each(() => engine.settle(call, found(call.key))))),
  )

const refreshMany: Act = (engine, calls) =>
  then(engine.readMany(calls.map(({ key }) => key)), (found) =>
    all(calls.map((call) => each(() => engine.reload(call, found(call.key))))),
  )

/** A call that throws must not leave those before it without anybody who waits for them. */
const each = (work: () => MaybePromise<unknown>) => attempt(work, (error) => Promise.reject(error))
