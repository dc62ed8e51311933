import { describe, expect, it } from '@jest/globals'
import { groupBy } from '../src/group-by.ts'

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
