/** What the errors of the SDK and of the service tell: the status, the reason, how long to wait. */
import { inside, retryAfterMs } from '@acache/core/driver'

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>

/** A refusal in place of a body. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  /** The HTTP status. */
  readonly code: number
  readonly response: { readonly headers: Headers }

  constructor(status: number, headers: Headers, text: string) {
    super(text === '' ? `HTTP status ${status}` : text)
    this.code = status
    this.response = { headers }
  }
}

/** A body that did not come whole, or not as the service sent it; an answer that is no answer. */
export class DamagedAnswer extends Error {
  override readonly name = 'DamagedAnswer'
}

/** The HTTP status; undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const code = inside(error, 'code') ?? inside(error, 'status') ?? inside(error, 'response', 'status')
  const status = Number(code)
  return Number.isInteger(status) && status >= 100 && status < 600 ? status : undefined
}

/** The code of the system, for example `ECONNRESET`. */
export function systemCodeOf(error: unknown): string | undefined {
  const code = inside(error, 'code')
  return typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) ? code : undefined
}

/** The service's word for why, for example `rateLimitExceeded`. Answers to downloads have none. */
export function reasonOf(error: unknown): string | undefined {
  const reason = inside(error, 'errors', 0, 'reason')
  return typeof reason === 'string' ? reason : undefined
}

/** A header of the answer. */
export function headerOf(error: unknown, name: string): string | undefined {
  const value = inside(error, 'response', 'headers', name)
  return typeof value === 'string' ? value : undefined
}

/** How long the service asks to be left alone. */
export function retryAfterMsOf(error: unknown): number | undefined {
  return retryAfterMs(headerOf(error, 'retry-after'))
}

/** True when the condition of a request did not hold. */
export function isRefusal(error: unknown): boolean {
  return statusOf(error) === 412
}

/** True when it is the bucket that was not there. */
export function isNoBucket(error: unknown): boolean {
  return statusOf(error) === 404 && !isNamedObject(error) && /bucket/i.test(String(error))
}

/** True when something was not there, and it was not the bucket as far as the answer tells. */
export function isNoObject(error: unknown): boolean {
  return statusOf(error) === 404 && !isNoBucket(error)
}

/** True when the answer says that it is the object that was not there. */
export function isNamedObject(error: unknown): boolean {
  return /no such object/i.test(String(error))
}
