/** Records as a codec would hand them to the driver, made of plain text. */
import type { DriverRecord } from '@acache/core/driver'

/** What a record of a test is made of. */
export interface RecordParts {
  readonly head?: string
  readonly body?: string | Uint8Array
  readonly expiresAt?: number
}

/** A record with this head and body. */
export function recordWith(parts: RecordParts = {}): DriverRecord {
  const { head = 'head', body = 'body', expiresAt = Number.POSITIVE_INFINITY } = parts
  const headBytes = Buffer.from(head)
  return {
    bytes: Buffer.concat([headBytes, Buffer.from(body)]),
    head: headBytes,
    instants: { createdAt: 0, freshUntil: expiresAt, expiresAt },
    kind: 'value',
  }
}
