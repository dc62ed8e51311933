/**
 * The JSON interchange format: records that the Python original (advanced-caching 0.2, serializer json) reads and writes.
 *
 * A record is `{"__ac_type":"entry","v":value,"f":…,"c":…}`, `{"__ac_type":"value","v":value}`, or a bare value; any of them
 * may be gzipped. What this library writes is always one of the first two, with a head of fixed length before `v` and
 * tags after it, so a value that looks like a record is never taken for one. With compression the record is gzipped
 * however short it is, since the original then reads nothing else, and its head is kept apart.
 *
 * Other than by this library an entry says nothing of its expiry: it is stale from `f` on and gone when the backend drops it.
 * A value is fresh for ever. Where no time of creation is told, it is the moment of reading: an unknown age is no age.
 */
import { createHash } from 'node:crypto'
import { type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { SerializationError } from '../errors.ts'
import type { DriverRecord } from '../storage/driver.ts'
import type { CacheEntry, Instants } from '../storage/entry.ts'
import { now } from '../time/clock.ts'
import { compress, gunzip } from './compression.ts'
import type { Encoding } from './encoding.ts'
import { instantsOf } from './instants.ts'
import {
  instantsOfHex,
  JSON_HEAD_BYTES,
  jsonHead,
  jsonMatch,
  NO_DIGEST,
  readJsonHead,
} from './interchange-head.ts'
import { parseJson, stringifyJson } from './json.ts'
import { checkSize, MAX_DEPTH, MAX_EXTRAS_BYTES } from './limits.ts'
import type { CodecSettings } from './settings.ts'
import { checkTagsSize, isTags } from './tags.ts'

/** Where the format is used: `metadata` storages are object storages, whose Python readers know entries and no values. */
export function encodeInterchange(
  { compression, dedupeWrites, maxValueBytes }: CodecSettings,
  metadata: boolean,
  { value, tags = [], ...rest }: CacheEntry,
): Encoding {
  const instants = instantsOf(rest)
  const isUndefined = value === undefined
  const json = isUndefined ? 'null' : stringifyJson(value)
  checkSize(Buffer.byteLength(json), maxValueBytes)
  const tagsJson = tags.length === 0 ? '' : `,"t":${JSON.stringify(tags)}`
  checkTagsSize(Buffer.byteLength(tagsJson))
  const body = `"v":${json}${tagsJson}}`
  const digest = dedupeWrites ? digestOf(body, isUndefined, compression) : NO_DIGEST
  const newHead = () => jsonHead({ digest, isUndefined }, instants, metadata)
  const text = newHead() + body
  const record = (): MaybePromise<DriverRecord> => {
    const bytes = Buffer.from(text)
    const head = bytes.subarray(0, JSON_HEAD_BYTES)
    if (compression === undefined) return { bytes, head, instants, kind: 'value' }
    return then(compress(bytes, compression), (zipped) => ({ bytes: zipped, head, instants, kind: 'value' }))
  }
  if (!dedupeWrites) return { record }
  const head = Buffer.from(newHead())
  return { record, renewal: { head, instants, match: jsonMatch(head) } }
}

function digestOf(body: string, isUndefined: boolean, compression: CodecSettings['compression']): string {
  const settings = JSON.stringify([isUndefined, compression ?? null])
  const hash = createHash('sha256').update(`${settings.length}:${settings}`).update(body)
  return hash.digest('hex').slice(0, NO_DIGEST.length)
}

/** What is read of a record. */
export interface InterchangeRecord extends Instants {
  readonly value: unknown
  readonly tags: readonly string[] | undefined
}

/** True for the first bytes of gzip. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Reads a record in any of its shapes. `bare`: a JSON text that is no record of the format is a value. */
export function decodeInterchange(
  { maxValueBytes }: CodecSettings,
  bytes: Buffer,
  newer: Buffer | undefined,
  bare: boolean,
): MaybePromise<InterchangeRecord> {
  const limit = maxValueBytes + JSON_HEAD_BYTES + MAX_EXTRAS_BYTES + '"v":}'.length
  return then(isGzip(bytes) ? gunzip(bytes, limit) : bytes, (text) => {
    checkSize(text.length, limit)
    // The record itself is one level around the value.
    return recordOf(parseJson(text, MAX_DEPTH + 1), newer, bare)
  })
}

/** The instants that a head tells; `bytes` may also be a whole record, if it is short. */
export function decodeInterchangeHead(bytes: Buffer, bare: boolean): Instants {
  const head = readJsonHead(bytes)
  if (head !== undefined) return head.instants
  if (isGzip(bytes)) throw new SerializationError('its head is inside the gzipped record')
  return instantsOf(recordOf(parseJson(bytes, MAX_DEPTH + 1), undefined, bare))
}

function recordOf(parsed: unknown, newer: Buffer | undefined, bare: boolean): InterchangeRecord {
  const record = isFields(parsed) ? enveloped(parsed, newer) : undefined
  if (record !== undefined) return record
  if (!bare) throw new SerializationError('it is JSON, but no record')
  refuseHead(newer)
  return { value: parsed, tags: undefined, ...forEver(now()) }
}

type Fields = Readonly<Record<string, unknown>>

function isFields(parsed: unknown): parsed is Fields {
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
}

const FIELDS: ReadonlySet<string> = new Set(['__ac_type', 'v', 'f', 'c'])
const FIELDS_ADDED: ReadonlySet<string> = new Set(['d', 'k', 's', 'i', 't'])

/** The record that has these fields and no others; undefined for what only resembles one. */
function enveloped(fields: Fields, newer: Buffer | undefined): InterchangeRecord | undefined {
  let added = 0
  for (const name in fields) {
    if (FIELDS_ADDED.has(name)) added += 1
    else if (!FIELDS.has(name)) return undefined
  }
  const { v: value, d, k, s, i, t } = fields
  const instants = instantsOfFields(fields)
  if (value === undefined || instants === undefined) return undefined
  if (added === 0) {
    refuseHead(newer)
    return { value, tags: undefined, ...instants }
  }
  if (typeof d !== 'string' || typeof s !== 'string' || typeof i !== 'string') return undefined
  if ((k !== 'v' && k !== 'u') || !isTags(t)) return undefined
  const isUndefined = k === 'u'
  const exact = newer === undefined ? instantsOfHex(i) : headOf(newer, d, isUndefined)
  return { value: isUndefined ? undefined : value, tags: t, ...exact }
}

/** The instants that the fields of the Python original tell; undefined where those are not its fields. */
function instantsOfFields({ __ac_type: type, f, c }: Fields): Instants | undefined {
  if (c !== undefined && c !== null && typeof c !== 'number') return undefined
  const createdAt = typeof c === 'number' ? c * 1000 : now()
  if (type === 'value') return f === undefined ? forEver(createdAt) : undefined
  if (type !== 'entry') return undefined
  // The original writes an infinite instant as null.
  if (f === null) return forEver(createdAt)
  if (typeof f !== 'number') return undefined
  const freshUntil = f * 1000
  return { createdAt: Math.min(createdAt, freshUntil), freshUntil, expiresAt: Number.POSITIVE_INFINITY }
}

function forEver(createdAt: number): Instants {
  return { createdAt, freshUntil: Number.POSITIVE_INFINITY, expiresAt: Number.POSITIVE_INFINITY }
}

/** The instants in the head that is kept beside a record. */
function headOf(newer: Buffer, digest: string, isUndefined: boolean): Instants {
  const head = readJsonHead(newer)
  if (head?.digest === digest && head.isUndefined === isUndefined) return head.instants
  throw new SerializationError('the head kept beside it is of another payload')
}

function refuseHead(newer: Buffer | undefined): void {
  if (newer !== undefined) throw new SerializationError('the head kept beside it is of another format')
}
