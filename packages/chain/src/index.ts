/** `@acache/chain`: storages in a row that work as one. */

export { ChainCache } from './chain-cache.ts'
export { HybridCache, type HybridFromOptions, type HybridOptions } from './hybrid-cache.ts'
export type { Answer, ChainOptions, IsSync, Level, LevelOptions, StorageOf } from './types.ts'
