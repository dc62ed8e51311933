import { describe, expect, it } from '@jest/globals'
import type { Report } from '../src/report.ts'
import { addUp, complaintsAbout } from '../src/totals.ts'

const first: Report = {
  made: 1005,
  counts: {
    calls: 1005,
    misses: 1002,
    requests: 5,
    refreshes: 2,
    levels: [
      ['memory', 2],
      ['file', 1],
    ],
  },
  complaints: [],
}
const second: Report = {
  made: 2,
  counts: {
    calls: 2,
    misses: 0,
    requests: 1,
    refreshes: 1,
    levels: [
      ['memory', 1],
      ['redis', 1],
      ['file', 0],
    ],
  },
  complaints: [],
}

describe('the totals of the demo', () => {
  it('add up over the processes, and each call is in one group', () => {
    expect(addUp([first, second])).toEqual({
      calls: 1007,
      served: 5,
      shared: 999,
      awaited: 3,
      behind: 3,
      requests: 6,
      saved: 1001,
      levels: new Map([
        ['memory', 3],
        ['redis', 1],
        ['file', 1],
      ]),
    })
  })

  it('name the levels in the order of the longest chain', () => {
    expect([...addUp([first, second]).levels.keys()]).toEqual(['memory', 'redis', 'file'])
  })

  it('are fine when the origin and the application have counted the same', () => {
    expect(complaintsAbout([first, second], 6)).toEqual([])
  })

  it('are complained about when the origin has counted otherwise', () => {
    expect(complaintsAbout([first, second], 7)).toEqual([
      'the origin received 7 requests, of which 6 were counted',
    ])
  })

  it('are complained about when calls were not counted', () => {
    expect(complaintsAbout([{ ...first, made: 1006 }], 5)).toEqual([
      'the application made 1006 calls, of which 1005 were counted',
    ])
  })

  it('pass on what the processes complain about', () => {
    expect(complaintsAbout([{ ...first, complaints: ['world(): origin, expected memory'] }], 5)).toEqual([
      'world(): origin, expected memory',
    ])
  })
})
