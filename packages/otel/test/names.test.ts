import { describe, expect, it } from '@jest/globals'
import { errorType, MOST_NAMES, Names, OTHER } from '../src/names.ts'

describe('the names of sources', () => {
  it('are their own, and one for all that have none', () => {
    const names = new Names()
    const sources = [{ name: 'far' }, function getUser() {}, () => undefined, {}, { name: 1 }]
    expect(sources.map((source) => names.of(source))).toEqual(['far', 'getUser', OTHER, OTHER, OTHER])
  })

  it('are bounded in number: a new one is not used any more, one that is known is', () => {
    const names = new Names()
    const sources = Array.from({ length: MOST_NAMES + 1 }, (_, i) => ({ name: `tenant-${i}` }))
    const given = new Set(sources.map((source) => names.of(source)))
    expect(given.size).toBe(MOST_NAMES + 1)
    expect(given).toContain(OTHER)
    expect(names.of({ name: 'tenant-0' })).toBe('tenant-0')
    expect(names.of({ name: 'another' })).toBe(OTHER)
  })
})

describe('the type of an error', () => {
  it('is its class, and one for all that is no error', () => {
    const nameless = Object.assign(new Error('x'), { name: '' })
    const types = [new RangeError('x'), nameless, 'text', undefined].map(errorType)
    expect(types).toEqual(['RangeError', OTHER, OTHER, OTHER])
  })
})
