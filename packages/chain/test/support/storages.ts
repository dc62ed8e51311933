/** Storages for tests. */
import type { CacheStorage, SyncCacheStorage } from '@acache/core'

/** The storage with the methods that every storage has, and no other. */
export function minimal<S extends CacheStorage>(
  storage: S,
): S extends SyncCacheStorage ? SyncCacheStorage : CacheStorage
export function minimal(storage: CacheStorage): CacheStorage {
  return {
    name: storage.name,
    sync: storage.sync,
    get: (key) => storage.get(key),
    set: (key, value, ttl) => storage.set(key, value, ttl),
    delete: (key) => storage.delete(key),
    exists: (key) => storage.exists(key),
    getEntry: (key, options) => storage.getEntry(key, options),
    setEntry: (key, entry, options) => storage.setEntry(key, entry, options),
    setIfNotExists: (key, value, ttl) => storage.setIfNotExists(key, value, ttl),
  }
}

/** A call that waits until the test lets it go on. */
export interface Pause {
  /** Resolves when the call has come to the pause. */
  readonly reached: Promise<void>
  release(): void
}

/** Where a call is held: before the storage has done it, or when it has and the answer is on its way. */
export type PausePlace = 'before' | 'after'

/** A storage that answers with promises, and tells and holds its calls. */
export interface Remote extends CacheStorage {
  /** `operation key` of each call, in order. */
  readonly calls: string[]
  /** Holds the next call of the operation. */
  pause(operation: keyof CacheStorage, place: PausePlace): Pause
}

/** A storage as if it were far away. */
export function remote(storage: CacheStorage, name = 'remote'): Remote {
  const calls: string[] = []
  const pauses: { operation: PropertyKey; place: PausePlace; reach(): void; released: Promise<void> }[] = []
  const pass = async (operation: PropertyKey, place: PausePlace) => {
    const index = pauses.findIndex((pause) => pause.operation === operation && pause.place === place)
    const [pause] = index < 0 ? [] : pauses.splice(index, 1)
    pause?.reach()
    await pause?.released
  }
  const shown = {
    name,
    sync: false,
    calls,
    pause(operation: keyof CacheStorage, place: PausePlace): Pause {
      let reach: () => void = () => undefined
      let release: () => void = () => undefined
      const reached = new Promise<void>((resolve) => {
        reach = resolve
      })
      const released = new Promise<void>((resolve) => {
        release = resolve
      })
      pauses.push({ operation, place, reach, released })
      return { reached, release }
    },
  }
  return new Proxy(storage, {
    get(target, property) {
      if (Object.hasOwn(shown, property)) return Reflect.get(shown, property)
      const member: unknown = Reflect.get(target, property)
      if (typeof member !== 'function') return member
      if (property === 'entries') return member.bind(target)
      return async (...args: unknown[]) => {
        calls.push(typeof args[0] === 'string' ? `${String(property)} ${args[0]}` : String(property))
        await pass(property, 'before')
        const answer: unknown = await member.apply(target, args)
        await pass(property, 'after')
        return answer
      }
    },
  }) as Remote
}
