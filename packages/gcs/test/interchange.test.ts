import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { manualTime } from '@acache/core/testing'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

/** Bytes that advanced-caching 0.2.2 wrote with serializer json; the folder's README tells by which calls. */
const fixture = (name: string) => readFileSync(join(__dirname, 'fixtures/interop', name))
const VALUE: unknown = JSON.parse(fixture('value.json').toString())

const CREATED_AT = 1_700_000_000_250
const FRESH_UNTIL = 4_102_444_800_500

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())

const open = (compress: boolean) => at.open({ prefix: 'py/', serializer: 'json', compress })
const place = (name: string) => at.double.putObject(at.bucket, `py/${name}`, fixture(name))

/** `get` of the Python original, by its rules: `gunzip` where it compresses itself, `json.loads`, then `__ac_type` decides. */
function readByPython(key: string, compress: boolean, now = Date.now()): unknown {
  const data = at.double.object(at.bucket, `py/${key}`)?.data
  if (data === undefined) return undefined
  const parsed: unknown = JSON.parse((compress ? gunzipSync(data) : data).toString())
  if (typeof parsed !== 'object' || parsed === null || !('__ac_type' in parsed)) return parsed
  const { __ac_type: type, v, f } = parsed as Record<string, unknown>
  return type === 'entry' && now / 1000 < Number(f) ? v : undefined
}

describe('what the Python original wrote', () => {
  it.each([
    ['object-entry.gz', true],
    ['object-entry-plain', false],
    ['object-entry.gz', false],
    ['object-entry-plain', true],
  ])('%s is an entry with its instants, compress: %s', async (name, compress) => {
    place(name)
    const cache = open(compress)
    expect(await cache.get(name)).toEqual(VALUE)
    expect(await cache.exists(name)).toBe(true)
    expect(await cache.getEntry(name)).toMatchObject({
      value: VALUE,
      createdAt: CREATED_AT,
      freshUntil: FRESH_UNTIL,
    })
  })

  it('object-bare.gz is a value that is fresh for ever', async () => {
    place('object-bare.gz')
    expect(await open(true).getEntry('object-bare.gz')).toMatchObject({
      value: VALUE,
      freshUntil: Number.POSITIVE_INFINITY,
      expiresAt: Number.POSITIVE_INFINITY,
    })
  })

  it('an entry is stale from its instant on, and still there', async () => {
    place('object-entry.gz')
    const cache = open(true)
    using _ = manualTime(FRESH_UNTIL)
    expect(await cache.get('object-entry.gz')).toBeUndefined()
    expect(await cache.exists('object-entry.gz')).toBe(false)
    expect((await cache.getEntry('object-entry.gz'))?.value).toEqual(VALUE)
  })

  it('is unpacked by nobody on the way where it is marked as gzip', async () => {
    const fields = { contentEncoding: 'gzip' }
    at.double.putObject(at.bucket, 'py/marked', fixture('object-entry.gz'), fields)
    expect(await open(true).get('marked')).toEqual(VALUE)
  })

  it('is replaced only while it is the same, and keeps setIfNotExists from writing', async () => {
    place('object-entry.gz')
    const cache = open(true)
    const read = await cache.getEntry('object-entry.gz')
    expect(await cache.setIfNotExists('object-entry.gz', 'ours')).toBe(false)
    place('object-entry.gz')
    const entry = { value: 'ours', createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    expect(await cache.setEntry('object-entry.gz', entry, { ifVersion: read?.version })).toBe(false)
    expect(await cache.get('object-entry.gz')).toEqual(VALUE)
  })
})

describe('what the Python original reads of ours', () => {
  const values = [VALUE, null, 0, '', false, 'plain', [], {}, { __ac_type: 'entry', v: 'mine', f: 1, c: 0 }]
  const cases = [true, false].flatMap((compress) => values.map((value) => [compress, value] as const))

  it.each(cases)('compress: %s, %j', async (compress, value) => {
    using time = manualTime()
    const cache = open(compress)
    await cache.set('k', value, '1m')
    expect(readByPython('k', compress, time.now() + 59_999)).toEqual(value)
    expect(readByPython('k', compress, time.now() + 60_000)).toBeUndefined()
    await cache.set('k', value)
    expect(readByPython('k', compress)).toEqual(value)
  })
})
