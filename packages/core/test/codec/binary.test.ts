import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { HEAD_BYTES } from '../../src/codec/envelope.ts'
import type { CodecOptions } from '../../src/codec/options.ts'
import {
  bytesOf,
  codecOf,
  decode,
  entryOf,
  INSTANTS,
  KEY,
  recordOf,
  refusalOf,
  secret,
  valueIn,
} from './helpers.ts'

const plain = codecOf()
const encrypting = codecOf({ encrypt: { keys: [secret(1)] } })

async function reason(work: () => unknown): Promise<string> {
  return (await refusalOf(work)).message
}

/** What names the payload of a value, for readers and writers of any version. */
function digestOf(options: CodecOptions, value: unknown, tags?: readonly string[]): string {
  const codec = codecOf({ ...options, dedupeWrites: true })
  const { renewal } = codec.encode(KEY, entryOf(value, { tags }))
  return Buffer.from(renewal?.match.bytes ?? []).toString('hex', 9)
}

describe('a binary record', () => {
  it('is of kind value, and its head is its beginning', async () => {
    for (const codec of [plain, encrypting]) {
      const { kind, head, bytes } = await recordOf(codec, 'v')
      expect(kind).toBe('value')
      expect(head).toEqual(bytes.subarray(0, HEAD_BYTES))
    }
  })

  it('has its tags and the name of its serializer before the payload', () => {
    const serializer = { name: 'lines', dumps: String, loads: String }
    const body = (options: CodecOptions, tags?: readonly string[]) =>
      bytesOf(codecOf(options), 'v', { tags }).toString('latin1', HEAD_BYTES)
    expect(body({})).toBe('\x00\xa1v')
    expect(body({}, [])).toBe('\x00\xa1v')
    expect(body({}, ['t'])).toBe('\x00\x00\x00\x0e{"tags":["t"]}\x00\xa1v')
    expect(body({ serializer })).toBe('\x00\x00\x00\x16{"serializer":"lines"}\x00v')
    expect(body({ serializer: { dumps: String, loads: String } })).toContain('{"serializer":"custom"}')
    expect(bytesOf(codecOf({ serializer }), undefined).toString('latin1', HEAD_BYTES)).toBe('\x00')
    expect(body({ serializer }, ['t'])).toBe('\x00\x00\x00\x23{"tags":["t"],"serializer":"lines"}\x00v')
  })

  it('is compressed from 1024 bytes on, where that makes it smaller', () => {
    const codec = codecOf({ compress: true })
    const text = (length: number) => 'x'.repeat(length - 3)
    expect(bytesOf(codec, text(1023)).length).toBe(HEAD_BYTES + 1 + 1023)
    const compressed = bytesOf(codec, text(1024))
    expect(compressed.length).toBeLessThan(HEAD_BYTES + 100)
    expect([compressed[HEAD_BYTES], compressed.readUInt32BE(HEAD_BYTES + 1)]).toEqual([1, 1024])
    const random = randomBytes(2000)
    const kept = bytesOf(codec, random)
    expect(kept[HEAD_BYTES]).toBe(0)
    expect(kept.subarray(-2000)).toEqual(random)
  })

  it.each<[string, CodecOptions, unknown, readonly string[] | undefined, string]>([
    ['a value', {}, { a: 1 }, undefined, 'cd3c21c5eec5f1d35db209649ff64216'],
    ['undefined', {}, undefined, undefined, 'ec46066a7af8a790f471c76cccb84443'],
    ['tags', {}, { a: 1 }, ['t'], '4c461dfd9638b8cc4044ace4a624f048'],
    ['compression', { compress: true }, { a: 1 }, undefined, 'fdcfdfa23d59720792ffb26f3e169ddb'],
    [
      'a serializer',
      { serializer: { name: 'n', dumps: String, loads: String } },
      1,
      undefined,
      '48045e8a311ded7aab60d50781a50329',
    ],
    [
      'encryption',
      { encrypt: { keys: [secret(1)] } },
      { a: 1 },
      undefined,
      'aed39ce2c5ad8c478d7bfeaee1ec3474',
    ],
    [
      'JSON',
      { serializer: 'json', compress: 'brotli' },
      { a: 1 },
      undefined,
      '8634c0bf79e418206d28f97b7c5dec29',
    ],
  ])('has a digest that no version changes: %s', (_name, options, value, tags, expected) => {
    expect(digestOf(options, value, tags)).toBe(expected)
  })

  it('has a limit on its payload, which the reader finds however the record is made', async () => {
    const text = (length: number) => 'x'.repeat(length - 3)
    const reader = codecOf({ maxValueBytes: 1000 })
    const framing = 4 + 2 ** 16 + 1 + 4 + 28
    expect(reader.maxRecordBytes).toBe(1000 + 204 + framing)
    for (const options of [{}, { compress: { threshold: 0 } }]) {
      const writer = codecOf(options)
      expect(await valueIn(reader, bytesOf(writer, text(1000)))).toBe(text(1000))
      expect(await reason(() => decode(reader, bytesOf(writer, text(1001))))).toMatch(
        /: the payload has 1001 bytes, and maxValueBytes is 1000$/,
      )
    }
    const tooLong = (length: number) =>
      Buffer.concat([bytesOf(plain, 1), Buffer.alloc(length - HEAD_BYTES - 2)])
    const most = HEAD_BYTES + 1000 + framing
    expect(await reason(() => decode(reader, tooLong(most)))).toMatch(/: the payload has 66572 bytes, and/)
    expect(await reason(() => decode(reader, tooLong(most + 1)))).toMatch(
      /: the payload has about 66647 bytes, and maxValueBytes is 1000$/,
    )
  })

  it('is read where it is encrypted, whatever its ciphertext begins with', async () => {
    const beginsWithZero = () => {
      for (let tries = 0; tries < 20_000; tries += 1) {
        const bytes = bytesOf(encrypting, 'v')
        if (bytes[HEAD_BYTES] === 0) return bytes
      }
      throw new Error('no ciphertext begins with zero')
    }
    expect(await valueIn(encrypting, beginsWithZero())).toBe('v')
  })

  it('is refused where it is cut off, and the reason says where', async () => {
    const tagged = bytesOf(plain, 'value', { tags: ['t'] })
    const compressed = bytesOf(codecOf({ compress: { threshold: 0 } }), 'x'.repeat(500))
    const cuts = [0, 3, 4, 17, 18].map((length) => tagged.subarray(0, HEAD_BYTES + length))
    for (const bytes of [...cuts, compressed.subarray(0, HEAD_BYTES + 4)])
      expect(await reason(() => decode(plain, bytes))).toMatch(/: the body is cut off$/)
    const sealed = bytesOf(encrypting, 'v')
    expect(await reason(() => decode(encrypting, sealed.subarray(0, HEAD_BYTES + 27)))).toMatch(
      /: the encrypted payload is cut off$/,
    )
    expect(await reason(() => decode(encrypting, sealed.subarray(0, HEAD_BYTES + 28)))).toMatch(
      /: the payload fails authentication: it was changed, or is of another key$/,
    )
  })

  it('that is a claim has no body', async () => {
    const { bytes } = plain.encodePending(KEY, INSTANTS)
    expect(bytes.length).toBe(HEAD_BYTES)
    expect(bytes[3]).toBe(2)
    expect(await reason(() => decode(plain, Buffer.concat([bytes, Buffer.alloc(1)])))).toMatch(
      /: there are bytes behind the claim$/,
    )
  })

  it.each([
    ['{"tags":["t"]}', '{"tags":[117]}'],
    ['{"tags":["t"]}', '{"tags":"abc"}'],
    ['{"tags":["t","u"]}', '{"tags":["t",117]}'],
    ['{"tags":["t"],"serializer":"n"}', '{"tags":["t"],"serializer":117}'],
  ])('is refused where its tags are damaged: %s, now %s', async (before, after) => {
    const serializer = { name: 'n', dumps: String, loads: String }
    const codec = codecOf(before.includes('serializer') ? { serializer } : {})
    const { tags } = JSON.parse(before)
    const bytes = bytesOf(codec, 'v', { tags })
    expect(bytes.write(after, bytes.indexOf(before))).toBe(before.length)
    expect(await reason(() => decode(codec, bytes))).toMatch(/: its tags are damaged$/)
  })

  it('is refused with what was being done to which key', async () => {
    const failing = codecOf({ compress: { threshold: 0 }, strict: true })
    expect(await reason(() => bytesOf(plain, Symbol('s')))).toBe(
      'test: cannot encode the value of "user:1": value is a symbol, which cannot be kept',
    )
    expect(await reason(() => bytesOf(failing, new (class Own {})()))).toMatch(
      /^test: cannot encode the value of "user:1": strict: /,
    )
    const slow = await recordOf(codecOf({ compress: { threshold: 0 } }), 'x'.repeat(100_000))
    expect(await reason(() => decode(plain, slow.bytes.subarray(0, -9)))).toMatch(
      /^test: cannot decode the record of "user:1": /,
    )
  })

  it('that would not come back is refused, where that is asked for', async () => {
    const strict = codecOf({ strict: true })
    expect(await valueIn(strict, bytesOf(strict, [1]))).toEqual([1])
    expect(await reason(() => bytesOf(strict, [new (class Own {})()]))).toMatch(
      /: strict: the value would not/,
    )
  })

  it('has room for 64 KiB of tags', async () => {
    const tags = (length: number) => ['t'.repeat(length - '{"tags":[""]}'.length)]
    expect(await valueIn(plain, bytesOf(plain, 'v', { tags: tags(65_536) }))).toBe('v')
    expect(await reason(() => bytesOf(plain, 'v', { tags: tags(65_537) }))).toMatch(
      /: the tags take 65537 bytes; a record has room for 65536$/,
    )
  })

  it.each([
    ['createdAt', 33],
    ['freshUntil', 41],
    ['expiresAt', 49],
  ])('has an instant %s, and no record is written or read without', async (name, at) => {
    for (const wrong of [Number.NaN, 'soon' as unknown as number])
      expect(await reason(() => bytesOf(plain, 1, { [name]: wrong }))).toMatch(
        new RegExp(`: ${name} is ${wrong}, not an instant in epoch milliseconds$`),
      )
    const bytes = bytesOf(plain, 1)
    bytes.writeDoubleBE(Number.NaN, at)
    expect(await reason(() => decode(plain, bytes))).toMatch(new RegExp(`: ${name} is NaN, not`))
  })

  it('is refused where its serializer is unknown, another one, or leaves bytes over', async () => {
    const of = (name: string) => codecOf({ serializer: { name, dumps: String, loads: String } })
    const unknown = bytesOf(plain, 1)
    unknown[4] = 9
    expect(await reason(() => decode(plain, unknown))).toMatch(/: serializer 9 is unknown to this version$/)
    for (const [reader, has] of [
      [plain, 'msgpack'],
      [of('words'), 'words'],
      [codecOf({ serializer: { dumps: String, loads: String } }), 'custom'],
    ] as const)
      expect(await reason(() => decode(reader, bytesOf(of('lines'), 1)))).toMatch(
        `: it was written by the serializer "lines", and this storage has "${has}"`,
      )
    expect(await reason(() => decode(plain, bytesOf(of('msgpack'), 1)))).toMatch(/has "msgpack"$/)
    const more = Buffer.concat([bytesOf(plain, undefined), Buffer.from('x')])
    expect(await reason(() => decode(plain, more))).toMatch(/: there are bytes behind the payload$/)
  })
})
