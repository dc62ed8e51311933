import { describe, expect, it } from '@jest/globals'
import { groupsOf } from '../../src/storage/batch.ts'

describe('groupsOf', () => {
  it('cuts in order, the last group being what is left', () => {
    expect(groupsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(groupsOf([1, 2], 2)).toEqual([[1, 2]])
    expect(groupsOf([], 2)).toEqual([])
  })
})
