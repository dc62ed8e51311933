/** Uploads in parts. */
import { randomUUID } from 'node:crypto'
import { empty, type S3Answer, xmlAnswer } from './answer.ts'
import { checksum, md5 } from './checksums.ts'
import { checkWrite } from './conditions.ts'
import { checkKey, describe } from './description.ts'
import { S3Error } from './errors.ts'
import { type Exchange, target, writeConditionsOf, writtenAt } from './exchange.ts'
import { bucketOf, header } from './request.ts'
import type { Bucket, KeptChecksum, StoredPart, Upload } from './store.ts'
import { askedAlgorithm, fullChecksum } from './writes.ts'
import { all, branch, checkShape, type Element, leaf, malformed, parseXml, textOf } from './xml.ts'

const MIN_PART_BYTES = 5 * 2 ** 20
const MAX_PARTS = 10_000

export function createMultipartUpload(exchange: Exchange): S3Answer {
  const { request, now } = exchange
  const { bucket, key } = target(exchange)
  checkKey(key)
  const id = randomUUID()
  const algorithm = askedAlgorithm(request)
  const checksumType = checksumTypeOf(exchange, algorithm)
  bucket.uploads.set(id, { ...describe(request), key, begun: now, algorithm, checksumType, parts: new Map() })
  return xmlAnswer(
    branch('InitiateMultipartUploadResult', [
      leaf('Bucket', bucket.name),
      leaf('Key', key),
      leaf('UploadId', id),
    ]),
    algorithm === undefined
      ? {}
      : { 'x-amz-checksum-algorithm': algorithm.toUpperCase(), 'x-amz-checksum-type': checksumType },
  )
}

function checksumTypeOf({ request }: Exchange, algorithm: Upload['algorithm']): KeptChecksum['type'] {
  const usual = algorithm === 'crc64nvme' ? 'FULL_OBJECT' : 'COMPOSITE'
  const type = header(request, 'x-amz-checksum-type') ?? usual
  const possible = type === 'COMPOSITE' ? algorithm !== 'crc64nvme' : !algorithm?.startsWith('sha')
  if ((type !== 'COMPOSITE' && type !== 'FULL_OBJECT') || !possible)
    throw new S3Error('InvalidRequest', {
      message: `The ${type} checksum type cannot be used with ${algorithm}.`,
    })
  return type
}

export function uploadPart(exchange: Exchange): S3Answer {
  const { request, body } = exchange
  const { upload } = uploadOf(exchange)
  const number = Number(request.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS)
    throw new S3Error('InvalidArgument', { message: `Part number must be between 1 and ${MAX_PARTS}` })
  const given = body.checksum?.algorithm
  if (given !== undefined && given !== upload.algorithm)
    throw new S3Error('InvalidRequest', {
      message: `Checksum Type mismatch occurred, expected checksum Type: ${upload.algorithm ?? 'null'}, actual checksum Type: ${given}`,
    })
  const digest = md5(body.data)
  const value = upload.algorithm && (body.checksum?.value ?? checksum(upload.algorithm, body.data))
  upload.parts.set(number, { body: body.data, md5: digest, checksum: value })
  const headers = value === undefined ? {} : { [`x-amz-checksum-${upload.algorithm}`]: value }
  return empty(200, { etag: `"${digest.toString('hex')}"`, ...headers })
}

export function completeMultipartUpload(exchange: Exchange): S3Answer {
  const { request, body, rules } = exchange
  const { bucket, upload, id } = uploadOf(exchange)
  const parts = chosenParts(upload, body.data)
  checkSizes(parts)
  const whole = Buffer.concat(parts.map((part) => part.body))
  const expected = header(request, 'x-amz-mp-object-size')
  if (expected !== undefined && Number(expected) !== whole.length)
    throw new S3Error('InvalidRequest', { message: 'The object is not of the size in x-amz-mp-object-size.' })
  checkWrite(writeConditionsOf(exchange, 'CompleteMultipartUpload'), bucket.objects.get(upload.key), rules)
  const { headers, metadata } = upload
  const etag = `${md5(Buffer.concat(parts.map((part) => part.md5))).toString('hex')}-${parts.length}`
  const lastModified = writtenAt(exchange)
  const kept = checksumOf(upload, parts, whole)
  bucket.objects.set(upload.key, { headers, metadata, body: whole, etag, lastModified, checksum: kept })
  bucket.uploads.delete(id)
  return xmlAnswer(
    branch('CompleteMultipartUploadResult', [
      leaf('Location', `/${bucket.name}/${upload.key}`),
      leaf('Bucket', bucket.name),
      leaf('Key', upload.key),
      leaf('ETag', `"${etag}"`),
      ...(kept === undefined
        ? []
        : [leaf(`Checksum${kept.algorithm.toUpperCase()}`, kept.value), leaf('ChecksumType', kept.type)]),
    ]),
  )
}

export function abortMultipartUpload(exchange: Exchange): S3Answer {
  const { bucket, id } = uploadOf(exchange)
  bucket.uploads.delete(id)
  return empty(204)
}

export function listMultipartUploads({ request, store }: Exchange): S3Answer {
  const bucket = store.bucket(bucketOf(request))
  const prefix = request.query.get('prefix') ?? ''
  const uploads = [...bucket.uploads].filter(([, { key }]) => key.startsWith(prefix))
  return xmlAnswer(
    branch('ListMultipartUploadsResult', [
      leaf('Bucket', bucket.name),
      leaf('IsTruncated', false),
      ...uploads.map(([id, { key, begun }]) =>
        branch('Upload', [
          leaf('Key', key),
          leaf('UploadId', id),
          leaf('Initiated', new Date(begun).toISOString()),
        ]),
      ),
    ]),
  )
}

function uploadOf(exchange: Exchange): {
  readonly bucket: Bucket
  readonly upload: Upload
  readonly id: string
} {
  const { bucket, key } = target(exchange)
  const id = exchange.request.query.get('uploadId') ?? ''
  const upload = bucket.uploads.get(id)
  if (upload?.key !== key) throw new S3Error('NoSuchUpload', { details: { UploadId: id } })
  return { bucket, upload, id }
}

/** The parts that the document names. Throws for one that is not there, or another than was meant. */
function chosenParts(upload: Upload, document: Buffer): StoredPart[] {
  const root = parseXml(document)
  checkShape(root, 'CompleteMultipartUpload', ['Part'])
  const named = all(root, 'Part')
  if (named.length === 0) throw malformed()
  let last = 0
  return named.map((element) => {
    const number = Number(textOf(element, 'PartNumber'))
    const etag = textOf(element, 'ETag')?.replace(/^"(.*)"$/, '$1')
    if (!Number.isInteger(number) || etag === undefined) throw malformed()
    if (number <= last) throw new S3Error('InvalidPartOrder')
    last = number
    const part = upload.parts.get(number)
    if (part === undefined || part.md5.toString('hex') !== etag)
      throw new S3Error('InvalidPart', { details: { PartNumber: number } })
    checkPartChecksum(upload, part, element, number)
    return part
  })
}

function checkPartChecksum(
  { algorithm, checksumType }: Upload,
  part: StoredPart,
  named: Element,
  number: number,
): void {
  if (algorithm === undefined) return
  const claimed = textOf(named, `Checksum${algorithm.toUpperCase()}`)
  if (claimed === undefined && checksumType === 'COMPOSITE')
    throw new S3Error('InvalidRequest', {
      message: `The upload was created using a ${algorithm} checksum. The complete request must include the checksum for each part. It was missing for part ${number} in the request.`,
    })
  if (claimed !== undefined && claimed !== part.checksum)
    throw new S3Error('InvalidPart', { details: { PartNumber: number } })
}

function checkSizes(parts: readonly StoredPart[]): void {
  for (const { body } of parts.slice(0, -1))
    if (body.length < MIN_PART_BYTES)
      throw new S3Error('EntityTooSmall', {
        details: { ProposedSize: body.length, MinSizeAllowed: MIN_PART_BYTES },
      })
}

function checksumOf(upload: Upload, parts: readonly StoredPart[], whole: Buffer): KeptChecksum | undefined {
  const { algorithm, checksumType } = upload
  if (algorithm === undefined) return undefined
  if (checksumType === 'FULL_OBJECT') return fullChecksum(algorithm, whole)
  const ofParts = Buffer.concat(parts.map((part) => Buffer.from(part.checksum ?? '', 'base64')))
  return { algorithm, value: `${checksum(algorithm, ofParts)}-${parts.length}`, type: 'COMPOSITE' }
}
