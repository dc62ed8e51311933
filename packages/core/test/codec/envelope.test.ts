import { describe, expect, it } from '@jest/globals'
import { CodecKey, Keyring } from '../../src/codec/encryption.ts'
import {
  HEAD_BYTES,
  type HeadFacts,
  isBinary,
  readHead,
  stampOf,
  writeHead,
} from '../../src/codec/envelope.ts'
import { behind } from '../../src/codec/frame.ts'
import { SerializationError } from '../../src/errors.ts'
import { INSTANTS, KEY, secret } from './helpers.ts'

const VALUE: HeadFacts = { kind: 'value', serializer: 3, extras: false }
const key = new CodecKey(secret(1))

/** A head, written over memory that was used before. */
function head(facts: Partial<HeadFacts> = {}, by?: CodecKey): Buffer {
  const frame = behind(0, new Uint8Array(HEAD_BYTES).fill(0xee))
  writeHead(frame, { ...VALUE, ...facts }, INSTANTS, KEY, by)
  return frame.bytes
}

describe('the head of a binary record', () => {
  it('is zero where it has nothing to say', () => {
    const bytes = head()
    expect(bytes.toString('hex', 0, 25)).toBe(`ace1010003${'00'.repeat(20)}`)
    expect(bytes.toString('hex', 57)).toBe('00'.repeat(16))
    expect(stampOf(bytes)).toEqual({ offset: 25, stamp: bytes.subarray(25, 33) })
    expect([33, 41, 49].map((at) => bytes.readDoubleBE(at))).toEqual(Object.values(INSTANTS))
  })

  it.each<[string, Partial<HeadFacts>, boolean, number]>([
    ['a value', {}, false, 0],
    ['an encrypted one', {}, true, 1],
    ['a claim', { kind: 'pending' }, false, 2],
    ['extras', { extras: true }, false, 4],
    ['a digest', { digest: secret(7).subarray(16) }, false, 8],
    ['all of these', { kind: 'pending', extras: true, digest: secret(7).subarray(16) }, true, 15],
  ])('has flags that tell %s', (_name, facts, encrypted, flags) => {
    const bytes = head(facts, encrypted ? key : undefined)
    expect(bytes[3]).toBe(flags)
    expect(readHead(bytes, KEY, encrypted ? new Keyring(key, []) : undefined)).toEqual({
      kind: facts.kind ?? 'value',
      serializer: 3,
      extras: facts.extras ?? false,
      instants: INSTANTS,
      key: encrypted ? key : undefined,
    })
    if (facts.digest !== undefined) expect(bytes.toString('hex', 9, 25)).toBe('07'.repeat(16))
  })

  it('has a random digest where it is encrypted and none is given', () => {
    const digests = [head({}, key), head({}, key)].map((bytes) => bytes.toString('hex', 9, 25))
    expect(new Set([...digests, '00'.repeat(16), 'ee'.repeat(16)]).size).toBe(4)
  })

  it('is told by its first two bytes', () => {
    expect(isBinary(Buffer.from([0xac, 0xe1]))).toBe(true)
    for (const bytes of [[], [0xac], [0xac, 0xe0], [0xad, 0xe1], [0xe1, 0xac]])
      expect(isBinary(Buffer.from(bytes))).toBe(false)
  })

  it('is refused where it is cut off, of another format, or has flags of later versions', () => {
    const refusal = (bytes: Buffer) => expect(() => readHead(bytes, KEY, undefined))
    for (const length of [0, 1, 2, 3, 72])
      refusal(head().subarray(0, length)).toThrow(new SerializationError('the head is cut off'))
    const [newer, flagged] = [head(), head()]
    newer[2] = 7
    for (const bytes of [newer, newer.subarray(0, 3)])
      refusal(bytes).toThrow(new SerializationError('it has format 7, which is unknown to this version'))
    for (const flag of [0x10, 0x80]) {
      flagged[3] = flag
      refusal(flagged).toThrow(new SerializationError('its head has flags unknown to this version'))
    }
  })
})
