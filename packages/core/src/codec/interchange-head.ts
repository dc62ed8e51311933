/**
 * The head of a record in the JSON interchange format: 204 bytes of text, all that changes at a renewal at its end.
 *
 *     {"__ac_type":"entry","d":"…32…","k":"v","s":"…16…","i":"…48…","f":1700000060,"c":1700000000,      "v":…}
 *
 * `__ac_type`, `f` (fresh until) and `c` (created), in seconds, are what the Python original reads. The others are this
 * library's: digest (zeros when there is none), kind (`v`, or `u` for undefined), stamp, and the instants to the last bit.
 * Spaces fill the head up. What is fresh for ever is of type `value` and has no `f`; where the original knows only entries
 * (object storages), it is an entry until the end of the year 9999.
 */
import { SerializationError } from '../errors.ts'
import type { Instants } from '../storage/entry.ts'
import { INSTANTS_BYTES, newStamp, readInstants, STAMP_BYTES, writeInstants } from './instants.ts'

const LEAD = '{"__ac_type":"'
const TYPE_LENGTH = 5
const DIGEST_LENGTH = 32
const DIGEST_MARK = '","d":"'
const KIND_MARK = '","k":"'
const STAMP_MARK = '","s":"'
const INSTANTS_MARK = '","i":"'

const FIXED_AT = LEAD.length + TYPE_LENGTH
const DIGEST_AT = FIXED_AT + DIGEST_MARK.length
const KIND_AT = DIGEST_AT + DIGEST_LENGTH + KIND_MARK.length
const FIXED_END = KIND_AT + 1
const STAMP_AT = FIXED_END + STAMP_MARK.length
const STAMP_END = STAMP_AT + 2 * STAMP_BYTES
const INSTANTS_AT = STAMP_END + INSTANTS_MARK.length
const INSTANTS_END = INSTANTS_AT + 2 * INSTANTS_BYTES

/** The longest text of a number. */
const NUMBER_LENGTH = 24
/** Length of the head: the fields above, then a quote, f and c, and a comma. */
export const JSON_HEAD_BYTES = INSTANTS_END + 1 + 2 * (',"f":'.length + NUMBER_LENGTH) + 1

/** The digest of a payload whose writer does not deduplicate. */
export const NO_DIGEST = '0'.repeat(DIGEST_LENGTH)

const END_OF_9999 = 253_402_300_799

const KIND_LETTERS = { value: 'v', undefined: 'u' } as const

/** What a head tells beside the instants: these never change while the payload stays. */
export interface JsonHeadFacts {
  /** Hexadecimal. */
  readonly digest: string
  /** The value is undefined, which JSON cannot say. */
  readonly isUndefined: boolean
}

/** The text of a head, with a new stamp. */
export function jsonHead(facts: JsonHeadFacts, instants: Instants, entriesOnly: boolean): string {
  const renewed = Buffer.alloc(STAMP_BYTES + INSTANTS_BYTES)
  const view = new DataView(renewed.buffer, renewed.byteOffset, renewed.length)
  newStamp(view, 0)
  writeInstants(view, instants, STAMP_BYTES)
  const hex = renewed.toString('hex')
  const forEver = instants.freshUntil === Number.POSITIVE_INFINITY
  const type = forEver && !entriesOnly ? 'value' : 'entry'
  const kind = facts.isUndefined ? KIND_LETTERS.undefined : KIND_LETTERS.value
  const freshUntil = type === 'value' ? '' : `,"f":${seconds(instants.freshUntil)}`
  const text =
    LEAD +
    type +
    DIGEST_MARK +
    facts.digest +
    KIND_MARK +
    kind +
    STAMP_MARK +
    hex.slice(0, 2 * STAMP_BYTES) +
    INSTANTS_MARK +
    hex.slice(2 * STAMP_BYTES) +
    `"${freshUntil},"c":${seconds(instants.createdAt)},`
  return text.padEnd(JSON_HEAD_BYTES)
}

/** An instant as the number that the original reads. */
function seconds(instant: number): number {
  if (instant === Number.POSITIVE_INFINITY) return END_OF_9999
  return instant === Number.NEGATIVE_INFINITY ? 0 : instant / 1000
}

/** The part of a head that stays while the payload stays, and where it begins. */
export function jsonMatch(head: Uint8Array): { readonly offset: number; readonly bytes: Uint8Array } {
  return { offset: FIXED_AT, bytes: head.subarray(FIXED_AT, FIXED_END) }
}

/** Reads a head that this library wrote; undefined for other bytes. */
export function readJsonHead(bytes: Buffer): (JsonHeadFacts & { readonly instants: Instants }) | undefined {
  if (!isJsonHead(bytes)) return undefined
  return {
    digest: bytes.toString('latin1', DIGEST_AT, DIGEST_AT + DIGEST_LENGTH),
    isUndefined: bytes.toString('latin1', KIND_AT, FIXED_END) === KIND_LETTERS.undefined,
    instants: instantsOfHex(bytes.toString('latin1', INSTANTS_AT, INSTANTS_END)),
  }
}

/** The instants of the field `i`. */
export function instantsOfHex(hex: string): Instants {
  const bytes = Buffer.from(hex, 'hex')
  if (bytes.length !== INSTANTS_BYTES) throw new SerializationError('the instants in its head are damaged')
  return readInstants(bytes, 0)
}

/** As stampOf, for this format. */
export function jsonStamp(
  bytes: Uint8Array,
): { readonly offset: number; readonly stamp: Uint8Array } | undefined {
  if (!isJsonHead(bytes)) return undefined
  return { offset: STAMP_AT, stamp: bytes.subarray(STAMP_AT, STAMP_END) }
}

const LANDMARKS = [
  [0, LEAD],
  [FIXED_AT, DIGEST_MARK],
  [FIXED_END, STAMP_MARK],
  [STAMP_END, INSTANTS_MARK],
] as const

function isJsonHead(bytes: Uint8Array): boolean {
  if (bytes.length < JSON_HEAD_BYTES) return false
  return LANDMARKS.every(([offset, text]) => {
    for (let i = 0; i < text.length; i += 1) if (bytes[offset + i] !== text.charCodeAt(i)) return false
    return true
  })
}
