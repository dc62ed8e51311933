import * as zlib from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { createCodec } from '../../src/codec/codec.ts'
import { codecChecks } from '../../src/codec/options.ts'
import { ConfigurationError } from '../../src/errors.ts'
import { secret } from './helpers.ts'

function refusal(options: unknown): string {
  try {
    createCodec(options as object, { storage: 'redis', metadata: false })
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return (error as Error).message
  }
  throw new Error('the options were accepted')
}

describe('codec options', () => {
  it.each([
    [
      { serializer: 'pickle' },
      /^redis: serializer is "pickle"; give 'msgpack', 'json', or an object with dumps/,
    ],
    [{ serializer: { dumps: String } }, /^redis: serializer is an object \(Object\); give/],
    [{ serializer: { name: '', dumps: String, loads: String } }, /name of 1 to 100 characters/],
    [{ serializer: { name: 'n'.repeat(101), dumps: String, loads: String } }, /name of 1 to 100 characters/],
    [{ serializer: { name: 7, dumps: String, loads: String } }, /name of 1 to 100 characters/],
    [{ serializer: { name: ['n'], dumps: String, loads: String } }, /name of 1 to 100 characters/],
    [
      { serializer: Object.assign(() => 1, { dumps: String, loads: String }) },
      /^redis: serializer is a function/,
    ],
    [{ serializer: { loads: String } }, /^redis: serializer is an object/],
    [{ serializer: { dumps: String, loads: 'no' } }, /^redis: serializer is an object/],
    [{ serializer: null }, /^redis: serializer is null/],
    [{ maxValueBytes: 268_435_457 }, /^redis: maxValueBytes is 268435457/],
    [{ maxValueBytes: 1.5 }, /^redis: maxValueBytes is 1.5/],
    [{ maxValueBytes: '5' }, /^redis: maxValueBytes is "5"/],
    [{ strict: 'yes' }, /^redis: strict is "yes"; give true or false/],
    [{ compress: 'lz4' }, /^redis: compress is "lz4"; give true, false, 'gzip', 'brotli' or 'zstd'/],
    [{ compress: 'toString' }, /^redis: compress is "toString"/],
    [{ compress: null }, /^redis: compress is null; give true/],
    [{ compress: { level: null } }, /compress.level is null/],
    [{ encrypt: null }, /^redis: encrypt is null; give/],
    [{ compress: 6 }, /^redis: compress is 6; give true/],
    [{ compress: { algorithm: true } }, /^redis: compress.algorithm is true; give 'gzip'/],
    [
      { compress: { level: 10 } },
      /^redis: compress.level is 10; give a whole number from 0 to 9, the scale of gzip/,
    ],
    [{ compress: { algorithm: 'brotli', level: 12 } }, /from 0 to 11, the scale of brotli/],
    [{ compress: { level: 1.5 } }, /compress.level is 1.5/],
    [{ compress: { level: -1 } }, /compress.level is -1/],
    [{ compress: { level: '5' } }, /compress.level is "5"/],
    [{ compress: { algorithm: ['gzip'] } }, /compress.algorithm is an array of 1/],
    [{ compress: { threshold: -1 } }, /^redis: compress: threshold is -1; give a whole number of bytes/],
    [{ compress: { lvl: 3 } }, /^redis: compress: there is no option "lvl"; did you mean level\?/],
    [{ compress: { algoritm: 'gzip' } }, /did you mean algorithm\?/],
    [{ encrypt: {} }, /^redis: encrypt.keys is not an array; give an array of keys of 32 bytes/],
    [{ encrypt: { keys: [] } }, /^redis: encrypt.keys is an array of 0; give/],
    [{ encrypt: { key: [secret(1)] } }, /^redis: encrypt: there is no option "key"; did you mean keys\?/],
    [{ encrypt: { keys: [new Uint8Array(16)] } }, /^redis: encrypt.keys\[0\] has 16 bytes; give 32 bytes/],
    [{ encrypt: { keys: [secret(1), 7] } }, /^redis: encrypt.keys\[1\] is 7; give 32 bytes/],
    [{ dedupeWrites: 1 }, /^redis: dedupeWrites is 1; give true or false/],
    [{ maxValueBytes: 0 }, /^redis: maxValueBytes is 0; give a whole number of bytes from 1 to 268435456/],
    [{ maxValueBytes: Number.POSITIVE_INFINITY }, /maxValueBytes is Infinity/],
  ])('%j is refused with the option, the value and the fix', (options, message) => {
    expect(refusal(options)).toMatch(message)
  })

  it.each([
    { compress: false },
    { compress: true },
    { compress: {} },
    { compress: { level: 0, threshold: 0 } },
    { compress: { level: 9 } },
    { compress: { algorithm: 'brotli', level: 0 } },
    { compress: { algorithm: 'brotli', level: 11 } },
    { maxValueBytes: 1 },
    { maxValueBytes: 268_435_456 },
    { serializer: { name: 'n', dumps: String, loads: String } },
    { serializer: { name: 'n'.repeat(100), dumps: String, loads: String } },
    { encrypt: { keys: ['a'.repeat(43)] } },
    { encrypt: { keys: ['Ab1'.repeat(21).concat('f')] } },
  ])('%j is taken', (options) => {
    expect(() => createCodec(options as object, { storage: 'redis', metadata: false })).not.toThrow()
  })

  it.each([
    ['zz', ''],
    ['', 'zz'],
  ])('a key of 64 characters is no hex with %j before and %j behind', (before, behind) => {
    const key = `${before}${'ab'.repeat(31)}${behind}`
    expect(refusal({ encrypt: { keys: [key] } })).toMatch(/is a string of 64 characters, base64 of 48 bytes/)
  })

  it.each([
    [
      'hex of too few bytes',
      'ab'.repeat(16),
      /^redis: encrypt.keys\[0\] is a string of 32 characters, base64 of 24 bytes; give 32 bytes as Uint8Array, hex \(64 digits\) or base64 \(44 characters\)$/,
    ],
    [
      'a passphrase',
      'correct horse battery staple',
      /encrypt.keys\[0\] is a string of 28 characters, neither hex nor base64/,
    ],
    [
      'base64 of too few bytes',
      Buffer.alloc(24, 5).toString('base64'),
      /is a string of 32 characters, base64 of 24 bytes/,
    ],
  ])('%s is refused as a key without being shown', (_name, key, message) => {
    const text = refusal({ encrypt: { keys: [key] } })
    expect(text).toMatch(message)
    expect(text).not.toContain(key)
  })

  it('a key in place of the object with keys is not shown either', () => {
    const key = Buffer.alloc(32, 5).toString('hex')
    const text = refusal({ encrypt: key })
    expect(text).toMatch(
      /^redis: encrypt is a string; give \{ keys: \[…\] \} and there an array of keys of 32 bytes, the one that encrypts first$/,
    )
    expect(text).not.toContain(key)
  })

  it('there is a check for each option, for storages to add to theirs', () => {
    expect(() => codecChecks.compress('lz4', 's3: compress')).toThrow(/^s3: compress is "lz4"/)
    expect(() => codecChecks.encrypt({ keys: [secret(1)] }, 's3: encrypt')).not.toThrow()
    expect(() => codecChecks.encrypt({ keys: [] }, 's3: encrypt')).toThrow(
      /^s3: encrypt.keys is an array of 0/,
    )
    expect(Object.keys(codecChecks).sort()).toEqual([
      'compress',
      'dedupeWrites',
      'encrypt',
      'maxValueBytes',
      'serializer',
      'strict',
    ])
  })

  const hasZstd = 'zstdCompressSync' in zlib
  it('zstd is refused where Node has none, and taken where it has', () => {
    const make = () => createCodec({ compress: 'zstd' }, { storage: 'redis', metadata: false })
    if (hasZstd) expect(make).not.toThrow()
    else
      expect(make).toThrow(
        /compress is 'zstd', but this Node has no zstd, which came with 22\.15 .*; give 'brotli'/,
      )
  })
})
