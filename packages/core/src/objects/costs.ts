/** What requests to an object storage cost, by a table of prices. */
import type { RequestStats } from '../observe/stats.ts'

/** Prices of an object storage, all in one currency. */
export interface RequestPrices {
  /** Of 1000 requests of each class. */
  readonly perThousand: {
    readonly get: number
    readonly put: number
    readonly list: number
    readonly delete: number
  }
  /** Of 10^9 bytes received and sent. */
  readonly perGigabyte: { readonly in: number; readonly out: number }
}

/** What the requests of a storage have cost so far, in the currency of the prices. */
export interface CostEstimate {
  /** Requests and transfer together. */
  readonly total: number
  /** Requests that read an object or its metadata. */
  readonly get: number
  /** Requests that write, copy or patch. */
  readonly put: number
  /** Requests that list keys. */
  readonly list: number
  /** Requests that remove. */
  readonly delete: number
  /** Bytes received and sent. */
  readonly transfer: number
}

/** The cost of requests that were counted. What is stored is not in it: that is charged by size and time. */
export function costOf(requests: RequestStats, { perThousand, perGigabyte }: RequestPrices): CostEstimate {
  const [get, put, list, removals] = (['get', 'put', 'list', 'delete'] as const).map(
    (kind) => (requests[kind] / 1000) * perThousand[kind],
  ) as [number, number, number, number]
  const transfer = (requests.bytesIn / 1e9) * perGigabyte.in + (requests.bytesOut / 1e9) * perGigabyte.out
  return { total: get + put + list + removals + transfer, get, put, list, delete: removals, transfer }
}
