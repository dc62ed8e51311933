/** A count of requests that does not come from the library: the S3 client's own. */
import type { S3Client } from '@aws-sdk/client-s3'

/** What a client has sent. */
export interface Sent {
  readonly requests: number
  /** Bytes of bodies. */
  readonly bytes: number
}

/** Counts what a client sends from now on. */
export function countRequests(client: S3Client): Sent {
  const sent = { requests: 0, bytes: 0 }
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { readonly headers: Readonly<Record<string, string>> }
      sent.requests += 1
      sent.bytes += Number(headers['content-length'] ?? 0)
      return next(args)
    },
    // The last thing before a request leaves.
    { step: 'finalizeRequest', priority: 'low', name: 'count requests' },
  )
  return sent
}
