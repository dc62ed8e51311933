/** What uploads send, and large ones in several requests. */
import { createHash, randomUUID } from 'node:crypto'
import type { Call, ObjectUpload } from '@acache/core/driver'
import { type ApiRequest, JSON_CONTENT, type JsonApi, type Query, VERSION_FIELDS } from './json-api.ts'
import { DamagedAnswer } from './service-error.ts'

const CONTENT_TYPE = 'application/octet-stream'

/** After it, a custom time has no four digits for the year. */
const LATEST = Date.parse('9999-12-31T23:59:59Z')

/** The description of an object as it is uploaded. The service refuses bytes that do not match it. */
export function describe(name: string, { bytes, metadata, expiresAt }: ObjectUpload): object {
  return {
    name,
    metadata,
    contentType: CONTENT_TYPE,
    // Else what is public is served from caches.
    cacheControl: 'no-store',
    md5Hash: md5Of(bytes),
    customTime: expiresAt === Number.POSITIVE_INFINITY ? undefined : customTimeOf(expiresAt),
  }
}

/** When an object may be removed, as a custom time; undefined where it has none: before 1970. */
export function customTimeOf(expiresAt: number): string | undefined {
  return expiresAt >= 0 ? new Date(Math.min(expiresAt, LATEST)).toISOString() : undefined
}

/** The MD5 of bytes in base64; undefined where Node is made to do without it (FIPS). */
export function md5Of(bytes: Uint8Array): string | undefined {
  try {
    return createHash('md5').update(bytes).digest('base64')
  } catch {
    return undefined
  }
}

/** The request that uploads an object at once. */
export function uploadAtOnce(description: object, bytes: Uint8Array, conditions: Query): ApiRequest {
  const boundary = randomUUID()
  const before =
    `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(description)}\r\n` +
    `--${boundary}\r\nContent-Type: ${CONTENT_TYPE}\r\n\r\n`
  return {
    qs: { uploadType: 'multipart', fields: VERSION_FIELDS, ...conditions },
    headers: { 'Content-Type': `multipart/related; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(before), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

/** An upload that goes on where it was cut off. */
export interface ResumableUpload {
  readonly api: JsonApi
  readonly name: string
  readonly description: object
  readonly bytes: Uint8Array
  readonly conditions: Query
}

/** Uploads an object in requests that go on where the last one ended; the version it has then. */
export async function uploadResumably(
  { api, name, description, bytes, conditions }: ResumableUpload,
  call: Call,
): Promise<string> {
  const address = await call.send('put', () =>
    api.beginUpload(name, {
      qs: { uploadType: 'resumable', fields: VERSION_FIELDS, ...conditions },
      headers: {
        ...JSON_CONTENT,
        'X-Upload-Content-Type': CONTENT_TYPE,
        'X-Upload-Content-Length': `${bytes.length}`,
      },
      body: JSON.stringify(description),
    }),
  )
  const question = { headers: { 'Content-Range': `bytes */${bytes.length}` } }
  for (let kept = 0; ; ) {
    const from = kept
    const progress = await call.send('put', async ({ repeated }) => {
      const first = repeated ? await call.send('put', () => api.continueUpload(address, question)) : from
      if (typeof first === 'string') return first
      const rest = Buffer.from(bytes.buffer, bytes.byteOffset + first, bytes.length - first)
      call.moved({ out: rest.length })
      const range = `bytes ${first}-${bytes.length - 1}/${bytes.length}`
      const next = await api.continueUpload(address, {
        headers: { 'Content-Type': CONTENT_TYPE, 'Content-Range': range },
        body: rest,
      })
      if (typeof next === 'number' && next <= first)
        throw new DamagedAnswer('the service kept nothing of what was sent')
      return next
    })
    if (typeof progress === 'string') return progress
    kept = progress
  }
}
