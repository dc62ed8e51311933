/** A request with its whole body in, an answer out: the double without a network. */
import { errorAnswer, type S3Answer } from './answer.ts'
import { verifyBody } from './body.ts'
import { S3Error } from './errors.ts'
import { handlers } from './handlers.ts'
import { checkHeaders } from './known-headers.ts'
import { obedience, type S3DoubleOptions } from './options.ts'
import type { S3Request } from './request.ts'
import { type Account, verifySignature } from './signature.ts'
import { Store } from './store.ts'

/** What the refusal of single keys by DeleteObjects is decided by. */
export type Refusal = (key: string) => string | undefined

/** The buckets of a double and what may be done to them. */
export class Service {
  readonly #store = new Store()
  readonly #options: S3DoubleOptions
  readonly #account: Account
  readonly #obeys: ReturnType<typeof obedience>

  constructor(options: S3DoubleOptions, keys: Pick<Account, 'accessKeyId' | 'secretAccessKey'>) {
    this.#options = options
    this.#account = { ...keys, sessionToken: options.sessionToken, region: options.region }
    this.#obeys = obedience(options)
  }

  get now(): number {
    return this.#options.now?.() ?? Date.now()
  }

  /** Does what was asked, in one go: nothing else happens to the store meanwhile. */
  answer(request: S3Request, wire: Buffer, requestId: string, refusal: Refusal): S3Answer {
    return refusing(requestId, () => {
      const region = verifySignature(request, this.#account, this.now)
      checkHeaders(request)
      if (request.operation === 'Unknown') throw new S3Error('NotImplemented')
      this.#checkPlace(request, region)
      const body = verifyBody(request, wire)
      const rules = { obeys: this.#obeys, unquotedOnly: this.#options.etags === 'unquoted-only' }
      const { now } = this
      return handlers[request.operation]({ request, body, store: this.#store, region, rules, now, refusal })
    })
  }

  /** Throws PermanentRedirect when the bucket is in another region than the request was sent to. */
  #checkPlace({ bucket }: S3Request, region: string): void {
    const { bucketRegion = region } = this.#options
    if (bucket === undefined || bucketRegion === region) return
    throw new S3Error('PermanentRedirect', {
      details: { Bucket: bucket, Endpoint: `s3.${bucketRegion}.amazonaws.com` },
      headers: { 'x-amz-bucket-region': bucketRegion },
    })
  }
}

/** The answer of the function, or its refusal as an answer. */
function refusing(requestId: string, answer: () => S3Answer): S3Answer {
  try {
    return answer()
  } catch (error) {
    if (error instanceof S3Error) return errorAnswer(error.status, error.code, error, requestId)
    // A defect of the double: whoever sees this must be able to find it.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return errorAnswer(500, 'DefectOfTheDouble', { message }, requestId)
  }
}
