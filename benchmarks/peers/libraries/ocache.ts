/** ocache: its memory storage. Other storages are written by its users. */
import { peer } from '../installed.ts'
import { type Library, type Load, TTL_MS } from '../library.ts'

interface Module {
  createMemoryStorage(options: { maxSize?: number }): object
  cachedFunction(
    load: Load,
    options: { name: string; getKey(id: number): string; maxAge: number; swr: boolean; storage: object },
  ): (id: number) => Promise<unknown>
}

export const ocache: Library = {
  name: 'ocache',
  async memory({ load, maxEntries }) {
    const { cachedFunction, createMemoryStorage } = await peer<Module>('ocache')
    return {
      get: cachedFunction(load, {
        name: 'user',
        getKey: String,
        maxAge: TTL_MS / 1000,
        swr: false,
        storage: createMemoryStorage(maxEntries === undefined ? {} : { maxSize: maxEntries }),
      }),
    }
  },
}
