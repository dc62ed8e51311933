/** `@acache/s3`: a storage in S3 and in servers that speak its language. */

export type { CleanupOptions, CostEstimate, RequestPrices } from '@acache/core/driver'
export type { S3Client, S3Command } from './client.ts'
export type { LifecycleOptions } from './lifecycle.ts'
export { S3_PRICES } from './prices.ts'
export { S3Cache, type S3CacheOptions } from './s3-cache.ts'
