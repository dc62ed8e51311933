/** `@acache/core`: what applications use. */

// Buses
export { MemoryBus, type MemoryBusOptions } from './bus/memory-bus.ts'
// Codec
export type {
  CodecOptions,
  CompressionAlgorithm,
  CompressionOptions,
  EncryptionOptions,
  Serializer,
} from './codec/options.ts'
export type { LoadLease } from './engine/lease.ts'
export { getLoadContext, type LoadContext } from './engine/load-context.ts'
// Errors
export {
  AcacheError,
  ConfigurationError,
  DuplicateWriterError,
  isAcacheError,
  KeyTemplateError,
  RecursiveLoadError,
  SerializationError,
  StorageClosedError,
  StorageError,
  StorageTimeoutError,
  TimeoutError,
  TooManyLoadsError,
} from './errors.ts'
// Keys and durations
export type { CheckKey, KeyTemplate, KeyTypeError } from './keys/template-types.ts'
// Storages
export type { EvictionListener, EvictionReason } from './memory/evictions.ts'
export { InMemCache } from './memory/in-mem-cache.ts'
export type { Isolate } from './memory/isolation.ts'
export type { InMemCacheOptions } from './memory/options.ts'
export type { SizeOf } from './memory/size.ts'
// Observing
export type { AcacheEvent, AcacheEvents } from './observe/channels.ts'
export type { ErrorContext, ErrorReporter } from './observe/report.ts'
export { type LevelStats, type RequestStats, type Stats, stats } from './observe/stats.ts'
export type { AcacheTraces, Traced } from './observe/trace.ts'
export type { BusListener, BusNews, CacheBus } from './storage/bus.ts'
export {
  type CacheStorage,
  type ClearOptions,
  type LevelInfo,
  type ReadOptions,
  type SetEntryOptions,
  type SyncCacheStorage,
  validateCacheStorage,
} from './storage/contract.ts'
export { age, type CacheEntry, type Instants, isFresh } from './storage/entry.ts'
export { invalidateTags } from './storage/tags.ts'
export { type Background, type BackgroundDefaults, BGCache } from './strategies/background/bg-cache.ts'
export type { BackgroundStatus } from './strategies/background/job.ts'
export type { BackgroundValue } from './strategies/background/loader.ts'
export type { BackgroundOptions, LeaderOptions, ReaderOptions } from './strategies/background/options.ts'
export type { BackgroundReader } from './strategies/background/reader.ts'
// Strategies
export type { BatchAnswer } from './strategies/batch.ts'
export type { CachedDecorator, CachedSyncDecorator } from './strategies/cached.ts'
export type { CachedManyDecorator, ManyOptions } from './strategies/cached-many.ts'
export type { Strategy } from './strategies/entry-points.ts'
export type { Explanation, LevelExplanation } from './strategies/explain.ts'
export type {
  BackoffOptions,
  ConcurrencyOptions,
  ErrorClass,
  LoadOptions,
  LoadTimeouts,
  LockOptions,
  NegativeOptions,
} from './strategies/load-options.ts'
export { SWRCache, type SWROptions } from './strategies/swr.ts'
export { TTLCache, type TTLOptions } from './strategies/ttl.ts'
export type { Cached, CachedMany, CachedSync } from './strategies/wrapped.ts'
export type { Duration } from './time/duration.ts'
