/** What the errors of the SDK tell: which error it is, with which status it came, how long to wait. */
import { inside, retryAfterMs } from '@acache/core/driver'

/** An error, of whichever realm: test runners have several. */
export interface AnyError {
  readonly name: string
  readonly message: string
}

export function isError(error: unknown): error is AnyError {
  return typeof inside(error, 'name') === 'string' && typeof inside(error, 'message') === 'string'
}

/** Errors of the system from another realm the SDK takes for no errors at all: it leaves their text. */
const WRAPPED = /^AWS SDK error wrapper for .*?\b(E[A-Z]{3,}|TimeoutError)\b/

/** The code of the service, for example `NoSuchKey`; for other errors that of the system, or their name. */
export function codeOf(error: unknown): string {
  if (!isError(error)) return ''
  const code = inside(error, 'code')
  return typeof code === 'string' ? code : (WRAPPED.exec(error.message)?.[1] ?? error.name)
}

/** The HTTP status; undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const status = inside(error, '$metadata', 'httpStatusCode')
  return typeof status === 'number' ? status : undefined
}

/** How often the client itself tried. */
export function attemptsOf(error: unknown): number {
  const attempts = inside(error, '$metadata', 'attempts')
  return typeof attempts === 'number' ? attempts : 1
}

/** A header of the answer. */
export function headerOf(error: unknown, name: string): string | undefined {
  const value = inside(error, '$response', 'headers', name)
  return typeof value === 'string' ? value : undefined
}

/** How long the service asks to be left alone. */
export function retryAfterMsOf(error: unknown): number | undefined {
  return retryAfterMs(headerOf(error, 'retry-after'))
}

/** True when an object was not there, and for an answer without a body when its bucket may not be either. */
export function isAbsent(error: unknown): boolean {
  return isNoSuchKey(error) || (statusOf(error) === 404 && !codeOf(error).startsWith('NoSuch'))
}

/** True when an object was not there, and its bucket was. */
export function isNoSuchKey(error: unknown): boolean {
  return codeOf(error) === 'NoSuchKey'
}

/** True when the condition of a request did not hold. */
export function isRefusal(error: unknown): boolean {
  return statusOf(error) === 412 || isNoSuchKey(error)
}
