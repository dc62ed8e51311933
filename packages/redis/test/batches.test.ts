import { describe, expect, it } from '@jest/globals'
import { chunk, groupBy } from '../src/batches.ts'

describe('groupBy', () => {
  it('keeps the order of groups and of items', () => {
    expect(groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item[0])).toEqual([
      ['b1', 'b2'],
      ['a1', 'a2'],
      ['c1'],
    ])
    expect(groupBy([], String)).toEqual([])
  })
})

describe('chunk', () => {
  it('cuts in order, the last one being what is left', () => {
    expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(chunk([1, 2], 2)).toEqual([[1, 2]])
    expect(chunk([], 2)).toEqual([])
  })
})
