import { createCodec, entryFor } from '@acache/core/driver'
import { describe, expect, it } from '@jest/globals'
import { testOf, versionOf } from '../src/record-version.ts'

describe('the version of a record', () => {
  it.each(['msgpack', 'json'] as const)('is where its stamp is, and the stamp: %s', async (serializer) => {
    const codec = createCodec({ serializer }, { storage: 'test', metadata: false })
    const make = async () => Buffer.from((await codec.encode('k', entryFor('v', 60_000)).record()).bytes)
    const [bytes, other] = [await make(), await make()]
    const test = testOf(versionOf(bytes))
    const at = Number(test?.where)
    const expected = Buffer.from(test?.expected ?? '')
    expect(bytes.subarray(at, at + expected.length)).toEqual(expected)
    expect(versionOf(other)).not.toBe(versionOf(bytes))
    expect(versionOf(bytes.subarray(0, 204))).toBe(versionOf(bytes))
  })

  it('is the digest of a record of another make', () => {
    expect(versionOf(Buffer.from('abc'))).toBe('sha1:a9993e364706816aba3e25717850c26c9cd0d89d')
    expect(testOf('sha1:a999')).toEqual({ where: 'sha1', expected: 'a999' })
  })

  it.each(['', 'no such version', '0:', '0:a', '0:xyz', ':00', '-1:00', 'md5:00', '1:00 '])(
    'is not %j: nothing is compared with it',
    (version) => {
      expect(testOf(version)).toBeUndefined()
    },
  )
})
