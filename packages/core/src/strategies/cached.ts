/** `cached` and `cachedSync`: wrap a function, or decorate a method, with a strategy. */
import { expectSync, type MaybePromise } from '../concurrency/maybe-promise.ts'
import { compileKey } from '../keys/template.ts'
import type { AnyFunction, CheckKey, KeyTemplate } from '../keys/template-types.ts'
import { likeness, wrapOrDecorate } from './decorate.ts'
import { type CacheOption, lazyStorage } from './lazy-storage.ts'
import { type LoadOptions, type PlanTraits, planOf } from './load-options.ts'
import { Subject } from './subject.ts'
import type { Cached, CachedSync } from './wrapped.ts'

/** What `cached(key, options)` answers: give it a function, or put it before a method. */
export interface CachedDecorator<K> {
  <F extends AnyFunction>(
    fn: F & CheckKey<K, F>,
  ): Cached<Parameters<F>, Awaited<ReturnType<F>>, ThisParameterType<F>>
  <F extends AsyncFunction>(method: F & CheckKey<K, F>, context: ClassMethodDecoratorContext): F
  <F extends AsyncFunction>(target: object, property: string | symbol, descriptor: Descriptor<K, F>): void
}

/** A method that `cached` may stand in for. */
type AsyncFunction = (...args: never[]) => Promise<unknown>

/** What a legacy decorator is given, with the check of the key against the method. */
type Descriptor<K, F extends AnyFunction> = TypedPropertyDescriptor<F> & {
  value?: F & CheckKey<K, F>
}

/** What `cachedSync(key, options)` answers: give it a synchronous function, or put it before a synchronous method. */
export interface CachedSyncDecorator<K> {
  <F extends AnyFunction>(
    fn: F & CheckKey<K, F> & NotAPromise<ReturnType<F>>,
  ): CachedSync<Parameters<F>, ReturnType<F>, ThisParameterType<F>>
  <F extends AnyFunction>(method: F & CheckKey<K, F>, context: ClassMethodDecoratorContext): F
  <F extends AnyFunction>(target: object, property: string | symbol, descriptor: Descriptor<K, F>): void
}

/** `unknown`, or a sentence when the function answers with a promise. */
type NotAPromise<R> = [R] extends [PromiseLike<unknown>]
  ? { readonly 'cachedSync takes a synchronous function': 'this one answers with a promise; use cached' }
  : unknown

/** Wraps functions such that they always answer with a promise. */
export function cachedWith<K extends KeyTemplate>(
  key: K,
  options: LoadOptions,
  traits: PlanTraits,
): CachedDecorator<K> {
  const wrap = (fn: AnyFunction) => {
    const subject = subjectOf(fn, key, options, traits)
    const wrapper = likeness(
      function (this: unknown, ...args: unknown[]): Promise<unknown> {
        try {
          return promised(subject.answer(this, args))
        } catch (error) {
          return Promise.reject(error)
        }
      },
      fn,
      key,
    )
    const later = <R>(work: () => MaybePromise<R>) => new Promise<R>((resolve) => resolve(work()))
    return withMembers(wrapper, subject, {
      peek: (...args: unknown[]) => later(() => subject.peek(args)),
      refresh(this: unknown, ...args: unknown[]) {
        return later(() => subject.refresh(instance(this, wrapper), args))
      },
      invalidate: (...args: unknown[]) => later(() => subject.invalidate(args)),
      set: (args: readonly unknown[], value: unknown) => later(() => subject.set(args, value)),
    })
  }
  return ((target: unknown, ...rest: unknown[]) =>
    wrapOrDecorate(traits.owner, wrap, target, rest)) as CachedDecorator<K>
}

/** Wraps synchronous functions over synchronous storages. */
export function cachedSyncWith<K extends KeyTemplate>(
  key: K,
  options: LoadOptions,
  traits: PlanTraits,
): CachedSyncDecorator<K> {
  const { owner } = traits
  const wrap = (fn: AnyFunction) => {
    const subject = subjectOf(fn, key, options, traits)
    const name = `${owner}: ${fn.name || 'the function'}`
    const wrapper = likeness(
      function (this: unknown, ...args: unknown[]): unknown {
        const value = subject.answer(this, args)
        return value instanceof Promise ? expectSync(value, name) : value
      },
      fn,
      key,
    )
    return withMembers(wrapper, subject, {
      peek: (...args: unknown[]) => subject.peek(args),
      refresh(this: unknown, ...args: unknown[]) {
        return expectSync(subject.refresh(instance(this, wrapper), args), name)
      },
      invalidate: (...args: unknown[]) => subject.invalidate(args),
      set: (args: readonly unknown[], value: unknown) => subject.set(args, value),
    })
  }
  return ((target: unknown, ...rest: unknown[]) =>
    wrapOrDecorate(owner, wrap, target, rest)) as CachedSyncDecorator<K>
}

function subjectOf(
  fn: AnyFunction,
  key: KeyTemplate,
  options: LoadOptions,
  traits: PlanTraits,
): Subject<unknown> {
  const call = fn as (...args: readonly unknown[]) => MaybePromise<unknown>
  const { sync, owner } = traits
  return new Subject({
    keyOf: compileKey(key, fn, { params: options.params, version: options.version }),
    plan: planOf(options, traits),
    storage: lazyStorage(options.cache as CacheOption, owner, sync),
    options,
    makeCall: (callKey, self, args) => ({
      key: callKey,
      args,
      load: () => {
        const value = call.apply(self, args as unknown[])
        // A promise is no value to keep: it must not reach the storage of a synchronous function.
        return sync ? expectSync(value, `${owner}: ${fn.name || 'the function'}`) : value
      },
    }),
  })
}

function withMembers<W extends AnyFunction>(wrapper: W, subject: Subject<unknown>, members: object): W {
  subject.attach(wrapper)
  Object.assign(wrapper, members, {
    key: (...args: unknown[]) => subject.key(args),
    explain: (...args: unknown[]) => subject.explain(args),
  })
  return Object.defineProperty(wrapper, 'cache', { get: () => subject.storage, enumerable: true })
}

/** What a member called on the wrapped function itself passes on as `this`: nothing. */
function instance(self: unknown, wrapper: unknown): unknown {
  return self === wrapper ? undefined : self
}

function promised<T>(value: MaybePromise<T>): Promise<T> {
  return value instanceof Promise ? value : Promise.resolve(value)
}
