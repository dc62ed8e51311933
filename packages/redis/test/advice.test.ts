import { describe, expect, it } from '@jest/globals'
import { advised, withAdvice } from '../src/advice.ts'

/** Messages of Redis 7.0 and ioredis that cannot be provoked at will; the others are provoked in the tests of faults. */
const messages = [
  ['MISCONF Redis is configured to save RDB snapshots, but it is currently unable to', 'check the disk'],
  [
    'BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.',
    'SCRIPT KILL ends it',
  ],
  ["MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.", 'a master is down'],
  ['CLUSTERDOWN Hash slot not served', 'a master is down'],
  ['Reached the max retries per request limit (which is 20).', 'check its address'],
  ["Stream isn't writeable and enableOfflineQueue options is false", 'wait until it is ready'],
] as const

describe('withAdvice', () => {
  it.each(messages)('%s', (message, advice) => {
    const error = new TypeError(message)
    const result = withAdvice(error)
    expect(result).toMatchObject({
      name: 'TypeError',
      cause: error,
      message: expect.stringContaining(advice),
    })
    expect((result as Error).message).toMatch(/^[^;]+[^.]; /)
  })

  it('leaves an error that it does not know, and what is no error, as they are', () => {
    const error = new Error('ERR unknown command')
    expect(withAdvice(error)).toBe(error)
    expect(withAdvice('OOM ')).toBe('OOM ')
  })

  it('says what the error is about, with advice or without', () => {
    expect(withAdvice(new Error('ERR no'), '"k"')).toMatchObject({ message: '"k": ERR no' })
    expect(withAdvice(new Error('OOM no.'), '"k"')).toMatchObject({
      message: expect.stringMatching(/^"k": OOM no; raise/),
    })
  })
})

describe('advised', () => {
  it('passes on what a command answers', async () => {
    expect(await advised(Promise.resolve('OK'))).toBe('OK')
  })
})
