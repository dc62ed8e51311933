/** The two parts of a head that every write renews, as bytes: the stamp and the instants. */
import { randomFillSync } from 'node:crypto'
import { SerializationError } from '../errors.ts'
import type { Instants } from '../storage/entry.ts'

export const STAMP_BYTES = 8
export const INSTANTS_BYTES = 24

// Random bytes cost a microsecond however few they are, so they are drawn for many stamps at once.
const pool = Buffer.alloc(STAMP_BYTES * 512)
let drawn = pool.length

/** Writes a stamp that no other write has. */
export function newStamp(target: Buffer, offset: number): void {
  if (drawn === pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  for (let i = 0; i < STAMP_BYTES; i += 1) target[offset + i] = pool[drawn + i] ?? 0
  drawn += STAMP_BYTES
}

/** Writes instants as they are, to the last bit. */
export function writeInstants(target: Buffer, instants: Instants, offset: number): void {
  target.writeDoubleBE(checked(instants.createdAt, 'createdAt'), offset)
  target.writeDoubleBE(checked(instants.freshUntil, 'freshUntil'), offset + 8)
  target.writeDoubleBE(checked(instants.expiresAt, 'expiresAt'), offset + 16)
}

export function readInstants(bytes: Buffer, offset: number): Instants {
  return {
    createdAt: checked(bytes.readDoubleBE(offset), 'createdAt'),
    freshUntil: checked(bytes.readDoubleBE(offset + 8), 'freshUntil'),
    expiresAt: checked(bytes.readDoubleBE(offset + 16), 'expiresAt'),
  }
}

function checked(instant: number, name: string): number {
  if (typeof instant === 'number' && !Number.isNaN(instant)) return instant
  throw new SerializationError(`${name} is ${String(instant)}, not an instant in epoch milliseconds`)
}

/** The instants alone, without what came with them. */
export function instantsOf({ createdAt, freshUntil, expiresAt }: Instants): Instants {
  return { createdAt, freshUntil, expiresAt }
}
