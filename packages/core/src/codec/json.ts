/** JSON as bytes: strict UTF-8, and no deeper than the rest of the library can walk. */
import { isUtf8 } from 'node:buffer'
import { SerializationError } from '../errors.ts'
import { MAX_DEPTH } from './limits.ts'

/** The JSON text of a value other than undefined; throws SerializationError for one that JSON cannot keep. */
export function stringifyJson(value: unknown): string {
  if (isDeeper(value, MAX_DEPTH)) {
    throw new SerializationError(
      `the value contains itself or is nested deeper than ${MAX_DEPTH}, which JSON cannot keep`,
    )
  }
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined)
    throw new SerializationError(`the value is a ${typeof value}, which JSON cannot keep`)
  return text
}

/** The value of a JSON text; throws for anything else. Keys `__proto__` become own properties like any other. */
export function parseJson(bytes: Uint8Array, maxDepth = MAX_DEPTH): unknown {
  if (!isUtf8(bytes)) throw new SerializationError('it is neither a record of a known format nor text')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  const value: unknown = JSON.parse(text)
  // Each level takes two brackets.
  if (text.length > 2 * maxDepth && isDeeper(value, maxDepth)) {
    throw new SerializationError(`the payload is nested deeper than ${maxDepth}`)
  }
  return value
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, levels - 1))
  const object = value as Record<string, unknown>
  // What is written in place of the object is the affair of its own method.
  if (typeof object['toJSON'] === 'function') return false
  for (const key in object) if (isDeeper(object[key], levels - 1)) return true
  return false
}
