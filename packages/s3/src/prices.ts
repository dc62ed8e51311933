/** List prices of requests. */
import type { RequestPrices } from '@acache/core/driver'

/**
 * List prices of S3 Standard in us-east-1, in US dollars, for an application in the same region, where transfer is free.
 * Prices differ by region and change (https://aws.amazon.com/s3/pricing/): give `estimateCost` a table of your own where it
 * matters. Elsewhere set `perGigabyte.in`: bytes that leave the region are charged.
 *
 * @example
 * ```ts
 * import { S3_PRICES, S3Cache } from '@acache/s3'
 *
 * const prices = { ...S3_PRICES, perGigabyte: { in: 0.09, out: 0 } }
 * const { total } = new S3Cache({ bucket: 'my-cache' }).estimateCost({ prices }) // US dollars so far
 * ```
 */
export const S3_PRICES: RequestPrices = {
  perThousand: { get: 0.0004, put: 0.005, list: 0.005, delete: 0 },
  perGigabyte: { in: 0, out: 0 },
}
