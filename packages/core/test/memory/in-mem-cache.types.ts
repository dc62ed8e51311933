/** What the compiler says about the memory storage. Checked by `tsc`, never run. */
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import type { CacheStorage, SyncCacheStorage } from '../../src/storage/contract.ts'
import type { CacheEntry } from '../../src/storage/entry.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function expectTrue<_T extends true>(): void

const cache = new InMemCache()

// It is a storage, and a synchronous one.
cache satisfies SyncCacheStorage
cache satisfies Required<
  Pick<CacheStorage, 'getMany' | 'setMany' | 'deleteMany' | 'getManyEntries' | 'writeEntry'>
>
cache satisfies AsyncDisposable

// Answers are values, not promises.
{
  const value = cache.get<number>('k')
  expectTrue<Equal<typeof value, number | undefined>>()
  const unknownValue = cache.get('k')
  expectTrue<Equal<typeof unknownValue, unknown>>()
  const entry = cache.getEntry<number>('k')
  expectTrue<Equal<typeof entry, CacheEntry<number> | undefined>>()
  const many = cache.getMany<number>(['k'])
  expectTrue<Equal<typeof many, Map<string, number>>>()
  const written = cache.writeEntry('k', { value: 1, createdAt: 0, freshUntil: 1, expiresAt: 1 })
  expectTrue<Equal<typeof written, string | false>>()
  expectTrue<Equal<ReturnType<typeof cache.exists>, boolean>>()
  expectTrue<Equal<ReturnType<typeof cache.set>, void>>()
}

// Options.
new InMemCache({ maxEntries: undefined, isolate: undefined })
new InMemCache({ maxBytes: 1e6, sizeOf: (value: unknown, key: string) => String(value).length + key.length })
new InMemCache({ onEvict: (key, entry, reason) => [key.length, entry.version, reason === 'expired'] })
// @ts-expect-error: not a way to isolate
new InMemCache({ isolate: 'copy' })
// @ts-expect-error: there is no such option
new InMemCache({ ttl: 5 })
// @ts-expect-error: a ttl is a duration
cache.set('k', 'v', '5 minutes')
