/** The entry as memory keeps it and hands it out. */
import type { CacheEntry } from '../storage/entry.ts'

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
  version: string = ownVersion(),
  tags: readonly string[] | undefined = undefined,
): KeptEntry {
  return { value, createdAt, freshUntil, expiresAt, version, tags }
}

let versions = 0

/** A version that no other entry of this process's memories has; memory is asked about by this process alone. Short, since every entry has one. */
function ownVersion(): string {
  versions += 1
  return `m${versions.toString(36)}`
}
