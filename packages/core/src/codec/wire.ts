/**
 * A look at MessagePack before msgpackr reads it.
 *
 * What comes out of a backend may have been put there by anyone. msgpackr reads much that it was not asked to write: it
 * would follow string tables and references that make a small record cost quadratic time, hand out its own table of error
 * classes, allocate hundreds of bytes for each byte that says "empty map", and compile a function for each record
 * shape. So only what this codec writes gets through, whole, not too deep, and not out of proportion to its size.
 * Record keys need no more than that: msgpackr quotes them in the source that it compiles, and renames `__proto__`.
 */
import { SerializationError } from '../errors.ts'
import { MAX_DEPTH } from './limits.ts'
import {
  ARRAY_BYTES,
  isProportionate,
  MAP_BYTES,
  OBJECT_BYTES,
  PROPERTY_BYTES,
  SHAPE_KEYS,
  SPECIAL_BYTES,
} from './proportion.ts'

/** A Set is two levels on the wire, and so is a RegExp. */
const MAX_WIRE_DEPTH = 2 * MAX_DEPTH + 2

// What follows a token from 0xc0 to 0xdf: its kind, and the width of the number that comes first (of a FIXED: its length).
const UNUSED = 0
const SCALAR = 1
const DATA = 2
const EXTENSION = 3
const FIXED = 4
const MARK = 5
const ARRAY = 6
const MAP = 7
// biome-ignore format: one row for each eight tokens
const KINDS = [
  SCALAR, UNUSED, SCALAR, SCALAR, DATA, DATA, DATA, EXTENSION,
  EXTENSION, EXTENSION, SCALAR, SCALAR, SCALAR, SCALAR, SCALAR, SCALAR,
  SCALAR, SCALAR, SCALAR, SCALAR, MARK, FIXED, FIXED, FIXED,
  FIXED, DATA, DATA, DATA, ARRAY, ARRAY, MAP, MAP,
]
// biome-ignore format: one row for each eight tokens
const WIDTHS = [
  0, 0, 0, 0, 1, 2, 4, 1,
  2, 4, 4, 8, 1, 2, 4, 8,
  1, 2, 4, 8, 1, 2, 4, 8,
  16, 1, 2, 4, 2, 4, 2, 4,
]

const EXT_UNDEFINED = 0x00
const EXT_BIGINT = 0x42
const EXT_RECORD = 0x72
const EXT_SET = 0x73
const EXT_TYPED_ARRAY = 0x74
const EXT_REGEXP = 0x78
const EXT_DATE = 0xff

// Reused by each call: no code but this runs during one, and none relies on what another left.
const open = new Float64Array(MAX_WIRE_DEPTH)
const shapes = new Float64Array(64)
const NO_SHAPE = -1

/** Throws SerializationError unless the bytes, up to `end`, are one value as msgpackr writes it for this codec, with records or without. */
export function checkWire(bytes: Uint8Array, records: boolean, end = bytes.length): void {
  const mapBytes = records ? MAP_BYTES : OBJECT_BYTES
  let position = 0
  /** How many containers are open; `open` has what each still misses, `missing` what the innermost does. */
  let depth = 0
  let missing = 1
  let memory = 0
  let compiled = 0
  if (records) shapes.fill(NO_SHAPE)

  for (;;) {
    while (missing === 0 && depth > 0) {
      depth -= 1
      missing = open[depth] ?? 0
    }
    if (missing === 0) break
    if (position >= end) throw new SerializationError('the payload is cut off')
    missing -= 1
    const token = bytes[position] ?? 0
    position += 1
    let inside: number
    if (token < 0x80) {
      inside = token >= 0x40 && records ? (shapes[token & 0x3f] ?? NO_SHAPE) : NO_SHAPE
      if (inside === NO_SHAPE) continue
      memory += OBJECT_BYTES + PROPERTY_BYTES * inside
    } else if (token < 0x90) {
      inside = 2 * (token & 0x0f)
      memory += mapBytes
    } else if (token < 0xa0) {
      inside = token & 0x0f
      memory += ARRAY_BYTES
    } else if (token < 0xc0) {
      position += token & 0x1f
      continue
    } else if (token >= 0xe0) {
      continue
    } else {
      const width = WIDTHS[token - 0xc0] ?? 0
      switch (KINDS[token - 0xc0]) {
        case SCALAR:
          position += width
          continue
        case DATA:
          position += width + numberAt(bytes, position, width)
          if (token < 0xd9) memory += SPECIAL_BYTES
          continue
        case EXTENSION:
          checkExtension(token, bytes[position + width])
          position += width + 1 + numberAt(bytes, position, width)
          memory += SPECIAL_BYTES
          continue
        case FIXED:
          checkExtension(token, bytes[position])
          position += 1 + width
          memory += SPECIAL_BYTES
          continue
        case ARRAY:
          inside = numberAt(bytes, position, width)
          position += width
          memory += ARRAY_BYTES
          break
        case MAP:
          inside = 2 * numberAt(bytes, position, width)
          position += width
          memory += mapBytes
          break
        case MARK: {
          const type = bytes[position]
          const id = (bytes[position + 1] ?? 0) & 0x3f
          position += 2
          memory += SPECIAL_BYTES
          if (type === EXT_UNDEFINED) continue
          if (type === EXT_SET || type === EXT_REGEXP) inside = 1
          else if (type === EXT_RECORD && records) {
            inside = keyCount(bytes, position)
            position = behindKeys(bytes, position, inside)
            compiled += SHAPE_KEYS + inside
            shapes[id] = inside
          } else {
            checkExtension(token, type)
            continue
          }
          break
        }
        default:
          throw unknownToken(token)
      }
    }
    if (depth === MAX_WIRE_DEPTH)
      throw new SerializationError(`the payload is nested deeper than ${MAX_DEPTH}`)
    open[depth] = missing
    depth += 1
    missing = inside
  }
  if (position !== end) throw new SerializationError('the payload is cut off, or there are bytes behind it')
  if (!isProportionate(end, memory, compiled)) {
    throw new SerializationError('the payload would take far more memory or time than its size allows')
  }
}

/** The number at a position; 0 beyond the end, where the walk then finds itself. */
function numberAt(bytes: Uint8Array, at: number, width: number): number {
  if (width === 1) return bytes[at] ?? 0
  const high = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  return width === 2 ? high : high * 0x10000 + numberAt(bytes, at + 2, 2)
}

/** The length of the array of keys that begins here. */
function keyCount(bytes: Uint8Array, at: number): number {
  const token = bytes[at] ?? 0
  if (token >> 4 === 0x9) return token & 0x0f
  if (token === 0xdc) return numberAt(bytes, at + 1, 2)
  throw unknownToken(token)
}

/** The position behind an array of so many strings. */
function behindKeys(bytes: Uint8Array, at: number, count: number): number {
  let position = at + (bytes[at] === 0xdc ? 3 : 1)
  for (let i = 0; i < count && position < bytes.length; i += 1) {
    const token = bytes[position] ?? 0
    position += 1
    if (token >= 0xa0 && token < 0xc0) position += token & 0x1f
    else if (token === 0xd9) position += 1 + numberAt(bytes, position, 1)
    else if (token === 0xda) position += 2 + numberAt(bytes, position, 2)
    else throw unknownToken(token)
  }
  return position
}

function checkExtension(token: number, type: number | undefined): void {
  if (type !== EXT_TYPED_ARRAY && type !== EXT_DATE && type !== EXT_BIGINT) throw unknownToken(token, type)
}

function unknownToken(...marks: readonly (number | undefined)[]): SerializationError {
  const what = marks.map((mark) => mark?.toString(16) ?? 'nothing').join(' ')
  return new SerializationError(`the payload has a mark that this version does not write: ${what}`)
}
