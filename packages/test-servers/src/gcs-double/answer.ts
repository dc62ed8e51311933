/** What the double answers. */
import type { ApiError } from './api-error.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export function jsonAnswer(value: unknown, headers: Answer['headers'] = {}, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  }
}

export function emptyAnswer(status: number, headers: Answer['headers'] = {}): Answer {
  return { status, headers, body: Buffer.alloc(0) }
}

/** A refusal; that of a download has its bare message as body. */
export function refusal(error: ApiError, media: boolean, headers: Answer['headers'] = {}): Answer {
  if (error.status === 304) return emptyAnswer(304, headers)
  if (!media) return jsonAnswer(error, headers, error.status)
  return {
    status: error.status,
    headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
    body: Buffer.from(error.message),
  }
}
