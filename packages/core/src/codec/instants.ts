/** The two parts of a head that every write renews, as bytes: the stamp and the instants. */
import { randomFillSync } from 'node:crypto'
import { SerializationError } from '../errors.ts'
import type { Instants } from '../storage/entry.ts'

export const STAMP_BYTES = 8
export const INSTANTS_BYTES = 24

// Random bytes cost a microsecond however few they are, so they are drawn for many stamps at once.
const pool = new DataView(new ArrayBuffer(STAMP_BYTES * 512))
let drawn = pool.byteLength

/** Writes a stamp that no other write has. */
export function newStamp(target: DataView, offset: number): void {
  if (drawn === pool.byteLength) {
    randomFillSync(pool)
    drawn = 0
  }
  target.setUint32(offset, pool.getUint32(drawn))
  target.setUint32(offset + 4, pool.getUint32(drawn + 4))
  drawn += STAMP_BYTES
}

/** Writes instants as they are, to the last bit. */
export function writeInstants(target: DataView, instants: Instants, offset: number): void {
  target.setFloat64(offset, checked(instants.createdAt, 'createdAt'))
  target.setFloat64(offset + 8, checked(instants.freshUntil, 'freshUntil'))
  target.setFloat64(offset + 16, checked(instants.expiresAt, 'expiresAt'))
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
