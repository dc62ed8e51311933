/** ListObjectsV2. */
import { type S3Answer, xmlAnswer } from './answer.ts'
import { S3Error } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { bucketOf } from './request.ts'
import type { StoredObject } from './store.ts'
import { branch, type Element, leaf } from './xml.ts'

const MAX_KEYS = 1000

export function listObjectsV2({ request, store }: Exchange): S3Answer {
  const { query } = request
  const bucket = store.bucket(bucketOf(request))
  if (query.get('list-type') !== '2') throw new S3Error('NotImplemented')
  const encode = encoder(query.get('encoding-type'))
  const prefix = query.get('prefix') ?? ''
  const delimiter = query.get('delimiter') ?? ''
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after')
  const maxKeys = maxKeysOf(query.get('max-keys'))
  const after = token === undefined ? (startAfter ?? '') : keyOfToken(token)

  const { entries, next } = page([...bucket.objects], { prefix, delimiter, after, maxKeys })
  return xmlAnswer(
    branch('ListBucketResult', [
      leaf('Name', bucket.name),
      leaf('Prefix', encode(prefix)),
      delimiter === '' ? undefined : leaf('Delimiter', encode(delimiter)),
      leaf('MaxKeys', maxKeys),
      query.has('encoding-type') ? leaf('EncodingType', 'url') : undefined,
      leaf('KeyCount', entries.length),
      leaf('IsTruncated', next !== undefined),
      token === undefined ? undefined : leaf('ContinuationToken', token),
      next === undefined ? undefined : leaf('NextContinuationToken', tokenOfKey(next)),
      startAfter === undefined ? undefined : leaf('StartAfter', encode(startAfter)),
      ...entries.map((entry) => elementOf(entry, encode)),
    ]),
  )
}

/** A key with its object, or a common prefix of keys. */
interface Entry {
  readonly name: string
  readonly object: StoredObject | undefined
}

interface Selection {
  readonly prefix: string
  readonly delimiter: string
  /** The last entry of the page before. */
  readonly after: string
  readonly maxKeys: number
}

/** One page, and where the next one begins after. */
function page(
  objects: readonly (readonly [string, StoredObject])[],
  { prefix, delimiter, after, maxKeys }: Selection,
): { readonly entries: Entry[]; readonly next: string | undefined } {
  const entries = new Map<string, Entry>()
  for (const [key, object] of objects) {
    if (!key.startsWith(prefix)) continue
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const name = end === -1 ? key : key.slice(0, end + delimiter.length)
    // A common prefix that the page before ended with stands for all of its keys.
    if (compareKeys(name, after) <= 0) continue
    entries.set(name, { name, object: end === -1 ? object : undefined })
  }
  const sorted = [...entries.values()].sort((a, b) => compareKeys(a.name, b.name))
  const chosen = sorted.slice(0, maxKeys)
  const more = sorted.length > chosen.length && chosen.length > 0
  return { entries: chosen, next: more ? chosen.at(-1)?.name : undefined }
}

/** The order of S3 is that of the bytes in UTF-8, which is not the one of strings. */
function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function elementOf({ name, object }: Entry, encode: (text: string) => string): Element {
  if (object === undefined) return branch('CommonPrefixes', [leaf('Prefix', encode(name))])
  const { checksum } = object
  return branch('Contents', [
    leaf('Key', encode(name)),
    leaf('LastModified', new Date(object.lastModified).toISOString()),
    leaf('ETag', `"${object.etag}"`),
    checksum === undefined ? undefined : leaf('ChecksumAlgorithm', checksum.algorithm.toUpperCase()),
    checksum === undefined ? undefined : leaf('ChecksumType', checksum.type),
    leaf('Size', object.body.length),
    leaf('StorageClass', object.headers['x-amz-storage-class'] ?? 'STANDARD'),
  ])
}

/** As forms encode, but for the slash. */
function encoder(type: string | undefined): (text: string) => string {
  if (type === undefined) return (text) => text
  if (type !== 'url')
    throw new S3Error('InvalidArgument', { message: 'Invalid Encoding Method specified in Request' })
  return (text) =>
    encodeURIComponent(text)
      .replaceAll('%2F', '/')
      .replaceAll('%20', '+')
      .replace(/[!'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function maxKeysOf(text: string | undefined): number {
  const number = Number(text ?? MAX_KEYS)
  if (!Number.isInteger(number) || number < 0)
    throw new S3Error('InvalidArgument', {
      message: 'Argument max-keys must be an integer between 0 and 2147483647',
    })
  return Math.min(number, MAX_KEYS)
}

const TOKEN_PREFIX = 'after:'

/** Nobody but the server knows what is in a token. */
function tokenOfKey(key: string): string {
  return Buffer.from(TOKEN_PREFIX + key).toString('base64')
}

function keyOfToken(token: string): string {
  const text = Buffer.from(token, 'base64').toString()
  if (!text.startsWith(TOKEN_PREFIX) || tokenOfKey(text.slice(TOKEN_PREFIX.length)) !== token)
    throw new S3Error('InvalidArgument', { message: 'The continuation token provided is incorrect' })
  return text.slice(TOKEN_PREFIX.length)
}
