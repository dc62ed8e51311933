/** The checksums of S3 that Node does not have, and all of them by name. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** By the name that follows `x-amz-checksum-`. */
export type ChecksumAlgorithm = 'crc32' | 'crc32c' | 'crc64nvme' | 'sha1' | 'sha256'

const LENGTHS = { crc32: 4, crc32c: 4, crc64nvme: 8, sha1: 20, sha256: 32 } as const

/** True for the algorithms that the double knows. */
export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return Object.hasOwn(LENGTHS, name)
}

/** True when the text can be a checksum of this algorithm. */
export function isChecksum(algorithm: ChecksumAlgorithm, base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === LENGTHS[algorithm] && bytes.toString('base64') === base64
}

/** The checksum in base64, as headers carry it. */
export function checksum(algorithm: ChecksumAlgorithm, data: Buffer): string {
  switch (algorithm) {
    case 'crc32':
      return base64Of([crc32(data)])
    case 'crc32c':
      return base64Of([crc32c(data)])
    case 'crc64nvme':
      return base64Of(crc64nvme(data))
    case 'sha1':
    case 'sha256':
      return createHash(algorithm).update(data).digest('base64')
  }
}

/** The MD5 as bytes: entity tags and Content-MD5 are made of it. */
export function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest()
}

function base64Of(words: readonly number[]): string {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [i, word] of words.entries()) bytes.writeUInt32BE(word >>> 0, i * 4)
  return bytes.toString('base64')
}

/** The polynomials, bits reversed, as this way of computing wants them. */
const CRC32C = 0x82f63b78n
const CRC64NVME = 0x9a6c9329ac4bc9b5n

/** Of every byte its remainder, in words of 32 bits: the low ones and the high ones. */
function tableOf(polynomial: bigint): { readonly low: Uint32Array; readonly high: Uint32Array } {
  const low = new Uint32Array(256)
  const high = new Uint32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    let rest = BigInt(byte)
    for (let bit = 0; bit < 8; bit++) rest = rest & 1n ? (rest >> 1n) ^ polynomial : rest >> 1n
    low[byte] = Number(rest & 0xffffffffn)
    high[byte] = Number(rest >> 32n)
  }
  return { low, high }
}

const crc32cTable = tableOf(CRC32C)
const crc64nvmeTable = tableOf(CRC64NVME)

function crc32c(data: Buffer): number {
  let crc = ~0
  for (const byte of data) crc = (crc >>> 8) ^ (crc32cTable.low[(crc ^ byte) & 0xff] ?? 0)
  return ~crc
}

function crc64nvme(data: Buffer): [high: number, low: number] {
  let low = ~0
  let high = ~0
  for (const byte of data) {
    const index = (low ^ byte) & 0xff
    low = ((low >>> 8) | (high << 24)) ^ (crc64nvmeTable.low[index] ?? 0)
    high = (high >>> 8) ^ (crc64nvmeTable.high[index] ?? 0)
  }
  return [~high, ~low]
}
