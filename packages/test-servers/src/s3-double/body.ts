/** The body of a request: read, unwrapped, and compared with what its headers say of it. */
import { createHash } from 'node:crypto'
import { type ChecksumAlgorithm, checksum, isChecksum, isChecksumAlgorithm, md5 } from './checksums.ts'
import { S3Error } from './errors.ts'
import { header, type S3Request } from './request.ts'

/** A body that is what its headers say. */
export interface VerifiedBody {
  readonly data: Buffer
  /** The checksum that it came with. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
  /** True when something in its headers vouched for it. */
  readonly vouched: boolean
}

const CHECKSUM_HEADER = 'x-amz-checksum-'
const TRAILING = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** Throws when the bytes are not what the headers, or the trailer, say. */
export function verifyBody(request: S3Request, wire: Buffer): VerifiedBody {
  const hash = header(request, 'x-amz-content-sha256') ?? ''
  const { data, trailer } = hash === TRAILING ? unwrap(request, wire) : { data: wire, trailer: new Map() }
  if (hash !== TRAILING) verifyPlain(request, hash, wire)
  verifyMd5(request, data)
  const claimed = claimedChecksum(request, trailer)
  if (claimed !== undefined) verifyChecksum(claimed, data)
  return {
    data,
    checksum: claimed,
    vouched: claimed !== undefined || request.headers['content-md5'] !== undefined,
  }
}

function verifyPlain(request: S3Request, hash: string, wire: Buffer): void {
  const writes = request.method === 'PUT' || request.method === 'POST'
  if (writes && request.headers['content-length'] === undefined) throw new S3Error('MissingContentLength')
  if (hash === 'UNSIGNED-PAYLOAD') return
  if (hash.startsWith('STREAMING-')) throw new S3Error('NotImplemented')
  if (createHash('sha256').update(wire).digest('hex') !== hash) throw new S3Error('XAmzContentSHA256Mismatch')
}

function verifyMd5(request: S3Request, data: Buffer): void {
  const claimed = header(request, 'content-md5')
  if (claimed === undefined) return
  const bytes = Buffer.from(claimed, 'base64')
  if (bytes.length !== 16) throw new S3Error('InvalidDigest')
  if (!bytes.equals(md5(data))) throw new S3Error('BadDigest')
}

/** The checksum in the headers or in the trailer. Throws for more than one, and for one that is none. */
function claimedChecksum(request: S3Request, trailer: ReadonlyMap<string, string>): VerifiedBody['checksum'] {
  const fields = [...Object.entries(request.headers), ...trailer]
  const [first, ...others] = fields.filter(([name]) => isChecksumHeader(name))
  if (first === undefined) return undefined
  if (others.length > 0)
    throw new S3Error('InvalidRequest', { message: 'Expecting a single x-amz-checksum- header.' })
  const [name, value] = first
  const algorithm = name.slice(CHECKSUM_HEADER.length)
  if (!isChecksumAlgorithm(algorithm) || typeof value !== 'string' || !isChecksum(algorithm, value))
    throw new S3Error('InvalidRequest', { message: `Value for ${name} header is invalid.` })
  return { algorithm, value }
}

/** True for a header that holds a checksum, and not one that says something about checksums. */
function isChecksumHeader(name: string): boolean {
  return (
    name.startsWith(CHECKSUM_HEADER) &&
    !['algorithm', 'mode', 'type'].includes(name.slice(CHECKSUM_HEADER.length))
  )
}

function verifyChecksum({ algorithm, value }: NonNullable<VerifiedBody['checksum']>, data: Buffer): void {
  if (checksum(algorithm, data) !== value)
    throw new S3Error('BadDigest', {
      message: `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    })
}

interface Unwrapped {
  readonly data: Buffer
  readonly trailer: ReadonlyMap<string, string>
}

/** Takes a body out of its aws-chunked encoding. */
function unwrap(request: S3Request, wire: Buffer): Unwrapped {
  const length = header(request, 'x-amz-decoded-content-length')
  if (length === undefined) throw new S3Error('MissingContentLength')
  const encodings = (header(request, 'content-encoding') ?? '').split(',').map((name) => name.trim())
  if (!encodings.includes('aws-chunked')) throw new S3Error('InvalidRequest')
  const chunks: Buffer[] = []
  let rest = wire
  for (;;) {
    const [size, afterSize] = line(rest)
    const bytes = /^[\da-f]+$/i.test(size) ? Number.parseInt(size, 16) : Number.NaN
    if (!(bytes <= afterSize.length)) throw new S3Error('IncompleteBody')
    rest = afterSize
    if (bytes === 0) break
    chunks.push(rest.subarray(0, bytes))
    const [end, next] = line(rest.subarray(bytes))
    if (end !== '') throw new S3Error('IncompleteBody')
    rest = next
  }
  const data = Buffer.concat(chunks)
  if (data.length !== Number(length)) throw new S3Error('IncompleteBody')
  return { data, trailer: readTrailer(request, rest) }
}

/** Exactly what the header promised must come after the last chunk. */
function readTrailer(request: S3Request, wire: Buffer): Map<string, string> {
  const trailer = new Map<string, string>()
  for (let rest = wire; rest.length > 0; ) {
    const [field, next] = line(rest)
    rest = next
    if (field === '') break
    const [name = '', value = ''] = field.split(/:(.*)/s)
    trailer.set(name.trim().toLowerCase(), value.trim())
  }
  const promised = (header(request, 'x-amz-trailer') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
  const kept = promised.filter((name) => name !== '')
  if (kept.length !== trailer.size || !kept.every((name) => trailer.has(name)))
    throw new S3Error('InvalidRequest', { message: 'The trailer is not what x-amz-trailer announced.' })
  return trailer
}

function line(wire: Buffer): [text: string, rest: Buffer] {
  const end = wire.indexOf('\r\n')
  if (end === -1) throw new S3Error('IncompleteBody')
  return [wire.toString('latin1', 0, end), wire.subarray(end + 2)]
}
