import { type CacheStorage, ConfigurationError, InMemCache } from '@acache/core'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { minimal } from './support/storages.ts'

const make = (levels: unknown, options?: unknown) => () =>
  new ChainCache(levels as [[CacheStorage]], options as Record<string, never>)
const named = (name: string | undefined) => {
  const storage = minimal(new InMemCache())
  return Object.assign(storage, { name })
}

describe('levels', () => {
  it('are shown nearest first, with their names, storages and caps in ms', () => {
    const storages = [new InMemCache(), new InMemCache(), new InMemCache()] as const
    const [near, middle, deep] = storages
    const chain = new ChainCache([[near, '60s'], [middle, 300], { storage: deep, ttl: null, name: 'last' }])
    expect(chain.levels).toEqual([
      { name: 'memory', storage: near, capMs: 60_000 },
      { name: 'memory-2', storage: middle, capMs: 300_000 },
      { name: 'last', storage: deep, capMs: Number.POSITIVE_INFINITY },
    ])
    expect(chain.name).toBe('chain')
    expect(new ChainCache([[new InMemCache()]], { name: 'users' }).name).toBe('users')
  })

  it('are named after their storages, numbered where a name would come twice, around the names given', () => {
    const names = (...levels: readonly (string | undefined | { readonly name: string })[]) =>
      new ChainCache(
        levels.map((level) =>
          typeof level === 'object' ? { storage: named('any'), ...level } : ([named(level)] as const),
        ),
      ).levels.map(({ name }) => name)
    expect(names('memory', 'redis', 'memory', 'memory')).toEqual(['memory', 'redis', 'memory-2', 'memory-3'])
    expect(names('memory', { name: 'memory' }, 'memory')).toEqual(['memory-2', 'memory', 'memory-3'])
    expect(names('a-2', 'a', 'a')).toEqual(['a-2', 'a', 'a-3'])
    expect(names(undefined, undefined)).toEqual(['level', 'level-2'])
  })

  it('the deepest level is the authority, through chains within the chain', () => {
    const deepest = new InMemCache()
    const inner = new ChainCache([[new InMemCache()], [deepest]])
    expect(new ChainCache([[new InMemCache()], [inner]]).authority).toBe(deepest)
  })

  it.each([
    ['no array', 'memory', 'ChainCache: levels are "memory"; give an array of at least one [storage, cap]'],
    ['no levels', [], 'ChainCache: levels are an array of 0; give an array of at least one [storage, cap]'],
    ['nothing', undefined, 'ChainCache: levels are undefined'],
    ['a bare storage', [new InMemCache()], 'levels[0] is an object (InMemCache); give [storage, cap] or {'],
    ['a level that is null', [null], 'levels[0]: options are null'],
    ['a pair without a storage', [['60s']], 'levels[0]: storage is not a storage: it lacks get, set'],
    ['an empty pair', [[]], 'levels[0] is an array of 0; give [storage] or [storage, cap]'],
    ['a pair of three', [[new InMemCache(), 1, 2]], 'levels[0] is an array of 3'],
    [
      'a level without its storage',
      [{ ttl: 5 }],
      'levels[0] is an object (Object); give [storage, cap] or {',
    ],
    ['an object that lacks a method', [[{ ...named('x'), get: undefined }]], 'it lacks get;'],
    ['a negative cap', [[named('a')], [named('b'), -1]], 'levels[1]: ttl is -1'],
    ['a malformed cap', [[named('a'), '5 minutes']], 'levels[0]: ttl is "5 minutes"'],
    ['a cap of 0', [[named('a'), 0]], 'levels[0]: ttl is 0; give a duration above 0, or null'],
    ['a malformed timeout', [{ storage: named('a'), timeout: 'soon' }], 'levels[0]: timeout is "soon"'],
    ['a name that is no string', [{ storage: named('a'), name: 5 }], 'levels[0]: name is 5'],
    ['an unknown option', [{ storage: named('a'), tll: 5 }], 'there is no option "tll"; did you mean ttl?'],
  ])('%s is refused', (_name, levels, message) => {
    expect(make(levels)).toThrow(ConfigurationError)
    expect(make(levels)).toThrow(message)
  })

  it('a storage that comes twice is refused', () => {
    const storage = new InMemCache()
    expect(make([[storage], [new InMemCache()], [storage]])).toThrow(
      'ChainCache: levels[2] is the storage of levels[0] again; give every level a storage of its own',
    )
  })

  it('a name that is given twice is refused', () => {
    const level = () => ({ storage: new InMemCache(), name: 'near' })
    expect(make([level(), level()])).toThrow('levels[1].name is "near", as of another level')
  })

  it.each([
    ['an unknown option', { names: 'x' }, 'ChainCache: there is no option "names"; did you mean name?'],
    ['an ear that is no function', { onError: 'log' }, 'ChainCache: onError is "log"; give a function'],
    ['options that are no object', 'chain', 'ChainCache: options are "chain"'],
  ])('%s is refused', (_name, options, message) => {
    expect(make([[new InMemCache()]], options)).toThrow(message)
  })

  it('caps may grow upwards, and options may be given as undefined', () => {
    expect(
      make([
        [new InMemCache(), '1h'],
        [new InMemCache(), '1m'],
      ]),
    ).not.toThrow()
    const level = { storage: new InMemCache(), ttl: undefined, name: undefined, timeout: undefined }
    expect(make([level], { name: undefined, onError: undefined })).not.toThrow()
  })
})
