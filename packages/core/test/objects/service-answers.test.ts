import { describe, expect, it } from '@jest/globals'
import {
  inside,
  isTransientCode,
  isTransientStatus,
  retryAfterMs,
  withAdvice,
} from '../../src/objects/service-answers.ts'
import { useManualTime } from '../support.ts'

useManualTime()

describe('answers of services', () => {
  it('are worth another try by status and by code', () => {
    expect([503, 429, 408].every(isTransientStatus)).toBe(true)
    expect([undefined, 200, 404, 412, 501].some(isTransientStatus)).toBe(false)
    expect([isTransientCode('ECONNRESET'), isTransientCode('ENOTFOUND'), isTransientCode(undefined)]).toEqual(
      [true, false, false],
    )
  })

  it('say how long to wait, in seconds or as a date', () => {
    const at = (ms: number) => new Date(1_700_000_000_000 + ms).toUTCString()
    expect([retryAfterMs('7'), retryAfterMs(at(30_000)), retryAfterMs(at(-5000))]).toEqual([7000, 30_000, 0])
    expect([retryAfterMs(undefined), retryAfterMs('soon')]).toEqual([undefined, undefined])
  })

  it('are looked into by names', () => {
    expect(inside({ a: [{ b: 5 }] }, 'a', 0, 'b')).toBe(5)
    expect(inside({ a: null }, 'a', 'b')).toBeUndefined()
    expect(inside(undefined, 'a')).toBeUndefined()
  })

  it('get advice without losing what they are', () => {
    const cause = Object.assign(new Error('Gone.'), { name: 'NoSuchBucket' })
    const advised = withAdvice(cause, 'Gone.', 'b"1', 'create it')
    expect(advised).toMatchObject({
      name: 'NoSuchBucket',
      message: 'Gone (bucket "b\\"1"); create it',
      cause,
    })
  })
})
