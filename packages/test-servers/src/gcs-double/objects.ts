/** Objects: what may be said of them, and how the service shows them. */
import { ApiError, invalid } from './api-error.ts'
import type { Checksums } from './checksums.ts'
import type { Version } from './preconditions.ts'

/** What the client says of an object, as far as it may. */
export interface ObjectFields {
  readonly contentType?: string | undefined
  readonly contentEncoding?: string | undefined
  readonly contentLanguage?: string | undefined
  readonly contentDisposition?: string | undefined
  readonly cacheControl?: string | undefined
  /** RFC 3339. */
  readonly customTime?: string | undefined
  readonly metadata?: Readonly<Record<string, string>> | undefined
}

export interface StoredObject extends Version {
  readonly bucket: string
  readonly name: string
  readonly data: Buffer
  readonly checksums: Checksums
  readonly fields: ObjectFields
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** Epoch milliseconds. */
  readonly updatedAt: number
}

const MAX_NAME_BYTES = 1024
const MAX_METADATA_BYTES = 8192

const TEXT_FIELDS = [
  'contentType',
  'contentEncoding',
  'contentLanguage',
  'contentDisposition',
  'cacheControl',
] as const

/** Fields of the resource that the service fills in, or that change nothing here; a client may send them. */
const IGNORED_FIELDS = new Set([
  ...[
    'kind',
    'id',
    'selfLink',
    'mediaLink',
    'name',
    'bucket',
    'generation',
    'metageneration',
    'etag',
    'size',
  ],
  ...[
    'crc32c',
    'md5Hash',
    'timeCreated',
    'updated',
    'timeFinalized',
    'timeStorageClassUpdated',
    'storageClass',
  ],
  ...['acl', 'owner', 'eventBasedHold', 'temporaryHold'],
])

export function checkName(name: string): void {
  const bytes = Buffer.byteLength(name)
  if (bytes > MAX_NAME_BYTES)
    throw invalid(
      `The maximum object length is ${MAX_NAME_BYTES} characters, but got a name with ${bytes} characters.`,
    )
  if (/[\r\n\p{Surrogate}]/u.test(name))
    throw invalid('Disallowed unicode characters present in object name.')
  if (name === '.' || name === '..') throw invalid(`The specified object name is not valid: '${name}'.`)
  if (name.startsWith('.well-known/acme-challenge/'))
    throw invalid("Object names can't start with '.well-known/acme-challenge/'.")
}

/**
 * The fields after a client's JSON was laid over them, as in a JSON merge patch: null removes a field or a key of the
 * metadata.
 */
export function mergeFields(before: ObjectFields, json: unknown): ObjectFields {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new ApiError(400, 'parseError', 'Parse Error')
  const after: { -readonly [Key in keyof ObjectFields]: ObjectFields[Key] } = { ...before }
  for (const [key, value] of Object.entries(json)) {
    const text = TEXT_FIELDS.find((field) => field === key)
    if (text !== undefined) after[text] = textOrNone(key, value)
    else if (key === 'metadata') after.metadata = mergeMetadata(before.metadata, value)
    else if (key === 'customTime') after.customTime = mergeCustomTime(before.customTime, value)
    else if (!IGNORED_FIELDS.has(key)) throw invalid(`Unknown field of an object: '${key}'.`)
  }
  return after
}

function textOrNone(key: string, value: unknown): string | undefined {
  if (value === null) return undefined
  if (typeof value !== 'string') throw invalid(`Invalid value for ${key}: not a string.`)
  return value
}

function mergeMetadata(before: ObjectFields['metadata'], value: unknown): ObjectFields['metadata'] {
  if (value === null) return undefined
  if (typeof value !== 'object' || Array.isArray(value))
    throw invalid('Invalid value for metadata: not a map.')
  const after = new Map(Object.entries(before ?? {}))
  for (const [key, entry] of Object.entries(value ?? {})) {
    const text = textOrNone(`metadata.${key}`, entry)
    if (text === undefined) after.delete(key)
    else after.set(key, text)
  }
  let bytes = 0
  for (const [key, text] of after) bytes += Buffer.byteLength(key) + Buffer.byteLength(text)
  if (bytes > MAX_METADATA_BYTES)
    throw invalid(`Custom metadata has ${bytes} bytes; the limit is ${MAX_METADATA_BYTES}.`)
  return after.size === 0 ? undefined : Object.fromEntries(after)
}

/** A custom time, once set, goes neither back nor away. */
function mergeCustomTime(before: string | undefined, value: unknown): string | undefined {
  const after = textOrNone('customTime', value)
  if (after !== undefined && !(/^\d{4}-\d\d-\d\dT/.test(after) && Date.parse(after) >= 0))
    throw invalid(`Invalid value for customTime: '${after}'.`)
  if (before !== undefined && (after === undefined || Date.parse(after) < Date.parse(before)))
    throw invalid('Custom time cannot be removed or set to an earlier time.')
  return after
}

/** The resource in answers. */
export function objectResource(object: StoredObject, endpoint: string): Record<string, unknown> {
  const { bucket, name, generation, metageneration, fields } = object
  const self = `${endpoint}/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}`
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: self,
    mediaLink: `${endpoint}/download/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation: `${generation}`,
    metageneration: `${metageneration}`,
    storageClass: 'STANDARD',
    size: `${object.data.length}`,
    ...object.checksums,
    etag: etag(object),
    ...fields,
    timeCreated: new Date(object.createdAt).toISOString(),
    updated: new Date(object.updatedAt).toISOString(),
    timeStorageClassUpdated: new Date(object.createdAt).toISOString(),
    timeFinalized: new Date(object.createdAt).toISOString(),
  }
}

export function etag({ generation, metageneration }: Version): string {
  return Buffer.from(`${generation}/${metageneration}`).toString('base64')
}
