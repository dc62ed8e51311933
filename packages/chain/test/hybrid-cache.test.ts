import { InMemCache } from '@acache/core'
import { describe, expect, it } from '@jest/globals'
import { ChainCache, HybridCache } from '../src/index.ts'
import { remote } from './support/storages.ts'
import { START, useManualTime } from './support/time.ts'

const clock = useManualTime()

const seconds = (...values: number[]) => values.map((value) => START + value * 1000)

describe('HybridCache', () => {
  const parts = (options: { l1Ttl?: number | null; l2Ttl?: number | null } = {}) => {
    const l1 = new InMemCache()
    const l2 = new InMemCache({ name: 'redis' })
    const hybrid = new HybridCache({ l1, l2, ...options })
    const expiries = (key = 'k') => [l1.getEntry(key)?.expiresAt, l2.getEntry(key)?.expiresAt]
    return { l1, l2, hybrid, expiries }
  }

  it('is a chain of two levels', () => {
    const { hybrid } = parts()
    expect(hybrid).toBeInstanceOf(ChainCache)
    expect(hybrid.name).toBe('hybrid')
    expect(hybrid.sync).toBe(true)
    expect(hybrid.levels.map(({ name, capMs }) => [name, capMs])).toEqual([
      ['memory', 60_000],
      ['redis', Number.POSITIVE_INFINITY],
    ])
  })

  it('a value set without a ttl lives l1Ttl in the first level and twice that in the second', async () => {
    const { hybrid, expiries } = parts()
    hybrid.set('k', 'v')
    expect(expiries()).toEqual(seconds(60, 120))
    hybrid.setMany([['many', 'v']])
    expect(expiries('many')).toEqual(seconds(60, 120))
    hybrid.setIfNotExists('once', 'v', 0)
    expect(expiries('once')).toEqual(seconds(60, 120))
    await clock.time.advance('119s')
    expect(hybrid.get('k')).toBe('v')
    await clock.time.advance('1s')
    expect(hybrid.get('k')).toBeUndefined()
  })

  it('an explicit ttl is not cut by that default, shorter, longer or without end', () => {
    const { hybrid, expiries } = parts({ l1Ttl: 10 })
    hybrid.set('k', 'v', '5s')
    expect(expiries()).toEqual(seconds(5, 5))
    hybrid.set('k', 'v', '1h')
    expect(expiries()).toEqual(seconds(10, 3600))
    hybrid.set('k', 'v', Number.POSITIVE_INFINITY)
    expect(expiries()).toEqual([...seconds(10), Number.POSITIVE_INFINITY])
  })

  it('an l2Ttl that is given caps the second level', () => {
    const { hybrid, expiries } = parts({ l1Ttl: 10, l2Ttl: 100 })
    hybrid.set('k', 'v', '1h')
    expect(expiries()).toEqual(seconds(10, 100))
    hybrid.set('k', 'v')
    expect(expiries()).toEqual(seconds(10, 100))
  })

  it('null takes a cap away', () => {
    const open = parts({ l1Ttl: null })
    open.hybrid.set('k', 'v')
    expect(open.expiries()).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
    const near = parts({ l2Ttl: null })
    near.hybrid.set('k', 'v')
    expect(near.expiries()).toEqual([...seconds(60), Number.POSITIVE_INFINITY])
  })

  it('what has left the first level comes back from the second', async () => {
    const { l1, hybrid } = parts()
    hybrid.set('k', 'v')
    await clock.time.advance('60s')
    expect(l1.get('k')).toBeUndefined()
    expect(hybrid.get('k')).toBe('v')
    expect(l1.getEntry('k')?.expiresAt).toBe(START + 120_000)
  })

  it('from puts a memory over a storage', async () => {
    const l2 = remote(new InMemCache(), 'redis')
    const hybrid = HybridCache.from(l2, { l1Ttl: '10s', name: 'users' })
    expect(hybrid.levels.map(({ name }) => name)).toEqual(['memory', 'redis'])
    expect([hybrid.name, hybrid.sync, hybrid.authority.name]).toEqual(['users', false, 'redis'])
    await hybrid.set('k', 'v')
    expect(hybrid.get('k')).toBe('v')
    expect((await l2.getEntry('k'))?.expiresAt).toBe(START + 20_000)
  })

  it('a malformed ttl is a rejection where the second level answers with promises', async () => {
    const hybrid = HybridCache.from(remote(new InMemCache()))
    await expect(hybrid.set('k', 'v', 'soon' as '5s')).rejects.toThrow('"soon"')
  })

  it.each([
    ['no second level', { l1: new InMemCache() }, 'HybridCache: l2 is not a storage'],
    [
      'a first level that is no storage',
      { l1: {}, l2: new InMemCache() },
      'HybridCache: l1 is not a storage',
    ],
    ['a cap of 0', { l2: new InMemCache(), l1Ttl: 0 }, 'HybridCache: l1Ttl is 0; give a duration above 0'],
    ['a malformed cap', { l2: new InMemCache(), l2Ttl: 'x' }, 'HybridCache: l2Ttl is "x"'],
    ['an unknown option', { l2: new InMemCache(), l1ttl: 5 }, 'did you mean l1Ttl?'],
  ])('%s is refused', (_name, options, message) => {
    expect(() => new HybridCache(options as unknown as { l2: InMemCache })).toThrow(message)
  })
})
