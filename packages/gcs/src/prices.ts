/** List prices of requests. */
import type { RequestPrices } from '@acache/core/driver'

/**
 * List prices of Standard storage in a region, in US dollars, for an application in the same location, where transfer is free
 * (https://cloud.google.com/storage/pricing, looked up in November 2026): reads are class B operations, writes, renewals and
 * listings class A, deletes are free. Elsewhere set `perGigabyte.in`: bytes that leave the location are charged.
 *
 * @example
 * ```ts
 * import { GCS_PRICES, GCSCache } from '@acache/gcs'
 *
 * const prices = { ...GCS_PRICES, perGigabyte: { in: 0.12, out: 0 } }
 * const { total } = new GCSCache({ bucket: 'my-cache' }).estimateCost({ prices }) // US dollars so far
 * ```
 */
export const GCS_PRICES: RequestPrices = {
  perThousand: { get: 0.0004, put: 0.005, list: 0.005, delete: 0 },
  perGigabyte: { in: 0, out: 0 },
}
