/** What MessagePack may ask of its reader, in proportion to its size. Both who writes it and who reads it keep count. */

/** Estimates of what things take in memory. */
export const ARRAY_BYTES = 48
export const OBJECT_BYTES = 64
/** Of each property of an object that is read from a record; the keys of others are counted by their own bytes. */
export const PROPERTY_BYTES = 8
export const MAP_BYTES = 400
export const SPECIAL_BYTES = 256
/** What a payload may take in memory: so many times its size, beside a grant. */
const MEMORY_FACTOR = 16
const MEMORY_GRANT = 2 ** 20

/** A record's shape that is read several times is compiled, at about 10 µs for each key and as much as these keys for itself. */
export const SHAPE_KEYS = 8
const MAX_COMPILED_KEYS = 2 ** 15

/** Below this size nothing gets out of proportion: what this codec wrote itself then needs no check. */
export const PROPORTIONATE_BYTES = Math.floor(MEMORY_GRANT / MAP_BYTES)

/** True when a payload of this size may take so much memory and have so many keys compiled. */
export function isProportionate(size: number, memory: number, compiledKeys: number): boolean {
  return memory <= MEMORY_GRANT + MEMORY_FACTOR * size && compiledKeys <= MAX_COMPILED_KEYS
}
