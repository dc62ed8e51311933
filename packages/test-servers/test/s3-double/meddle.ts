import type { S3Client } from '@aws-sdk/client-s3'

/** A request of the SDK on its way out. */
interface HttpRequest {
  headers: Record<string, string>
  path: string
  query: Record<string, string>
  body: unknown
}

/** Changes the requests of a client: before they are signed, but with their checksums, or after. */
export function meddle(
  client: S3Client,
  when: 'unsigned' | 'signed',
  change: (request: HttpRequest) => void,
): S3Client {
  const meddleWith = (request: unknown): void => {
    if (!isRequest(request)) throw new Error('this is no request of the SDK')
    change(request)
  }
  if (when === 'unsigned')
    client.middlewareStack.add(
      (next) => async (args) => {
        meddleWith(args.request)
        return next(args)
      },
      { step: 'build', priority: 'low' },
    )
  else
    client.middlewareStack.add(
      (next) => async (args) => {
        meddleWith(args.request)
        return next(args)
      },
      { step: 'deserialize' },
    )
  return client
}

function isRequest(value: unknown): value is HttpRequest {
  return (
    typeof value === 'object' && value !== null && 'headers' in value && 'path' in value && 'query' in value
  )
}
