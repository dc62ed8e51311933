/** PutObject and CopyObject. */
import { empty, type S3Answer, xmlAnswer } from './answer.ts'
import { type ChecksumAlgorithm, checksum, isChecksumAlgorithm, md5 } from './checksums.ts'
import { checkSource, checkWrite } from './conditions.ts'
import { checkKey, describe } from './description.ts'
import { S3Error } from './errors.ts'
import { type Exchange, target, writeConditionsOf, writtenAt } from './exchange.ts'
import { headersOfChecksum } from './reads.ts'
import { bucketOf, header, keyOf, type S3Request } from './request.ts'
import { type KeptChecksum, objectIn } from './store.ts'
import { branch, leaf } from './xml.ts'

export function putObject(exchange: Exchange): S3Answer {
  const { request, body, rules } = exchange
  const { bucket, key } = target(exchange)
  checkKey(key)
  const description = describe(request)
  checkWrite(writeConditionsOf(exchange, 'PutObject'), bucket.objects.get(key), rules)
  const etag = md5(body.data).toString('hex')
  const kept: KeptChecksum | undefined = body.checksum && { ...body.checksum, type: 'FULL_OBJECT' }
  bucket.objects.set(key, {
    ...description,
    body: body.data,
    etag,
    lastModified: writtenAt(exchange),
    checksum: kept,
  })
  return empty(200, { etag: `"${etag}"`, ...(kept === undefined ? {} : headersOfChecksum(kept)) })
}

export function copyObject(exchange: Exchange): S3Answer {
  const { request, store, rules } = exchange
  const { bucket, key } = target(exchange)
  checkKey(key)
  const from = sourceOf(request)
  const source = objectIn(store.bucket(from.bucket), from.key)
  const replaces = replacesMetadata(request)
  if (from.bucket === bucketOf(request) && from.key === keyOf(request) && !replaces)
    throw new S3Error('InvalidRequest', {
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    })
  const description = replaces ? describe(request) : { headers: source.headers, metadata: source.metadata }
  checkSource(writeConditionsOf(exchange, 'CopyObject', 'x-amz-copy-source-'), source)
  checkWrite(writeConditionsOf(exchange, 'CopyObject'), bucket.objects.get(key), rules)
  const asked = askedAlgorithm(request)
  const copy = {
    ...description,
    body: source.body,
    etag: md5(source.body).toString('hex'),
    lastModified: writtenAt(exchange),
    checksum: asked === undefined ? source.checksum : fullChecksum(asked, source.body),
  }
  bucket.objects.set(key, copy)
  const modified = new Date(copy.lastModified).toISOString()
  return xmlAnswer(
    branch('CopyObjectResult', [leaf('LastModified', modified), leaf('ETag', `"${copy.etag}"`)]),
  )
}

function sourceOf(request: S3Request): { readonly bucket: string; readonly key: string } {
  const [, bucket, key] =
    /^\/?([^/]+)\/(.+)$/s.exec(decoded(header(request, 'x-amz-copy-source') ?? '')) ?? []
  if (bucket === undefined || key === undefined)
    throw new S3Error('InvalidArgument', {
      message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    })
  return { bucket, key }
}

function decoded(source: string): string {
  // A question mark that is part of a key comes encoded; this one would begin a version.
  if (source.includes('?')) throw new S3Error('NotImplemented')
  try {
    return decodeURIComponent(source)
  } catch {
    throw new S3Error('InvalidArgument', { message: 'The copy source is not URL-encoded' })
  }
}

function replacesMetadata(request: S3Request): boolean {
  const directive = header(request, 'x-amz-metadata-directive') ?? 'COPY'
  if (directive !== 'COPY' && directive !== 'REPLACE')
    throw new S3Error('InvalidArgument', { message: 'Unknown metadata directive.' })
  return directive === 'REPLACE'
}

/** The algorithm in x-amz-checksum-algorithm. Throws InvalidRequest for one that there is not. */
export function askedAlgorithm(request: S3Request): ChecksumAlgorithm | undefined {
  const name = header(request, 'x-amz-checksum-algorithm')?.toLowerCase()
  if (name === undefined) return undefined
  if (!isChecksumAlgorithm(name))
    throw new S3Error('InvalidRequest', { message: 'Checksum algorithm provided is unsupported.' })
  return name
}

/** The checksum of a whole body. */
export function fullChecksum(algorithm: ChecksumAlgorithm, body: Buffer): KeptChecksum {
  return { algorithm, value: checksum(algorithm, body), type: 'FULL_OBJECT' }
}
