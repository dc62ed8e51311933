import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { useDouble } from './bench.ts'

/** Few letters, so that prefixes and delimiters meet; the last two are in another order as strings than as bytes. */
const key = fc
  .array(fc.constantFrom('a', 'b', '/', '-', '\uffee', '😀'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''))

describe('a listing of the double', () => {
  const bench = useDouble()

  it('has every key under the prefix once, folded at the delimiter, in the order of bytes, whatever the pages', async () => {
    const { client, bucket: Bucket } = bench
    const scenario = {
      keys: fc.uniqueArray(key, { maxLength: 12 }),
      Prefix: fc.constantFrom('', 'a', 'a/', '/'),
      Delimiter: fc.constantFrom('', '/', '-'),
      MaxKeys: fc.integer({ min: 1, max: 5 }),
    }
    await fc.assert(
      fc.asyncProperty(fc.record(scenario), async ({ keys, Prefix, Delimiter, MaxKeys }) => {
        for (const Key of keys) await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
        const listed: string[] = []
        let ContinuationToken: string | undefined
        do {
          const page = await client.send(
            new ListObjectsV2Command({ Bucket, Prefix, Delimiter, MaxKeys, ContinuationToken }),
          )
          const { Contents = [], CommonPrefixes = [] } = page
          expect(page.KeyCount).toBe(Contents.length + CommonPrefixes.length)
          listed.push(
            ...byBytes([...Contents.map((o) => o.Key ?? ''), ...CommonPrefixes.map((p) => p.Prefix ?? '')]),
          )
          ContinuationToken = page.NextContinuationToken
        } while (ContinuationToken !== undefined)
        const folded = keys
          .filter((name) => name.startsWith(Prefix))
          .map((name) => {
            const end = Delimiter === '' ? -1 : name.indexOf(Delimiter, Prefix.length)
            return end === -1 ? name : name.slice(0, end + 1)
          })
        expect(listed).toEqual(byBytes([...new Set(folded)]))
        const Objects = keys.map((Key) => ({ Key }))
        if (keys.length > 0) await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
      }),
      { numRuns: 40 },
    )
  })
})

function byBytes(names: string[]): string[] {
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
