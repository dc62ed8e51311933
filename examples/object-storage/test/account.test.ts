import { describe, expect, it } from '@jest/globals'
import { type Account, addUp, between, complaintsAbout } from '../src/account.ts'

const first: Account = {
  builds: 2,
  requests: { get: 4, put: 2, list: 1, delete: 1, bytesIn: 300, bytesOut: 100, retries: 1 },
  cost: 0.5,
  sent: { requests: 8, bytes: 100 },
  complaints: [],
}
const second: Account = {
  builds: 0,
  requests: { get: 1, put: 0, list: 0, delete: 0, bytesIn: 100, bytesOut: 0, retries: 0 },
  cost: 0.25,
  sent: { requests: 1, bytes: 0 },
  complaints: ['report: build, expected s3'],
}

describe('the accounts of the example', () => {
  it('add up over the processes', () => {
    expect(addUp([first, second])).toEqual({
      builds: 2,
      requests: { get: 5, put: 2, list: 1, delete: 1, bytesIn: 400, bytesOut: 100, retries: 1 },
      cost: 0.75,
      sent: { requests: 9, bytes: 100 },
      complaints: ['report: build, expected s3'],
    })
  })

  it('tell what was counted in between', () => {
    const { requests } = addUp([first, second])
    expect(between(first.requests, requests)).toEqual(second.requests)
  })

  it('are fine when the library and the client have counted the same', () => {
    expect(complaintsAbout(first, { builds: 2 })).toEqual([])
  })

  it('are complained about when the report was built more often than told', () => {
    expect(complaintsAbout(first, { builds: 1 })).toEqual(['builds: 2, expected 1'])
  })

  it('are complained about when the client has sent what was not counted', () => {
    const sent = { requests: 9, bytes: 150 }
    expect(complaintsAbout({ ...first, sent }, { builds: 2 })).toEqual([
      'the client has sent 9 requests, of which 8 were counted',
      'the client has sent 150 bytes, of which 100 were counted',
    ])
  })

  it('pass on what the processes complain about', () => {
    expect(complaintsAbout(second, { builds: 0 })).toEqual(['report: build, expected s3'])
  })
})
