/** The entry points that TTL and SWR have in common: `cached`, `cachedSync`, `cachedMany`, `configure`. */
import type { KeyTemplate } from '../keys/template-types.ts'
import { checkOptions, type OptionCheck, present } from '../options.ts'
import type { SyncCacheStorage } from '../storage/contract.ts'
import { type CachedDecorator, type CachedSyncDecorator, cachedSyncWith, cachedWith } from './cached.ts'
import { type CachedManyDecorator, cachedManyWith, type ManyOptions, manyChecks } from './cached-many.ts'
import type { LoadOptions, PlanTraits } from './load-options.ts'

/** Options of `cachedSync`: the storage must be a synchronous one. */
export type SyncOptions<O extends LoadOptions> = Omit<
  O,
  'cache' | 'timeout' | 'flightTimeout' | 'concurrency'
> & {
  readonly cache?: SyncCacheStorage | (() => SyncCacheStorage) | undefined
}

/** Options that may be left out because `configure` gave them. */
export type Given<O, D> = Omit<O, keyof D> & Partial<Pick<O, keyof D & keyof O>>

/** A strategy as applications use it; `D` are the options that are given already. */
export interface Strategy<O extends LoadOptions, D extends Partial<O & ManyOptions>> {
  /**
   * Wraps a function, or decorates a method; the result always answers with a promise. Throws ConfigurationError for options
   * that cannot work, and KeyTemplateError for a key that the function can never fill, as the other entry points do.
   *
   * @example
   * ```ts
   * import { TTLCache } from '@acache/core'
   *
   * const getOrder = TTLCache.cached('order:{}', { ttl: '1m' })(async (id: string) => db.order(id))
   * await getOrder('A-17') // under the key order:A-17
   * const entry = await getOrder.peek('A-17')
   * ```
   */
  cached<const K extends KeyTemplate>(key: K, ...options: Rest<Given<O, D>>): CachedDecorator<K>
  /**
   * Wraps a synchronous function over a synchronous storage; the result answers directly.
   *
   * @example
   * ```ts
   * import { TTLCache } from '@acache/core'
   *
   * const slug = TTLCache.cachedSync('slug:{}', { ttl: '1h' })((title: string) => slugOf(title))
   * slug('Hello World') // 'hello-world', and no promise of it
   * ```
   */
  cachedSync<const K extends KeyTemplate>(
    key: K,
    ...options: Rest<Given<SyncOptions<O>, D>>
  ): CachedSyncDecorator<K>
  /**
   * Wraps a batch loader `(ids) => array | Map`; the key template is filled with one id.
   *
   * @example
   * ```ts
   * import { TTLCache } from '@acache/core'
   *
   * const getProducts = TTLCache.cachedMany('product:{}', { ttl: '10m' })((ids: number[]) => db.products(ids))
   * const [first, second] = await getProducts([1, 2]) // one read, and one load of those that are missing
   * ```
   */
  cachedMany(key: KeyTemplate<[id: never]>, ...options: Rest<Given<O & ManyOptions, D>>): CachedManyDecorator
  /**
   * The same strategy with options given in advance; options given later win.
   *
   * @example
   * ```ts
   * import { InMemCache, TTLCache } from '@acache/core'
   *
   * const ShopTTL = TTLCache.configure({ cache: new InMemCache({ maxEntries: 50_000 }), ttl: '10m' })
   * const getCart = ShopTTL.cached('cart:{}', { ttl: '1m' })(async (id: number) => db.cart(id))
   * ```
   */
  configure<const E extends Partial<O & ManyOptions>>(options: E): Strategy<O, Omit<D, keyof E> & E>
}

/** Options that may be left out altogether when none of them is required. */
type Rest<O> = Record<never, never> extends O ? [options?: O] : [options: O]

/** What sets a strategy apart. */
export interface StrategyTraits<O extends LoadOptions> {
  readonly name: string
  readonly checks: Readonly<Record<string, OptionCheck>>
  traits(options: O, owner: string): Pick<PlanTraits, 'staleMs' | 'shareRefresh'>
}

/** The entry points of a strategy, with options given in advance. */
export function strategyWith<O extends LoadOptions, D extends Partial<O & ManyOptions>>(
  strategy: StrategyTraits<O>,
  given: D,
): Strategy<O, D> {
  /** Options in force for an entry point, checked, and what they make of it. */
  const settle = (
    entryPoint: string,
    own: object | undefined,
    checks: Readonly<Record<string, OptionCheck>>,
    sync = false,
  ) => {
    const owner = `${strategy.name}.${entryPoint}`
    checkOptions(owner, own ?? {}, checks)
    const applicable = Object.entries(given).filter(([name]) => Object.hasOwn(checks, name))
    const options = { ...Object.fromEntries(applicable), ...present(own) } as O & ManyOptions
    return { options, traits: { owner, sync, ...strategy.traits(options, owner) } }
  }
  const manyAndOwn = { ...strategy.checks, ...manyChecks }
  const { timeout: _, flightTimeout: __, concurrency: ___, ...syncChecks } = strategy.checks
  return {
    cached(key, own) {
      const { options, traits } = settle('cached', own, strategy.checks)
      return cachedWith(key, options, traits)
    },
    cachedSync(key, own) {
      const { options, traits } = settle('cachedSync', own, syncChecks, true)
      return cachedSyncWith(key, options, traits)
    },
    cachedMany(key, own) {
      const { options, traits } = settle('cachedMany', own, manyAndOwn)
      return cachedManyWith(key, options, traits)
    },
    configure(own) {
      checkOptions(`${strategy.name}.configure`, own, manyAndOwn)
      return strategyWith(strategy, { ...given, ...present(own) })
    },
  } as Strategy<O, D>
}
