import { describe, expect, it } from '@jest/globals'
import { HEAD_BYTES } from '../../src/codec/envelope.ts'
import { bytesOf, codecOf, decode, entryOf, INSTANTS, KEY, refusalOf, secret, valueIn } from './helpers.ts'

const [oldKey, newKey] = [secret(1), secret(2)]
const codec = codecOf({ encrypt: { keys: [oldKey] } })
const deduping = codecOf({ encrypt: { keys: [oldKey] }, dedupeWrites: true })
const plain = codecOf()

describe('encryption', () => {
  it('hides value, tags and the name of the serializer', () => {
    const serializer = { name: 'serializer-name', dumps: String, loads: String }
    const bytes = bytesOf(codecOf({ serializer, encrypt: { keys: [oldKey] } }), 'secret-value', {
      tags: ['secret-tag'],
    })
    for (const text of ['secret-value', 'secret-tag', 'serializer-name'])
      expect(bytes.includes(text)).toBe(false)
  })

  it('takes keys as bytes, hex and base64, and does not keep the array it was given', async () => {
    const given = Uint8Array.from(oldKey)
    const bytes = bytesOf(codecOf({ encrypt: { keys: [given] } }), 'v')
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const key = Buffer.from(oldKey).toString(encoding)
      expect(await valueIn(codecOf({ encrypt: { keys: [key] } }), bytes)).toBe('v')
    }
    const changing = codecOf({ encrypt: { keys: [given] } })
    given.fill(9)
    expect(await valueIn(changing, bytes)).toBe('v')
  })

  it('writes with the first key and reads with all', async () => {
    const rotated = codecOf({ encrypt: { keys: [newKey, oldKey] } })
    expect(await valueIn(rotated, bytesOf(codec, 'old'))).toBe('old')
    const bytes = bytesOf(rotated, 'new')
    expect(await valueIn(codecOf({ encrypt: { keys: [newKey] } }), bytes)).toBe('new')
    expect((await refusalOf(() => decode(codec, bytes))).message).toMatch(
      /with a key that is not among encrypt.keys/,
    )
    expect((await refusalOf(() => codec.decodeHead(KEY, bytes))).message).toMatch(/not among encrypt.keys/)
  })

  it('gives each write another ciphertext', () => {
    const body = () => bytesOf(deduping, 'same').subarray(HEAD_BYTES).toString('hex')
    expect(body()).not.toBe(body())
  })

  it.each([
    ['encrypted', codec],
    ['deduplicated', deduping],
  ])('notices each changed byte of a record that is %s', async (_name, encrypting) => {
    const bytes = bytesOf(encrypting, { a: 1 }, { tags: ['t'] })
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes)
      changed[i] = (changed[i] ?? 0) ^ 0x10
      await refusalOf(() => decode(encrypting, changed))
      if (i < HEAD_BYTES) await refusalOf(() => encrypting.decodeHead(KEY, changed))
    }
  })

  it('notices a record under another key, however like it is', async () => {
    for (const bytes of [bytesOf(codec, 'v'), Buffer.from(codec.encodePending(KEY, INSTANTS).bytes)]) {
      for (const key of ['user:2', 'user:', '', `${KEY}\u0000`]) {
        await refusalOf(() => decode(codec, bytes, undefined, key))
        await refusalOf(() => codec.decodeHead(key, bytes))
      }
    }
    const { bytes } = codec.encodePending('\ud800', INSTANTS)
    await refusalOf(() => codec.decodeHead('\ud801', bytes))
    expect(codec.decodeHead('\ud800', bytes).kind).toBe('pending')
  })

  it('notices the head of one record before the body of another, be it the same key and value', async () => {
    const [one, two] = [bytesOf(codec, 'one'), bytesOf(codec, 'one')]
    await refusalOf(() =>
      decode(codec, Buffer.concat([one.subarray(0, HEAD_BYTES), two.subarray(HEAD_BYTES)])),
    )
    await refusalOf(() => decode(codec, one, two.subarray(0, HEAD_BYTES)))
    const pending = codec.encodePending(KEY, INSTANTS)
    await refusalOf(() => decode(codec, one, pending.head))
  })

  it('accepts a renewed head, and no changed one', async () => {
    const bytes = bytesOf(deduping, 'v')
    const { renewal } = deduping.encode(KEY, entryOf('v', { freshUntil: 5e12, expiresAt: 6e12 }))
    const head = Buffer.from(renewal?.head ?? [])
    expect(deduping.decodeHead(KEY, head).instants).toMatchObject({ freshUntil: 5e12, expiresAt: 6e12 })
    expect(await valueIn(deduping, bytes, head)).toBe('v')
    head.writeDoubleBE(7e12, 41)
    await refusalOf(() => decode(deduping, bytes, head))
    await refusalOf(() => deduping.decodeHead(KEY, head))
  })

  it('says what fails authentication', async () => {
    const bytes = bytesOf(codec, 'v')
    const changedAt = (at: number) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      return refusalOf(() => decode(codec, changed))
    }
    const [head, body] = [await changedAt(40), await changedAt(HEAD_BYTES + 20)]
    expect(head.message).toMatch(/: the head fails authentication: it was changed, or is of another key$/)
    expect(body.message).toMatch(/: the payload fails authentication: it was changed, or is of another key$/)
    expect(body.cause).toHaveProperty('cause.message', expect.stringMatching(/authenticate/))
  })

  it('reads nothing that is not encrypted', async () => {
    const json = '{"__ac_type":"value","v":1}'
    const unencrypted = [
      bytesOf(plain, 'v'),
      bytesOf(codecOf({ serializer: 'json' }), 'v'),
      Buffer.from(plain.encodePending(KEY, INSTANTS).bytes),
      Buffer.from(json),
      Buffer.from('1'),
    ]
    for (const serializer of ['msgpack', 'json'] as const) {
      const encrypting = codecOf({ serializer, encrypt: { keys: [oldKey] } })
      for (const bytes of unencrypted) {
        expect((await refusalOf(() => decode(encrypting, bytes))).message).toMatch(/is not encrypted/)
        expect((await refusalOf(() => encrypting.decodeHead(KEY, bytes))).message).toMatch(/is not encrypted/)
      }
    }
  })

  it('is named as the reason where a storage has no keys', async () => {
    expect((await refusalOf(() => decode(plain, bytesOf(codec, 'v')))).message).toMatch(
      /is encrypted; give the option encrypt/,
    )
  })

  it('digests so that equal values under two keys of the storage have nothing in common', () => {
    const digest = (key: string) =>
      Buffer.from(deduping.encode(key, entryOf('v')).renewal?.match.bytes ?? []).toString('hex')
    expect(digest('a')).toBe(digest('a'))
    expect(digest('a')).not.toBe(digest('b'))
  })
})
