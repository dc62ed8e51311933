/** What the handler of an operation is given. Handlers are synchronous: that is what makes conditional writes atomic. */
import type { S3Answer } from './answer.ts'
import type { VerifiedBody } from './body.ts'
import type { Conditions, TagRules } from './conditions.ts'
import type { ConditionalOperation } from './options.ts'
import { bucketOf, header, keyOf, type S3Request } from './request.ts'
import type { Bucket, Store } from './store.ts'

/** One request and what it is to be done with. */
export interface Exchange {
  readonly request: S3Request
  readonly body: VerifiedBody
  readonly store: Store
  /** Where the request was sent. */
  readonly region: string
  readonly rules: TagRules & { obeys(operation: ConditionalOperation): boolean }
  /** Milliseconds since the epoch. */
  readonly now: number
  /** The code of the error that DeleteObjects is to answer for a key; undefined: none. */
  readonly refusal: (key: string) => string | undefined
}

/** What does an operation. */
export type Handler = (exchange: Exchange) => S3Answer

/** The bucket and the key that a request is about. Throws NoSuchBucket. */
export function target({ request, store }: Exchange): { readonly bucket: Bucket; readonly key: string } {
  return { bucket: store.bucket(bucketOf(request)), key: keyOf(request) }
}

/** The conditions in the headers with this prefix. */
export function conditionsOf({ request }: Exchange, prefix = ''): Conditions {
  return {
    ifMatch: header(request, `${prefix}if-match`),
    ifNoneMatch: header(request, `${prefix}if-none-match`),
  }
}

/** The conditions of a write, none when this server is one that ignores them. */
export function writeConditionsOf(
  exchange: Exchange,
  operation: ConditionalOperation,
  prefix = '',
): Conditions {
  if (exchange.rules.obeys(operation)) return conditionsOf(exchange, prefix)
  return { ifMatch: undefined, ifNoneMatch: undefined }
}

/** The time of a write, in the whole seconds that S3 keeps. */
export function writtenAt({ now }: Exchange): number {
  return Math.floor(now / 1000) * 1000
}
