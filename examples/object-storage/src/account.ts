/** What processes have to account for: their builds, and their requests to the bucket. */
import type { RequestStats } from '@acache/core'
import type { Sent } from './count-requests.ts'

/** What a process has done, by the library's own counters and by the S3 client's. */
export interface Account {
  /** How often a report was built. */
  readonly builds: number
  /** Requests to the bucket, as `stats` counts them. */
  readonly requests: RequestStats
  /** What they cost, as `estimateCost` says. */
  readonly cost: number
  /** What the S3 client itself has sent. */
  readonly sent: Sent
  /** What did not go as told. */
  readonly complaints: readonly string[]
}

export const NO_REQUESTS: RequestStats = {
  get: 0,
  put: 0,
  list: 0,
  delete: 0,
  bytesIn: 0,
  bytesOut: 0,
  retries: 0,
}

/** The accounts of all processes in one. */
export function addUp(accounts: readonly Account[]): Account {
  const sum = (amountOf: (account: Account) => number) =>
    accounts.reduce((total, account) => total + amountOf(account), 0)
  return {
    builds: sum(({ builds }) => builds),
    requests: eachCount((name) => sum(({ requests }) => requests[name])),
    cost: sum(({ cost }) => cost),
    sent: { requests: sum(({ sent }) => sent.requests), bytes: sum(({ sent }) => sent.bytes) },
    complaints: accounts.flatMap(({ complaints }) => complaints),
  }
}

/** What was counted between two looks at the same counters. */
export function between(before: RequestStats, after: RequestStats): RequestStats {
  return eachCount((name) => after[name] - before[name])
}

/** What went otherwise than told, and what the library and the S3 client have counted differently. */
export function complaintsAbout(account: Account, told: Pick<Account, 'builds'>): readonly string[] {
  const { builds, requests, sent, complaints } = account
  const { get, put, list, delete: removals, bytesOut } = requests
  const counted = get + put + list + removals
  const found = [...complaints]
  if (builds !== told.builds) found.push(`builds: ${builds}, expected ${told.builds}`)
  if (counted !== sent.requests)
    found.push(`the client has sent ${sent.requests} requests, of which ${counted} were counted`)
  if (bytesOut !== sent.bytes)
    found.push(`the client has sent ${sent.bytes} bytes, of which ${bytesOut} were counted`)
  return found
}

function eachCount(countOf: (name: keyof RequestStats) => number): RequestStats {
  const names = Object.keys(NO_REQUESTS) as (keyof RequestStats)[]
  return { ...NO_REQUESTS, ...Object.fromEntries(names.map((name) => [name, countOf(name)])) }
}
