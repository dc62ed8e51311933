/** `@acache/gcs`: a storage in Google Cloud Storage. */

export type { CleanupOptions, CostEstimate, RequestPrices } from '@acache/core/driver'
export type { GCSClient, GCSRequest } from './client.ts'
export { GCSCache, type GCSCacheOptions } from './gcs-cache.ts'
export type { BucketLifecycle } from './lifecycle.ts'
export { GCS_PRICES } from './prices.ts'
