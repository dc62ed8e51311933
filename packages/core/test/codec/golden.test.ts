import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createCodec } from '../../src/codec/codec.ts'
import { assertSame } from '../../src/testing/same.ts'
import { GOLDEN_INSTANTS, GOLDEN_KEY, goldenCases } from '../fixtures/golden/cases.ts'

const folder = join(__dirname, '../fixtures/golden/v1')
const read = (name: string) => readFileSync(join(folder, name))

describe('a record of format 1 that was written long ago', () => {
  it.each(goldenCases.map((golden) => [golden.name, golden] as const))(
    'is still read: %s',
    async (name, golden) => {
      const { options, metadata = false, kind = 'value', make, tags, instants = GOLDEN_INSTANTS } = golden
      // A reader needs the keys and the custom serializer, and nothing else that the writer had.
      const { encrypt, serializer } = options
      const codec = createCodec(
        { encrypt, serializer: typeof serializer === 'object' ? serializer : undefined },
        { storage: 'golden', metadata },
      )
      const headFile = `${name}.head.bin`
      const head = existsSync(join(folder, headFile)) ? read(headFile) : undefined
      const decoded = await codec.decode(GOLDEN_KEY, { bytes: read(`${name}.bin`), version: '1', head })
      expect(decoded.kind).toBe(kind)
      if (decoded.kind === 'pending') expect(decoded.instants).toEqual(instants)
      else {
        const { value, version, tags: readTags, ...readInstants } = decoded.entry
        assertSame(value, make())
        expect({ version, tags: readTags, ...readInstants }).toEqual({ version: '1', tags, ...instants })
      }
      if (head !== undefined) expect(codec.decodeHead(GOLDEN_KEY, head)).toMatchObject({ kind, instants })
    },
  )

  it('has a case for each file, and a file for each case', () => {
    const names = readdirSync(folder)
      .filter((file) => !file.endsWith('.head.bin'))
      .map((file) => file.slice(0, -'.bin'.length))
    expect(names.sort()).toEqual(goldenCases.map(({ name }) => name).sort())
  })
})
