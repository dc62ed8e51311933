import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { createCodec } from '@acache/core/driver'
import { describe, expect, it } from '@jest/globals'
import { metadataToldBy } from '../src/record-beginning.ts'

const entry = { value: 'v'.repeat(5000), createdAt: 0, freshUntil: 9e12, expiresAt: 9e12 }

async function recordOf(options: object) {
  const codec = createCodec(options, { storage: 's', metadata: true })
  return codec.encode('k', entry).record()
}

const framed = (key: string, bytes: Uint8Array) => {
  const text = Buffer.from(JSON.stringify(key))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([Buffer.from('ACK1'), length, text, bytes])
}

/** A body that comes in pieces. */
function inPieces(bytes: Buffer, size: number): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  return Readable.from(pieces, { objectMode: false })
}

const formats = [
  ['binary', {}],
  ['encrypted', { encrypt: { keys: ['1f'.repeat(32)] } }],
  ['JSON', { serializer: 'json' }],
  ['gzipped JSON', { serializer: 'json', compress: true }],
  ['JSON in brotli', { serializer: 'json', compress: 'brotli' }],
] as const

describe('metadataToldBy', () => {
  it.each(formats)('tells the head of a record that is %s, and leaves the body whole', async (_, options) => {
    const { bytes, head } = await recordOf(options)
    for (const body of [Buffer.from(bytes), framed('k'.repeat(3000), bytes)]) {
      for (const size of [1, 7, 1000, body.length]) {
        const stream = inPieces(body, size)
        expect(await metadataToldBy(stream, body.length)).toEqual({
          'acache-head': Buffer.from(head).toString('base64'),
        })
        expect((await buffer(stream)).equals(body)).toBe(true)
      }
    }
  })

  it.each([
    ['text', Buffer.from('plain')],
    ['JSON of the Python original', Buffer.from('{"__ac_type":"entry","v":1,"f":2,"c":1}')],
    ['gzip of something else', gzipSync('plain')],
    ['something that only begins like gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4])],
    ['a frame that is longer than any key', Buffer.from('ACK1\xff\xff\xff\xff and more', 'latin1')],
    ['one byte', Buffer.from([0xac])],
  ])('tells nothing of %s', async (_, body) => {
    const stream = inPieces(body, 3)
    expect(await metadataToldBy(stream, body.length)).toEqual({})
    expect((await buffer(stream)).equals(body)).toBe(true)
  })

  it('tells nothing of no bytes', async () => {
    expect(await metadataToldBy(Readable.from([]), 0)).toEqual({})
  })

  it('rejects where a body ends early, or fails', async () => {
    await expect(metadataToldBy(inPieces(Buffer.from('short'), 2), 100)).rejects.toThrow(
      'ended after 5 bytes',
    )
    const failing = new Readable({
      read() {
        this.destroy(new Error('reset'))
      },
    })
    await expect(metadataToldBy(failing, 100)).rejects.toThrow('reset')
    await expect(metadataToldBy(failing, 100)).rejects.toThrow('closed after 0 bytes')
  })

  it('tells nothing of what poses as gzip, and leaves it whole', async () => {
    const body = Buffer.from([0x1f, 0x8b, ...Buffer.from('but it is none')])
    const stream = inPieces(body, 5)
    expect(await metadataToldBy(stream, body.length)).toEqual({})
    expect((await buffer(stream)).equals(body)).toBe(true)
  })
})
