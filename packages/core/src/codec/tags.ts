/** The tags of an entry on their way into a record and out of it. */
import { SerializationError } from '../errors.ts'
import { MAX_EXTRAS_BYTES } from './limits.ts'

/** True for the tags of an entry, which may have none. */
export function isTags(tags: unknown): tags is readonly string[] | undefined {
  return tags === undefined || (Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'))
}

/** Throws for tags that take more room than a record has for them. */
export function checkTagsSize(bytes: number): void {
  if (bytes <= MAX_EXTRAS_BYTES) return
  throw new SerializationError(`the tags take ${bytes} bytes; a record has room for ${MAX_EXTRAS_BYTES}`)
}
