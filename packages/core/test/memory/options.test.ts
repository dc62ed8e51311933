import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import type { InMemCacheOptions } from '../../src/memory/options.ts'

const make = (options: unknown) => () => new InMemCache(options as InMemCacheOptions)

describe('InMemCache options', () => {
  it.each([
    [{ maxEntries: 0 }, /maxEntries is 0/],
    [{ maxEntries: -1 }, /maxEntries is -1/],
    [{ maxEntries: 1.5 }, /maxEntries is 1.5/],
    [{ maxEntries: Number.NaN }, /maxEntries is NaN/],
    [{ maxEntries: '10' }, /maxEntries is "10"/],
    [{ maxBytes: 0 }, /maxBytes is 0/],
    [{ maxBytes: Number.NaN }, /maxBytes is NaN/],
    [{ maxBytes: 100, sizeOf: 8 }, /sizeOf is 8; give a function/],
    [{ sizeOf: () => 1 }, /sizeOf is given without maxBytes/],
    [{ isolate: 'copy' }, /isolate is "copy"; give 'none', 'freeze' or 'clone'/],
    [{ isolate: 'toString' }, /isolate is "toString"/],
    [{ onEvict: 'log' }, /onEvict is "log"; give a function/],
    [{ name: 1 }, /name is 1; give a string/],
    [{ maxEntires: 5 }, /"maxEntires"; did you mean maxEntries\?/],
    [{ ttl: 5 }, /"ttl"; known are maxEntries/],
    [null, /pass an object/],
    [1000, /pass an object/],
  ])('refuses %o', (options, message) => {
    expect(make(options)).toThrow(ConfigurationError)
    expect(make(options)).toThrow(message)
  })

  it.each([
    [undefined],
    [{}],
    [{ maxEntries: undefined, sizeOf: undefined, isolate: undefined, onEvict: undefined, name: undefined }],
    [{ maxEntries: Number.POSITIVE_INFINITY }],
    [{ maxBytes: Number.POSITIVE_INFINITY, sizeOf: () => 1 }],
  ])('takes %o', (options) => {
    const cache = make(options)()
    cache.set('k', 'v')
    expect(cache.get('k')).toBe('v')
  })

  it('is called memory when it has no name, and is synchronous', () => {
    expect(new InMemCache()).toMatchObject({ name: 'memory', sync: true })
    expect(new InMemCache({ name: 'l1' }).name).toBe('l1')
  })
})
