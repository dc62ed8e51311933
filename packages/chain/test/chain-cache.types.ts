/** What the compiler says about chains. Checked by `tsc`, never run. */
import { type CacheEntry, type CacheStorage, InMemCache, type SyncCacheStorage } from '@acache/core'
import { LocalFileCache } from '@acache/fs'
import { ChainCache, HybridCache, type Level } from '../src/index.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function expectTrue<_T extends true>(): void

const files = new LocalFileCache('/tmp/files')

// A chain of synchronous levels is a synchronous storage.
{
  const chain = new ChainCache([
    [new InMemCache(), '60s'],
    [new InMemCache()],
    { storage: new InMemCache(), ttl: 5 },
  ])
  chain satisfies SyncCacheStorage
  chain satisfies AsyncDisposable
  expectTrue<Equal<typeof chain.sync, true>>()
  const value = chain.get<number>('k')
  expectTrue<Equal<typeof value, number | undefined>>()
  const entry = chain.getEntry<number>('k')
  expectTrue<Equal<typeof entry, CacheEntry<number> | undefined>>()
  const many = chain.getMany<number>(['k'])
  expectTrue<Equal<typeof many, Map<string, number>>>()
  expectTrue<Equal<ReturnType<typeof chain.set>, void>>()
  expectTrue<Equal<ReturnType<typeof chain.setIfNotExists>, boolean>>()
  new ChainCache([[chain], [new InMemCache()]]) satisfies SyncCacheStorage
}

// One level that answers with promises, and the chain does.
{
  const chain = new ChainCache([[new InMemCache(), '60s'], [files, null], { storage: files, timeout: '1s' }])
  chain satisfies CacheStorage
  // @ts-expect-error: a level answers with promises
  chain satisfies SyncCacheStorage
  const value = chain.get<number>('k')
  expectTrue<Equal<typeof value, number | undefined | Promise<number | undefined>>>()
  expectTrue<Equal<ReturnType<typeof chain.set>, void | Promise<void>>>()
  new ChainCache([[new InMemCache()], [chain]]) satisfies CacheStorage
  // @ts-expect-error: a level of a level answers with promises
  new ChainCache([[new InMemCache()], [chain]]) satisfies SyncCacheStorage
}

// Levels may come from elsewhere; then nothing is known of them.
{
  const levels: Level[] = [[new InMemCache()], [files]]
  const chain: ChainCache = new ChainCache(levels)
  chain satisfies CacheStorage
  // @ts-expect-error: perhaps a level answers with promises
  chain satisfies SyncCacheStorage
  const any: ChainCache = new ChainCache([[new InMemCache()]])
  any satisfies CacheStorage
}

// The two-level chain.
{
  const hybrid = new HybridCache({ l2: new InMemCache() })
  hybrid satisfies SyncCacheStorage
  new HybridCache({ l1: new InMemCache(), l2: files, l1Ttl: 60, l2Ttl: null }) satisfies CacheStorage
  HybridCache.from(files, { l1Ttl: '1m' }) satisfies CacheStorage
  // @ts-expect-error: the second level answers with promises
  HybridCache.from(files) satisfies SyncCacheStorage
  // @ts-expect-error: there is no second level
  new HybridCache({ l1: new InMemCache() })
  HybridCache.from(files) satisfies ChainCache
}

// Mistakes.
// @ts-expect-error: not a duration
new ChainCache([[new InMemCache(), '5 minutes']])
// @ts-expect-error: not a storage
new ChainCache([[{}]])
// @ts-expect-error: a level is a pair or an object
new ChainCache([new InMemCache()])
// @ts-expect-error: there is no such option
new ChainCache([[new InMemCache()]], { names: 'x' })
