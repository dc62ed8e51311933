/** A bus whose other end is the test: it keeps what is published, and the test says what others have done. */
import type { CacheStorage } from '@acache/core'
import type { BusListener, BusNews, CacheBus } from '@acache/core/driver'

export interface Telephone extends CacheBus {
  /** The keys of each news published, joined; `all` for all. */
  readonly said: string[]
  /** The names of the storages that the news are about. */
  readonly storages: (string | undefined)[]
  /** Whoever listens. */
  readonly listeners: Set<BusListener>
  changed(...keys: string[]): void
  gap(): void
}

export function telephone(overrides: Partial<CacheBus> = {}): Telephone {
  const said: string[] = []
  const storages: (string | undefined)[] = []
  const listeners = new Set<BusListener>()
  return {
    name: 'telephone',
    said,
    storages,
    listeners,
    publish({ keys, from }: BusNews) {
      if (from === undefined || !listeners.has(from)) throw new Error('news of nobody')
      said.push(keys?.join() ?? 'all')
    },
    subscribe(listener: BusListener, about: readonly CacheStorage[]) {
      listeners.add(listener)
      storages.push(...about.map(({ name }) => name))
      return () => listeners.delete(listener)
    },
    flush: async () => undefined,
    close: async () => undefined,
    changed: (...keys) => {
      for (const listener of listeners) listener.changed(keys)
    },
    gap: () => {
      for (const listener of listeners) listener.gap('the test says so')
    },
    ...overrides,
  }
}
