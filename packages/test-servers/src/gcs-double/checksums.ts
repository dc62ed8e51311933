/** The checksums of an object as the service writes them: base64, CRC32C big-endian. */
import { createHash } from 'node:crypto'
import { invalid } from './api-error.ts'

export interface Checksums {
  readonly crc32c: string
  readonly md5Hash: string
}

export function checksumsOf(data: Uint8Array): Checksums {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32c(data))
  return { crc32c: bytes.toString('base64'), md5Hash: createHash('md5').update(data).digest('base64') }
}

/** Refuses an upload whose bytes are not those that the client meant. */
export function verifyChecksums(actual: Checksums, announced: Partial<Checksums>): void {
  for (const [name, key] of [
    ['CRC32C', 'crc32c'],
    ['MD5 hash', 'md5Hash'],
  ] as const) {
    const expected = announced[key]
    if (expected !== undefined && expected !== actual[key])
      throw invalid(`Provided ${name} "${expected}" doesn't match calculated ${name} "${actual[key]}".`)
  }
}

/** What the header `x-goog-hash` announces, for example `crc32c=AAAAAA==,md5=…`. */
export function parseHashHeader(header: string | undefined): Partial<Checksums> {
  const found: { crc32c?: string; md5Hash?: string } = {}
  for (const part of (header ?? '').split(',')) {
    const [, name, value] = /^\s*(crc32c|md5)=(.*?)\s*$/.exec(part) ?? []
    if (value === undefined) continue
    if (name === 'crc32c') found.crc32c = value
    else found.md5Hash = value
  }
  return found
}

/** The reflected Castagnoli polynomial. */
const POLYNOMIAL = 0x82f63b78

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1
  return value >>> 0
})

function crc32c(data: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of data) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
