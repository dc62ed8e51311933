/** How much a record may ask of the one who reads or writes it. */
import { SerializationError } from '../errors.ts'

/** The default of `maxValueBytes`: 64 MiB. */
export const DEFAULT_MAX_VALUE_BYTES = 2 ** 26

/** The highest `maxValueBytes`: 256 MiB, well inside what one string and one buffer can hold. */
export const MAX_VALUE_BYTES_LIMIT = 2 ** 28

/** The most that the tags and the serializer's name of one record may take. */
export const MAX_EXTRAS_BYTES = 2 ** 16

/** The most objects inside objects. The recursive walks of this folder stay far from the end of the stack with it. */
export const MAX_DEPTH = 500

/** Compression of more bytes than this runs on a thread of the pool instead of blocking the event loop. */
export const BLOCKING_BYTES = 2 ** 16

/** Throws when a payload is larger than the storage takes. */
export function checkSize(length: number, maxValueBytes: number): void {
  if (length > maxValueBytes) throw tooLarge(`${length} bytes`, maxValueBytes)
}

export function tooLarge(size: string, maxValueBytes: number): SerializationError {
  return new SerializationError(`the payload has ${size}, and maxValueBytes is ${maxValueBytes}`)
}
