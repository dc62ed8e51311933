import { randomBytes } from 'node:crypto'
import * as zlib from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { compress, compressionOf, decompress, gunzip } from '../../src/codec/compression.ts'
import { SerializationError } from '../../src/errors.ts'

/** The most that is compressed and decompressed at once. */
const SMALL = 65_536

/** As much as can be read at once, gzipped, and what it holds. */
function gzippedToLimit() {
  const stored = (length: number) => zlib.gzipSync(Buffer.alloc(length), { level: 0 })
  const length = SMALL - (stored(SMALL - 100).length - (SMALL - 100))
  const gzipped = stored(length)
  expect(gzipped.length).toBe(SMALL)
  return { gzipped, length }
}

describe('compression', () => {
  const text = Buffer.from(Array.from({ length: 3000 }, (_, i) => i * i).join())

  it.each([0, 1, 9])('is gzip of level %d', async (level) => {
    const compressed = await compress(text, { algorithm: 'gzip', level, threshold: 0 })
    expect(compressed.equals(zlib.gzipSync(text, { level }))).toBe(true)
  })

  it.each([0, 5, 11])('is brotli of level %d', async (level) => {
    const compressed = await compress(text, { algorithm: 'brotli', level, threshold: 0 })
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: level }
    expect(compressed.equals(zlib.brotliCompressSync(text, { params }))).toBe(true)
  })

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['false', false, undefined],
    ['true', true, { algorithm: 'gzip', level: 6, threshold: 1024 }],
    ['a name', 'brotli', { algorithm: 'brotli', level: 4, threshold: 1024 }],
    ['an object', { level: 0, threshold: 0 }, { algorithm: 'gzip', level: 0, threshold: 0 }],
  ])('is what the option says: %s', (_name, option, expected) => {
    expect(compressionOf(option, 'compress')).toEqual(expected)
  })

  it.each<[string, number, boolean]>([
    ['64 KiB at once', SMALL, false],
    ['more than that in the background', SMALL + 1, true],
  ])('does %s, both ways', async (_name, length, later) => {
    const data = Buffer.alloc(length, 'x')
    const compressed = compress(data, { algorithm: 'gzip', level: 6, threshold: 0 })
    expect(compressed instanceof Promise).toBe(later)
    const read = decompress(await compressed, 1, length)
    expect([read instanceof Promise, data.equals(await read)]).toEqual([later, true])
  })

  it('reads in the background what takes more compressed', async () => {
    const data = randomBytes(SMALL - 5)
    const compressed = zlib.gzipSync(data)
    expect(compressed.length).toBeGreaterThan(SMALL)
    expect(decompress(compressed, 1, data.length)).toBeInstanceOf(Promise)
    const { gzipped, length } = gzippedToLimit()
    expect(decompress(gzipped, 1, length)).toBeInstanceOf(Buffer)
  })

  it('refuses what is cut off, goes on or is unknown', async () => {
    const small = zlib.gzipSync('x'.repeat(100))
    const refusal = (data: Buffer, id: number, length: number, message: string) =>
      expect(async () => decompress(data, id, length)).rejects.toThrow(new SerializationError(message))
    await refusal(small, 1, 101, 'the compressed payload is cut off')
    const goesOn = Buffer.concat([zlib.brotliCompressSync('x'.repeat(100)), small])
    await refusal(goesOn, 2, 100, 'there are bytes behind the compressed payload')
    await refusal(small, 9, 100, 'compression 9 is unknown to this version')
    const large = zlib.gzipSync(Buffer.alloc(100_000))
    await expect(decompress(large.subarray(0, 50), 1, 100_000)).rejects.toThrow('unexpected end of file')
  })

  const here = 'zstdCompress' in zlib
  ;(here ? it.skip : it)('says of zstd that this Node has none', async () => {
    for (const length of [10, 100_000]) {
      const none = /^this Node has no zstd, which came with 22\.15 \(this is v/
      const data = Buffer.alloc(length)
      await expect(async () => decompress(data, 3, length)).rejects.toThrow(none)
      const work = async () => compress(data, { algorithm: 'zstd', level: 3, threshold: 0 })
      await expect(work).rejects.toThrow(none)
    }
  })
})

describe('gzip of unknown length', () => {
  it.each([
    ['that is small, at once', 1000, false],
    ['that comes to 64 KiB, at once', SMALL, false],
    ['that is small and comes to much, later', 1_000_000, true],
  ])('is read %s', async (_, length, later) => {
    const data = Buffer.alloc(length)
    const read = gunzip(zlib.gzipSync(data), 2_000_000)
    expect([read instanceof Promise, data.equals(await read)]).toEqual([later, true])
  })

  it('that is large is read later, up to the limit', async () => {
    const data = randomBytes(100_000)
    const read = gunzip(zlib.gzipSync(data), 100_000)
    expect([read instanceof Promise, data.equals(await read)]).toEqual([true, true])
    await expect(async () => gunzip(zlib.gzipSync(data), 99_999)).rejects.toThrow()
  })

  it('that takes 64 KiB is read at once', () => {
    expect(gunzip(gzippedToLimit().gzipped, SMALL)).toBeInstanceOf(Buffer)
  })

  it('is refused at once where a second look would find the same', () => {
    const bomb = zlib.gzipSync(Buffer.alloc(SMALL + 1))
    for (const limit of [1, SMALL]) expect(() => gunzip(bomb, limit)).toThrow('Cannot create a Buffer larger')
    expect(() => gunzip(zlib.gzipSync('x').subarray(0, 15), 1e6)).toThrow('unexpected end of file')
  })
})
