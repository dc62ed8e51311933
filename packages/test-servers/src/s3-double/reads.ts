/** GetObject and HeadObject. */
import { empty, type S3Answer } from './answer.ts'
import { checksum } from './checksums.ts'
import { checkRead } from './conditions.ts'
import { descriptionHeaders } from './description.ts'
import { S3Error } from './errors.ts'
import { conditionsOf, type Exchange, target } from './exchange.ts'
import { header } from './request.ts'
import { type KeptChecksum, objectIn, type StoredObject } from './store.ts'

export function getObject(exchange: Exchange): S3Answer {
  return read(exchange)
}

/** The head has the headers of the whole; whoever sends it leaves the body out. */
export function headObject(exchange: Exchange): S3Answer {
  return read(exchange)
}

function read(exchange: Exchange): S3Answer {
  const { bucket, key } = target(exchange)
  const object = objectIn(bucket, key)
  const tags = { etag: `"${object.etag}"`, 'last-modified': new Date(object.lastModified).toUTCString() }
  if (!checkRead(conditionsOf(exchange), object)) return empty(304, tags)
  const headers = { ...descriptionHeaders(object), ...tags, 'accept-ranges': 'bytes' }
  const range = rangeOf(header(exchange.request, 'range'), object.body.length)
  if (range !== undefined) {
    const { start, end } = range
    const contentRange = `bytes ${start}-${end - 1}/${object.body.length}`
    return {
      status: 206,
      headers: { ...headers, 'content-range': contentRange },
      body: object.body.subarray(start, end),
    }
  }
  const asked = header(exchange.request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  return {
    status: 200,
    headers: { ...headers, ...(asked ? checksumHeaders(object) : {}) },
    body: object.body,
  }
}

/** S3 makes a checksum for what came without one. */
function checksumHeaders({ checksum: kept, body }: StoredObject): Record<string, string> {
  return headersOfChecksum(
    kept ?? { algorithm: 'crc64nvme', value: checksum('crc64nvme', body), type: 'FULL_OBJECT' },
  )
}

/** A checksum as headers. */
export function headersOfChecksum({ algorithm, value, type }: KeptChecksum): Record<string, string> {
  return { [`x-amz-checksum-${algorithm}`]: value, 'x-amz-checksum-type': type }
}

/** The bytes that a Range header asks for, undefined when that is all. Throws InvalidRange. */
function rangeOf(
  range: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  // A range that ends before it begins is no range at all.
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  if (start >= end) throw new S3Error('InvalidRange', { details: { ActualObjectSize: size } })
  return { start, end }
}
