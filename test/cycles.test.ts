import { describe, expect, it } from '@jest/globals'
import { findCycle } from './support/cycles.ts'

describe('findCycle', () => {
  it('finds nothing in a graph without cycles, however often paths meet', () => {
    expect(findCycle([])).toBeUndefined()
    expect(
      findCycle([
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ]),
    ).toBeUndefined()
  })

  it('tells the names along a cycle', () => {
    expect(
      findCycle([
        ['x', 'a'],
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
    ).toEqual(['a', 'b', 'c', 'a'])
    expect(findCycle([['a', 'a']])).toEqual(['a', 'a'])
  })
})
