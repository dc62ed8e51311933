/** Watches the application: who answers a call, and what it asks of the bucket meanwhile. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type AcacheEvent, type AcacheEvents, type RequestStats, stats } from '@acache/core'
import { type Account, between, NO_REQUESTS } from './account.ts'
import { countRequests } from './count-requests.ts'
import { openReports, type Settings } from './reports.ts'
import { row } from './story.ts'

/** Opens the application, and watches it to its end. What it survives without a word is a complaint here. */
export function watchReports(settings: Settings) {
  const complaints: string[] = []
  const reports = openReports(settings, (error, { operation, level }) => {
    complaints.push(`${operation} failed in ${level}: ${error}`)
  })
  const { report, bucket, client } = reports
  const sent = countRequests(client)

  function expect(what: string, found: unknown, expected: unknown): void {
    if (found !== expected) complaints.push(`${what}: ${found}, expected ${expected}`)
  }

  return {
    ...reports,
    expect,

    /** Makes a call and prints what became of it; answers what it asked of the bucket. Another answerer than `expected` is a complaint. */
    async see(what: string, expected: string, call: () => Promise<unknown>): Promise<RequestStats> {
      const before = requestsTo(bucket)
      const startedAt = performance.now()
      const by = await answerer(call)
      const tookMs = performance.now() - startedAt
      const requests = between(before, requestsTo(bucket))
      row({ call: what, by, tookMs, requests })
      expect(what, by, expected)
      return requests
    },

    /** Closes the application, which then accounts for what it has done. */
    async end(): Promise<Account> {
      await reports.close()
      const builds = stats(report).loads
      return { builds, requests: requestsTo(bucket), cost: bucket.estimateCost().total, sent, complaints }
    },
  }
}

function requestsTo(bucket: object): RequestStats {
  return stats(bucket).requests ?? NO_REQUESTS
}

/** Makes a call, the only one at the time. `build`, or the level of the chain that had the answer. */
async function answerer(call: () => Promise<unknown>): Promise<string> {
  let by = 'nobody'
  const stop = [
    listen('level', ({ level, result }) => {
      if (result === 'hit') by = level
    }),
    listen('load', () => {
      by = 'build'
    }),
  ]
  try {
    await call()
    return by
  } finally {
    for (const end of stop) end()
  }
}

function listen<E extends AcacheEvent>(event: E, listener: (message: AcacheEvents[E]) => void): () => void {
  const onMessage = (message: unknown) => listener(message as AcacheEvents[E])
  subscribe(`acache:${event}`, onMessage)
  return () => void unsubscribe(`acache:${event}`, onMessage)
}
