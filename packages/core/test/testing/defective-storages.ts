/** Storages that break one sentence of the contract each, and the test of the suite that must notice. */
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import type { CacheStorage } from '../../src/storage/contract.ts'
import type { StorageFeatures } from '../../src/testing/storage-suite.ts'
import { now } from '../../src/time/clock.ts'
import { durationMs } from '../../src/time/duration.ts'

export const DIRECT: StorageFeatures = { types: 'all', sharedIdentity: true, sync: true }
const PROMISED: StorageFeatures = { types: 'all', sharedIdentity: true }

type Methods = { [K in keyof CacheStorage]?: CacheStorage[K] | undefined }

type Overrides = (inner: InMemCache) => Methods

/** A memory storage with some methods of its own. */
export function broken(overrides: Overrides): CacheStorage {
  const inner = new InMemCache()
  const own: object = overrides(inner)
  return new Proxy<CacheStorage>(inner, {
    get(target, property) {
      if (Object.hasOwn(own, property)) return Reflect.get(own, property)
      const member: unknown = Reflect.get(target, property)
      return typeof member === 'function' ? member.bind(target) : member
    },
  })
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What breaks, the test that must notice, and how it breaks. */
export const defects: readonly (readonly [string, string, Overrides, StorageFeatures?])[] = [
  [
    'get answers stale values',
    'past its freshness',
    (inner) => ({ get: <T>(key: string) => inner.getEntry<T>(key)?.value }),
  ],
  [
    'exists is true for stale values',
    'past its freshness',
    (inner) => ({ exists: (key) => inner.getEntry(key) !== undefined }),
  ],
  [
    'getEntry hides stale entries',
    'past its freshness',
    (inner) => ({
      getEntry: <T>(key: string) => (inner.exists(key) ? inner.getEntry<T>(key) : undefined),
    }),
  ],
  [
    'get answers until the instant and at it',
    'given in seconds',
    (inner) => ({
      get: <T>(key: string) => {
        const entry = inner.getEntry<T>(key)
        return entry && now() < entry.freshUntil - 1 ? entry.value : undefined
      },
    }),
  ],
  [
    'ttl 0 expires at once',
    'with ttl 0 never',
    (inner) => ({
      set: (key, value, ttl) => inner.set(key, value, ttl === 0 ? '1ms' : ttl),
    }),
  ],
  [
    'Infinity is taken for nothing',
    'with ttl Infinity never',
    (inner) => ({
      set: (key, value, ttl) => inner.set(key, value, ttl === Number.POSITIVE_INFINITY ? '1ms' : ttl),
    }),
  ],
  [
    'a long ttl overflows a timer',
    '30 days',
    (inner) => ({
      set: (key, value, ttl = 0) => inner.set(key, value, durationMs(ttl, 'ttl') > 2 ** 31 ? '1ms' : ttl),
    }),
  ],
  [
    'a negative ttl is taken',
    'is a ConfigurationError',
    (inner) => ({
      set: (key, value, ttl) => inner.set(key, value, ttl === -1 ? 1 : ttl),
    }),
  ],
  [
    'the ttl of setEntry extends',
    'never extends',
    (inner) => ({
      setEntry: (key, entry, options) => {
        const end = now() + durationMs(options?.ttl ?? 0, 'ttl')
        return inner.setEntry(
          key,
          options?.ttl ? { ...entry, freshUntil: end, expiresAt: end } : entry,
          options,
        )
      },
    }),
  ],
  [
    'the ttl of setEntry is left out',
    'caps the life',
    (inner) => ({ setEntry: (key, entry) => inner.setEntry(key, entry) }),
  ],
  [
    'createdAt is made anew',
    'keeps the instants',
    (inner) => ({
      setEntry: (key, entry, options) => inner.setEntry(key, { ...entry, createdAt: now() }, options),
    }),
  ],
  [
    'tags are lost',
    'tags stay',
    (inner) => ({
      setEntry: (key, entry, options) => inner.setEntry(key, { ...entry, tags: undefined }, options),
    }),
  ],
  [
    'an expired entry leaves what was there',
    'replaces what was there, and is absent',
    (inner) => ({
      setEntry: (key, entry, options) => entry.expiresAt <= now() || inner.setEntry(key, entry, options),
    }),
  ],
  [
    'null is taken for a miss',
    'keeps null',
    (inner) => ({ get: <T>(key: string) => inner.get<T>(key) ?? undefined }),
  ],
  [
    '0 is taken for a miss',
    'keeps zero',
    (inner) => ({ get: <T>(key: string) => inner.get<T>(key) || undefined }),
  ],
  [
    'an undefined value is no entry',
    'keeps undefined',
    (inner) => ({
      getEntry: <T>(key: string) => (inner.get(key) === undefined ? undefined : inner.getEntry<T>(key)),
    }),
  ],
  [
    'values go through JSON',
    'keeps a Date',
    (inner) => ({
      set: (key, value, ttl) => inner.set(key, JSON.parse(JSON.stringify(value)), ttl),
    }),
  ],
  [
    '__ac_type in a value is taken for an envelope',
    'the shape of a stored value',
    (inner) => ({
      get: <T>(key: string) => {
        const value = inner.get<{ __ac_type?: string; v: T }>(key)
        return value?.__ac_type === 'value' ? value.v : (value as T | undefined)
      },
    }),
  ],
  ['the kept object is handed out', 'that a reader changes', () => ({}), { types: 'all', sync: true }],
  [
    'a copy is handed out',
    'the very object',
    (inner) => ({ get: <T>(key: string) => structuredClone(inner.get<T>(key)) }),
  ],
  [
    'keys lose their case',
    'all different keys',
    (inner) => ({
      set: (key, value) => inner.set(key.toLowerCase(), value),
      get: <T>(key: string) => inner.get<T>(key.toLowerCase()),
    }),
  ],
  [
    'keys go through UTF-8',
    'all different keys',
    (inner) => ({
      set: (key, value) => inner.set(Buffer.from(key).toString(), value),
      get: <T>(key: string) => inner.get<T>(Buffer.from(key).toString()),
    }),
  ],
  [
    'keys live on an object',
    'key: __proto__',
    () => {
      const kept: Record<string, unknown> = {}
      return { get: <T>(key: string) => kept[key] as T | undefined }
    },
  ],
  [
    'a key is cut',
    'all different keys',
    (inner) => ({
      set: (key, value) => inner.set(key.slice(0, 255), value),
      get: <T>(key: string) => inner.get<T>(key.slice(0, 255)),
    }),
  ],
  [
    'setIfNotExists checks, then writes',
    'of 20 concurrent setIfNotExists one',
    (inner) => ({
      sync: false,
      async setIfNotExists(key, value, ttl) {
        if (inner.getEntry(key) !== undefined) return false
        await turn()
        inner.set(key, value, ttl)
        return true
      },
    }),
    PROMISED,
  ],
  [
    'setIfNotExists takes a stale entry for nothing',
    'refused by a stale entry',
    (inner) => ({
      setIfNotExists: (key, value, ttl) => {
        if (!inner.exists(key)) inner.delete(key)
        return inner.setIfNotExists(key, value, ttl)
      },
    }),
  ],
  [
    'setIfNotExists answers true when refused',
    'leaves a fresh entry',
    (inner) => ({
      setIfNotExists: (key, value, ttl) => inner.setIfNotExists(key, value, ttl) || true,
    }),
  ],
  [
    'setIfNotExists drops its ttl',
    'setIfNotExists keeps the value',
    (inner) => ({
      setIfNotExists: (key, value) => inner.setIfNotExists(key, value),
    }),
  ],
  [
    'ifVersion is left out',
    'refused by a later write',
    (inner) => ({
      setEntry: (key, entry, options) => inner.setEntry(key, entry, { ...options, ifVersion: undefined }),
    }),
  ],
  [
    'ifAbsent is left out',
    'ifAbsent is refused',
    (inner) => ({
      setEntry: (key, entry, options) => inner.setEntry(key, entry, { ...options, ifAbsent: undefined }),
    }),
  ],
  [
    'ifVersion is true of an absent key',
    'ifVersion is refused where the entry was deleted',
    (inner) => ({
      setEntry: (key, entry, options) => {
        const held = inner.getEntry(key) !== undefined
        return inner.setEntry(key, entry, held ? options : { ...options, ifVersion: undefined })
      },
    }),
  ],
  [
    'the version is that of the value',
    'every write has a version',
    (inner) => ({
      getEntry: <T>(key: string) => {
        const entry = inner.getEntry<T>(key)
        return entry && { ...entry, version: JSON.stringify(entry.value) }
      },
    }),
  ],
  [
    'writeEntry answers a version of its own',
    'writeEntry answers',
    (inner) => ({
      writeEntry: (key, entry, options) => inner.setEntry(key, entry, options) && 'written',
    }),
  ],
  [
    'getMany leaves undefined out',
    'undefined is a hit',
    (inner) => ({
      getMany: <T>(keys: Iterable<string>) => {
        return new Map([...inner.getMany<T>(keys)].filter(([, value]) => value !== undefined))
      },
    }),
  ],
  [
    'getMany answers stale values',
    'getMany answers a Map',
    (inner) => ({
      getMany: <T>(keys: Iterable<string>) => {
        return new Map([...inner.getManyEntries<T>(keys)].map(([key, { value }]) => [key, value]))
      },
    }),
  ],
  [
    'getMany goes through its keys twice',
    'go through it once',
    (inner) => ({
      getMany: <T>(keys: Iterable<string>) =>
        [...keys].length === 0 ? new Map<string, T>() : inner.getMany<T>(keys),
    }),
  ],
  [
    'of two values for a key the first stays',
    'a key that comes twice',
    (inner) => ({
      setMany: (entries, ttl) => inner.setMany([...entries].reverse(), ttl),
    }),
  ],
  [
    'setMany drops its ttl',
    'setMany gives all values',
    (inner) => ({ setMany: (entries) => inner.setMany(entries) }),
  ],
  [
    'batches are cut at 100',
    '120 keys',
    (inner) => ({ setMany: (entries, ttl) => inner.setMany([...entries].slice(0, 100), ttl) }),
  ],
  [
    'deleteMany deletes what begins so',
    'deleteMany leaves other keys',
    (inner) => ({
      deleteMany: (keys) => {
        for (const key of keys) inner.deleteMany(['a', 'ab', 'b'].filter((known) => known.startsWith(key)))
      },
    }),
  ],
  [
    'deleting nothing is an error',
    'delete removes',
    (inner) => ({
      delete: (key) => {
        if (!inner.exists(key)) throw new Error('no such key')
        inner.delete(key)
      },
    }),
  ],
  [
    'clear leaves stale entries',
    'clear removes fresh and stale',
    (inner) => ({
      async clear() {
        for await (const [key] of inner.entries()) if (inner.exists(key)) inner.delete(key)
      },
    }),
  ],
  [
    'entries leaves stale entries out',
    'entries gives every entry',
    (inner) => ({
      async *entries() {
        for await (const [key, entry] of inner.entries()) if (inner.exists(key)) yield [key, entry]
      },
    }),
  ],
  [
    'entries gives a key twice',
    'entries gives every entry',
    (inner) => ({
      async *entries() {
        for await (const found of inner.entries()) {
          yield found
          yield found
        }
      },
    }),
  ],
  [
    'entries takes its prefix for a pattern',
    'takes a prefix literally',
    (inner) => ({
      async *entries({ prefix = '' } = {}) {
        const pattern = new RegExp(
          `^${prefix
            .replace(/[*]/g, '.*')
            .replace(/[?]/g, '.')
            .replace(/[\\{}[\]]/g, '\\$&')}`,
        )
        for await (const found of inner.entries()) if (pattern.test(found[0])) yield found
      },
    }),
  ],
  [
    'a write is seen in halves',
    'a read beside writes',
    (inner) => ({
      sync: false,
      async set(key, value, ttl) {
        inner.set(key, { ...(value as object), text: '' }, ttl)
        await turn()
        inner.set(key, value, ttl)
      },
      async get<T>(key: string) {
        await turn()
        return inner.get<T>(key)
      },
    }),
    PROMISED,
  ],
  [
    'an overwrite deletes first',
    'a read beside writes',
    (inner) => ({
      sync: false,
      async set(key, value, ttl) {
        inner.delete(key)
        await turn()
        inner.set(key, value, ttl)
      },
      async get<T>(key: string) {
        return inner.get<T>(key)
      },
    }),
    PROMISED,
  ],
  [
    'writes overtake each other',
    'the last stays',
    (inner) => {
      let pending = 20
      return {
        sync: false,
        async set(key, value, ttl) {
          pending -= 1
          for (let left = pending; left > 0; left -= 1) await turn()
          inner.set(key, value, ttl)
        },
      }
    },
    PROMISED,
  ],
  [
    'a method answers with a promise',
    'every method answers directly',
    (inner) => ({ exists: async (key) => inner.exists(key) }),
  ],
  ['a closed storage answers misses', 'get works on an open storage and', () => ({ get: () => undefined })],
  [
    'a closed storage fails in its own way',
    'set works on an open storage and',
    (inner) => ({
      set: (key, value, ttl) => {
        try {
          inner.set(key, value, ttl)
        } catch {
          throw new Error('closed')
        }
      },
    }),
  ],
  [
    'closing twice is an error',
    'closing twice',
    (inner) => {
      let closed = false
      return {
        async close() {
          if (closed) throw new Error('closed already')
          closed = true
          await inner.close()
        },
      }
    },
  ],
  [
    'close does not wait',
    'close waits for the operations',
    (inner) => ({
      sync: false,
      async get<T>(key: string) {
        for (let left = 5; left > 0; left -= 1) await turn()
        return inner.get<T>(key)
      },
    }),
    PROMISED,
  ],
]
