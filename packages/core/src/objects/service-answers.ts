/** What answers over HTTP and errors of the network have in common, whatever the SDK that brings them. */
import { now } from '../time/clock.ts'

const TRANSIENT_STATUS = new Set([408, 429, 500, 502, 503, 504])

const TRANSIENT_CODES = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
])

/** True for an HTTP status that the same request may not get again. */
export function isTransientStatus(status: number | undefined): boolean {
  return TRANSIENT_STATUS.has(status ?? 0)
}

/** True for a code of the system that tells of trouble with the network. */
export function isTransientCode(code: string | undefined): boolean {
  return TRANSIENT_CODES.has(code ?? '')
}

/** How long a service asks to be left alone, in ms: the header Retry-After, in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined
  const afterMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now()
  return Number.isNaN(afterMs) ? undefined : Math.max(0, afterMs)
}

/** What is found inside of a value by names, one after the other; undefined where there is nothing. */
export function inside(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (outer, name) => (typeof outer === 'object' && outer !== null ? Reflect.get(outer, name) : undefined),
    value,
  )
}

/** An error of a bucket that says what to check; its cause is the error itself. */
export function withAdvice(
  cause: { readonly name: string },
  message: string,
  bucket: string,
  advice: string,
): Error {
  const says = `${message.replace(/\.\s*$/, '')} (bucket ${JSON.stringify(bucket)}); ${advice}`
  const error = new Error(says, { cause })
  error.name = cause.name
  return error
}
