import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { keyBytes, nameOf } from '../src/layout.ts'
import {
  decodeHeader,
  encodeFile,
  encodeRenewable,
  headerLength,
  type RecordHeader,
  recordOf,
} from '../src/record-file.ts'
import { recordWith } from './support/records.ts'

const fileName = (key: string) => nameOf(keyBytes(key))

/** The header; fails the test when there is none. */
function headerOf(bytes: Buffer, key: string): RecordHeader {
  const header = decodeHeader(bytes, fileName(key))
  if ('damage' in header) throw new Error(header.damage)
  return header
}

/** What is wrong with a file, or undefined. */
function damageOf(bytes: Buffer, key: string): string | undefined {
  const header = decodeHeader(bytes, fileName(key))
  if ('damage' in header) return header.damage
  const record = recordOf(bytes, header)
  return 'damage' in record ? record.damage : undefined
}

describe('the file of a record', () => {
  it('gives back key, head, expiry, version and record, whatever they are', () => {
    const parts = fc.record({
      head: fc.string({ maxLength: 300 }),
      body: fc.uint8Array({ maxLength: 2000 }),
      expiresAt: fc.oneof(fc.double({ noNaN: true }), fc.constant(Number.POSITIVE_INFINITY)),
    })
    const anyKey = fc.uint16Array().map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyKey, parts, (key, made) => {
        const record = recordWith(made)
        const { bytes, version } = encodeFile(key, record)
        const header = headerOf(bytes, key)
        expect(header).toMatchObject({ key, version, expiresAt: made.expiresAt })
        expect(Buffer.from(record.head).equals(header.head)).toBe(true)
        const read = recordOf(bytes, header)
        expect('damage' in read ? read : read.equals(record.bytes)).toBe(true)
        expect(headerLength(bytes)).toBe(header.bodyAt)
      }),
    )
  })

  it('keeps a lone surrogate in the key', () => {
    const { bytes } = encodeFile('\ud800x', recordWith())
    expect(headerOf(bytes, '\ud800x').key).toBe('\ud800x')
  })

  it('has a new version each time, and so has a renewal', () => {
    const versions = [
      encodeFile('k', recordWith()),
      encodeFile('k', recordWith()),
      encodeRenewable(Buffer.from('head'), 1),
    ]
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3)
  })

  it('shows its key to a person', () => {
    expect(encodeFile('user:Zoë', recordWith()).bytes.toString('utf8')).toContain('"user:Zoë"')
  })

  it('of format 1 stays readable', () => {
    const fields = [
      ...['41434631', '0b000000', '04000000', '0000000000001040', 'b20ba8db', 'db68910e'],
      '22757365723a5a6fc3ab22',
      ...['49096bad', '4eaba6cadb2def88', '00008056febc7842', '68656164', '626f6479'],
    ]
    const bytes = Buffer.from(fields.join(''), 'hex')
    const header = headerOf(bytes, 'user:Zoë')
    expect(header).toMatchObject({ version: '4eaba6cadb2def88', expiresAt: 1_700_000_000_000 })
    expect(header.head.toString()).toBe('head')
    expect(recordOf(bytes, header).toString()).toBe('headbody')
  })

  it('is renewed by writing over the renewable part', () => {
    const { bytes } = encodeFile('k', recordWith({ head: 'old!', body: 'body', expiresAt: 1 }))
    const renewed = encodeRenewable(Buffer.from('new!'), 2)
    bytes.set(renewed.bytes, headerOf(bytes, 'k').renewableAt)
    const header = headerOf(bytes, 'k')
    expect(header).toMatchObject({ expiresAt: 2, version: renewed.version })
    expect(recordOf(bytes, header).toString()).toBe('new!body')
  })
})

describe('damage', () => {
  const { bytes } = encodeFile('key', recordWith({ head: 'the head', body: 'the body' }))

  it('shows wherever the file is cut', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(damageOf(bytes.subarray(0, length), 'key')).toEqual(expect.any(String))
    }
    expect(damageOf(bytes, 'key')).toBeUndefined()
  })

  it('shows wherever a bit is turned', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = Buffer.from(bytes)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(damageOf(turned, 'key')).toEqual(expect.any(String))
    }
  })

  it('is an empty file, zeros, text, and the file of another key', () => {
    for (const other of [Buffer.alloc(0), Buffer.alloc(1000), Buffer.from('{"v":1}')]) {
      expect(damageOf(other, 'key')).toBe('the file does not begin as a file of this storage')
    }
    expect(damageOf(bytes, 'other')).toBe('the file is that of another key')
  })

  it('is told apart when only the renewable part is torn', () => {
    const torn = Buffer.from(bytes)
    torn.set(
      encodeRenewable(Buffer.from('THE HEAD'), 5).bytes.subarray(0, 15),
      headerOf(bytes, 'key').renewableAt,
    )
    expect(decodeHeader(torn, fileName('key'))).toMatchObject({ torn: true })
  })

  it('is told apart from a newer format', () => {
    const newer = Buffer.from(bytes)
    newer.write('ACF2', 0, 'latin1')
    expect(decodeHeader(newer, fileName('key'))).toMatchObject({ newer: true })
  })

  it('in the lengths asks for no more memory than the file has', () => {
    const absurd = Buffer.from(bytes)
    absurd.writeUInt32LE(0xffffffff, 4)
    expect(damageOf(absurd, 'key')).toBe('the file ends before its record begins')
  })
})
