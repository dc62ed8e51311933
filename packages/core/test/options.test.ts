import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../src/errors.ts'
import { checkOptions, checks, show } from '../src/options.ts'

const check = (options: unknown) => () =>
  checkOptions('Thing', options, { timeout: checks.duration, name: checks.string })

describe('checkOptions', () => {
  it('names the option, the value and the fix', () => {
    expect(check({ timeout: '1s', name: undefined })).not.toThrow()
    expect(check({ name: 5 })).toThrow('Thing: name is 5; give a string')
    expect(check({ timeOut: 5 })).toThrow('Thing: there is no option "timeOut"; did you mean timeout?')
    expect(check({ somethingElse: 5 })).toThrow('there is no option "somethingElse"; known are timeout, name')
    expect(check(null)).toThrow('Thing: options are null; pass an object')
    expect(check([])).toThrow(ConfigurationError)
  })

  it('does not take members of Object.prototype for options', () => {
    expect(check({ constructor: 1 })).toThrow(/no option "constructor"/)
    expect(check(JSON.parse('{"__proto__": 1}'))).toThrow(/no option "__proto__"/)
  })
})

describe('show', () => {
  it('is short whatever the value', () => {
    expect(show('x'.repeat(200)).length).toBeLessThan(90)
    expect(show([1, 2])).toBe('an array of 2')
    expect(show(Object.create(null))).toBe('an object (no prototype)')
    expect(show(() => 1)).toBe('a function (anonymous)')
    expect(show(1n)).toBe('1')
  })
})
