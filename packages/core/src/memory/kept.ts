/** The entry as memory keeps it and hands it out. */
import { type CacheEntry, newVersion } from '../storage/entry.ts'

/** An entry of the memory's own making: every field is there and in one order, so that all reads see one hidden class. */
export interface KeptEntry extends CacheEntry {
  readonly tags: readonly string[] | undefined
  readonly version: string
}

/** The one place where kept entries get their shape. One without a version gets one. */
export function keptEntry(
  value: unknown,
  createdAt: number,
  freshUntil: number,
  expiresAt: number,
  version: string = newVersion(),
  tags: readonly string[] | undefined = undefined,
): KeptEntry {
  return { value, createdAt, freshUntil, expiresAt, version, tags }
}
