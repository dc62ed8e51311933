/** What goes wrong, on demand. */
import type { S3Operation } from './operations.ts'
import type { S3Request } from './request.ts'

/**
 * A fault. With `applied` the operation is done before it, so that the client cannot know; without, it is not done.
 */
export type S3Fault =
  /** An answer with this status and this code. A 200 with an error in it is what S3 sends when it notices late. */
  | {
      readonly kind: 'error'
      readonly status: number
      readonly code: string
      readonly message?: string | undefined
      readonly headers?: Readonly<Record<string, string>> | undefined
      readonly applied?: boolean | undefined
    }
  /** No answer: the connection is reset (RST), closed (FIN), or stays open in silence. */
  | { readonly kind: 'reset' | 'close' | 'hang'; readonly applied?: boolean | undefined }
  /** The true answer begins this much later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The true headers, so many bytes of the true body, and then what `how` says. */
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly how: 'reset' | 'close' | 'hang' }
  /** A body of the true length, but not the true bytes. */
  | { readonly kind: 'corrupt' }
  /** A body of so many bytes, and headers that say that this is all. */
  | { readonly kind: 'truncate'; readonly toBytes: number }
  /** The true answer twice in a row. */
  | { readonly kind: 'duplicate' }
  /** DeleteObjects: this is said of these keys, and they are not deleted. */
  | { readonly kind: 'keys'; readonly code: string; readonly keys: (key: string) => boolean }

/** Which requests a fault is for: those of an operation, or those that a function says. */
export type S3Match = S3Operation | ((request: S3Request) => boolean)

/** A fault that was asked for. */
export interface ScriptedFault {
  /** How often it has happened. */
  readonly count: number
  /** It does not happen any more. */
  cancel(): void
}

/** The refusals that clients meet most. */
export const s3Faults = {
  /** 409: another conditional write was under way. */
  conflict: (): S3Fault => ({ kind: 'error', status: 409, code: 'ConditionalRequestConflict' }),
  slowDown: (retryAfterSeconds?: number): S3Fault => throttled(503, 'SlowDown', retryAfterSeconds),
  tooManyRequests: (retryAfterSeconds?: number): S3Fault =>
    throttled(429, 'TooManyRequests', retryAfterSeconds),
  internalError: (): S3Fault => ({ kind: 'error', status: 500, code: 'InternalError' }),
  accessDenied: (): S3Fault => ({
    kind: 'error',
    status: 403,
    code: 'AccessDenied',
    message: 'Access Denied',
  }),
  expiredToken: (): S3Fault => ({
    kind: 'error',
    status: 400,
    code: 'ExpiredToken',
    message: 'The provided token has expired.',
  }),
} as const

function throttled(status: number, code: string, retryAfterSeconds: number | undefined): S3Fault {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { kind: 'error', status, code, headers }
}

/** The faults that are to come, in the order in which they were asked for. */
export class FaultScript {
  #scripted: Scripted[] = []

  add(match: S3Match, fault: S3Fault, times: number): ScriptedFault {
    const scripted = new Scripted(match, fault, times)
    this.#scripted.push(scripted)
    return scripted
  }

  /** The fault that this request meets; it is used up by that. */
  take(request: S3Request): S3Fault | undefined {
    return this.#scripted.find((scripted) => scripted.meets(request))?.use()
  }

  clear(): void {
    for (const scripted of this.#scripted) scripted.cancel()
    this.#scripted = []
  }
}

class Scripted implements ScriptedFault {
  readonly #match: S3Match
  readonly #fault: S3Fault
  #left: number
  #count = 0

  constructor(match: S3Match, fault: S3Fault, times: number) {
    this.#match = match
    this.#fault = fault
    this.#left = times
  }

  get count(): number {
    return this.#count
  }

  cancel(): void {
    this.#left = 0
  }

  meets(request: S3Request): boolean {
    if (this.#left === 0) return false
    return typeof this.#match === 'function' ? this.#match(request) : this.#match === request.operation
  }

  use(): S3Fault {
    this.#left--
    this.#count++
    return this.#fault
  }
}
