import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { gunzip } from '../../src/codec/compression.ts'

describe('gzip of unknown length', () => {
  it.each([
    ['that is small, at once', 1000, false],
    ['that is small and comes to much, later', 1_000_000, true],
  ])('is read %s', async (_, length, later) => {
    const data = Buffer.alloc(length)
    const read = gunzip(gzipSync(data), 2_000_000)
    expect([read instanceof Promise, data.equals(await read)]).toEqual([later, true])
  })

  it('that is large is read later, up to the limit', async () => {
    const data = randomBytes(100_000)
    const read = gunzip(gzipSync(data), 100_000)
    expect([read instanceof Promise, data.equals(await read)]).toEqual([true, true])
    await expect(async () => gunzip(gzipSync(data), 99_999)).rejects.toThrow()
  })
})
