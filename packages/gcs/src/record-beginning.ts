/**
 * The metadata that the first bytes of an object tell. A download does not bring the metadata of an object along, and as
 * long as that was not renewed the head in it is the one that its record begins with.
 */
import type { Readable } from 'node:stream'
import { constants, gunzipSync } from 'node:zlib'
import { framedLength, headMetadata, MAX_HEAD_BYTES, type ObjectMetadata, stampOf } from '@acache/core/driver'
import { firstBytes } from './download.ts'

/** So many bytes of a record have its head, also of one that is gzipped. */
const ENOUGH_BYTES = 1024

/** Longer keys than are worth a look. */
const MAX_FRAMED_BYTES = 262_144

/** The metadata that a body tells by its beginning, which stays in it; empty where that tells nothing. */
export async function metadataToldBy(body: Readable, size: number): Promise<ObjectMetadata> {
  let begin = await firstBytes(body, Math.min(size, ENOUGH_BYTES))
  const from = framedLength(begin)
  if (from > MAX_FRAMED_BYTES) return {}
  if (from > 0) begin = await firstBytes(body, Math.min(size, from + ENOUGH_BYTES))
  const head = headAt(begin.subarray(from, from + ENOUGH_BYTES))
  return head === undefined ? {} : headMetadata(head)
}

/** The head that these bytes begin with, gzipped or not. */
function headAt(bytes: Buffer): Buffer | undefined {
  const record = isGzip(bytes) ? inflated(bytes) : bytes
  // Heads of different formats have different lengths: it is the shortest beginning that has a stamp.
  for (let length = 1; length <= Math.min(record.length, MAX_HEAD_BYTES); length += 1) {
    const head = record.subarray(0, length)
    if (stampOf(head) !== undefined) return head
  }
  return undefined
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** As much as can be told of what was cut off. */
function inflated(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    // Not gzip after all, which whoever reads the whole finds out.
    return Buffer.alloc(0)
  }
}
