/** `@acache/core/driver`: what authors of backends and composite storages build with. */

export { BusListeners } from './bus/listeners.ts'
export { requireCacheBus } from './bus/require-bus.ts'
export type { Codec, Decoded } from './codec/codec.ts'
export { createCodec } from './codec/codec.ts'
export type { Encoding } from './codec/encoding.ts'
export { MAX_HEAD_BYTES, stampOf } from './codec/envelope.ts'
export { type CodecOptions, codecChecks } from './codec/options.ts'
export { type Deadline, withDeadline } from './concurrency/deadline.ts'
export { forgetOldest } from './concurrency/forget-oldest.ts'
export { KeyedQueue } from './concurrency/keyed-queue.ts'
export { mapLimited } from './concurrency/limiter.ts'
// Not under its own name: a module that exports `then` would be taken for a promise by import().
export {
  all,
  attempt,
  expectSync,
  isPromise,
  lastly,
  type MaybePromise,
  then as andThen,
} from './concurrency/maybe-promise.ts'
export {
  ConfigurationError,
  isAcacheError,
  SerializationError,
  StorageClosedError,
  StorageError,
  StorageTimeoutError,
} from './errors.ts'
export { collectBody, discardBody } from './objects/body.ts'
export {
  type Attempt,
  type Call,
  Calls,
  type CallsOptions,
  type RequestClass,
  type Verdict,
} from './objects/calls.ts'
export type { CostEstimate, RequestPrices } from './objects/costs.ts'
export {
  type CleanupOptions,
  type ObjectBackend,
  ObjectCache,
  type ObjectCacheOptions,
  objectCacheChecks,
} from './objects/object-cache.ts'
export { framedLength, headMetadata } from './objects/object-content.ts'
export { ObjectDriver, type ObjectDriverOptions } from './objects/object-driver.ts'
export { ObjectNames, type ObjectNamesOptions } from './objects/object-names.ts'
export type {
  FetchedObject,
  ListedObject,
  ObjectCondition,
  ObjectFacts,
  ObjectMetadata,
  ObjectOutcome,
  ObjectPage,
  ObjectStore,
  ObjectUpload,
} from './objects/object-store.ts'
export {
  inside,
  isTransientCode,
  isTransientStatus,
  retryAfterMs,
  withAdvice,
} from './objects/service-answers.ts'
export { channels } from './observe/channels.ts'
export { describe, type ErrorContext, type ErrorReporter, warn } from './observe/report.ts'
export { Reporter } from './observe/reporter.ts'
export {
  attachCounters,
  Counters,
  type LevelCounts,
  type LevelHealth,
  type LevelStats,
  type RequestStats,
  type Stats,
  stats,
} from './observe/stats.ts'
export { type AcacheTraces, type Traced, tracing } from './observe/trace.ts'
export { checkOptions, checks, must, type OptionCheck, show } from './options.ts'
export { type Activity, activityOf, type Watch } from './storage/activity.ts'
export { groupsOf, PartialFailure } from './storage/batch.ts'
export { type Bounds, bounded } from './storage/bounded.ts'
export type { BusListener, BusNews, CacheBus } from './storage/bus.ts'
export {
  type CacheStorage,
  type ClearOptions,
  type LevelInfo,
  type ReadOptions,
  requireCacheStorage,
  type SetEntryOptions,
  type SyncCacheStorage,
} from './storage/contract.ts'
export type {
  Driver,
  DriverFeatures,
  DriverRecord,
  RecordFacts,
  Renewal,
  StoredHead,
  StoredRecord,
  Wanted,
  WriteCondition,
} from './storage/driver.ts'
export {
  createStorage,
  DriverStorage,
  type DriverStorageOptions,
  driverStorageChecks,
} from './storage/driver-storage.ts'
export {
  age,
  type CacheEntry,
  capInstants,
  entryFor,
  type Instants,
  isExpired,
  isFresh,
  newVersion,
} from './storage/entry.ts'
export * as fallbacks from './storage/fallbacks.ts'
export { Gate, type GateFacts } from './storage/gate.ts'
export type { Claim, ClaimOptions, ClaimOutcome, Holder, Leases, Standing } from './storage/leases.ts'
export { lifeMs } from './storage/life.ts'
export { instantOf, OwnReadOptions } from './storage/read-instant.ts'
export { type BackgroundJob, backgroundJobs } from './strategies/background/registry.ts'
export { after, type Cancel, now } from './time/clock.ts'
export { type Duration, durationMs } from './time/duration.ts'
export { Retry, type RetryParts } from './time/retry.ts'
