import { type CacheStorage, InMemCache, StorageClosedError, validateCacheStorage } from '@acache/core'
import { isPromise } from '@acache/core/driver'
import { faultyStorage } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { minimal, remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

describe('a chain as a storage', () => {
  it('has the methods of the contract', () => {
    expect(validateCacheStorage(new ChainCache([[new InMemCache()]]))).toBe(true)
  })

  it('of synchronous levels is synchronous: no method answers with a promise', () => {
    const chain = new ChainCache([
      [minimal(new InMemCache()), '1m'],
      [new ChainCache([[new InMemCache()], [new InMemCache()]])],
    ])
    expect(chain.sync).toBe(true)
    const entry = entryOf('v', 60_000)
    const answers: unknown[] = [
      chain.set('k', 'v'),
      chain.get('k'),
      chain.getEntry('k'),
      chain.exists('k'),
      chain.setEntry('k', entry),
      chain.writeEntry('k', entry),
      chain.setEntry('k', entry, { ifVersion: chain.getEntry('k')?.version }),
      chain.setIfNotExists('new', 'v'),
      chain.setMany([['l', 1]]),
      chain.getMany(['k', 'l', 'none']),
      chain.getManyEntries(['k', 'l', 'none']),
      chain.delete('k'),
      chain.deleteMany(['l']),
      new ChainCache([[new InMemCache()], [new InMemCache()]]).clear(),
    ]
    expect(answers.filter((answer) => isPromise(answer))).toEqual([])
    expect(answers.slice(0, 4)).toMatchObject([undefined, 'v', { value: 'v' }, true])
  })

  it('of synchronous levels throws directly what the deepest level throws at a condition', () => {
    const deep = faultyStorage(new InMemCache(), { script: [{ on: 'writeEntry', fault: { kind: 'throw' } }] })
    const chain = new ChainCache([[new InMemCache()], [deep]])
    expect(chain.sync).toBe(true)
    expect(() => chain.setIfNotExists('k', 'v')).toThrow('planned fault')
    expect(() => chain.set('k', 'v', '5 minutes' as '5m')).toThrow('5 minutes')
  })

  it('with a level that answers with promises is not, and rejects where it would throw', async () => {
    const chain = new ChainCache([[new InMemCache()], [remote(new InMemCache())]])
    expect(chain.sync).toBe(false)
    const mistaken: unknown = chain.set('k', 'v', '5 minutes' as '5m')
    expect(isPromise(mistaken)).toBe(true)
    await expect(mistaken).rejects.toThrow('5 minutes')
  })
})

describe('entries', () => {
  const listed = async (chain: CacheStorage, prefix?: string) => {
    const found: [string, unknown][] = []
    for await (const [key, { value }] of chain.entries?.({ prefix }) ?? []) found.push([key, value])
    return found.sort()
  }

  it('gives each key of all levels once, with the entry of the deepest level that has it', async () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    near.set('both', 'near')
    near.set('only near', 1)
    deep.set('both', 'deep')
    deep.set('only deep', 2)
    const chain = new ChainCache([[near], [deep]])
    expect(await listed(chain)).toEqual([
      ['both', 'deep'],
      ['only deep', 2],
      ['only near', 1],
    ])
    expect(await listed(chain, 'only')).toHaveLength(2)
  })

  it('a level that fails is reported, and the others are listed', async () => {
    const { told, onError } = ear()
    const near = new InMemCache()
    near.set('k', 'v')
    const deep = faultyStorage(new InMemCache(), { script: [{ on: 'entries', fault: { kind: 'reject' } }] })
    expect(await listed(new ChainCache([[near], [deep]], { onError }))).toEqual([['k', 'v']])
    expect(told).toMatchObject([{ operation: 'entries', level: 'memory-2' }])
  })

  it('a level that never answers costs its timeout', async () => {
    const near = new InMemCache()
    near.set('k', 'v')
    const deep = faultyStorage(new InMemCache(), { script: [{ on: 'entries', fault: { kind: 'hang' } }] })
    const chain = new ChainCache([[near], { storage: deep, timeout: '1s' }], { onError: () => undefined })
    const outcome = listed(chain)
    await clock.time.advance('1s')
    expect(await outcome).toEqual([['k', 'v']])
  })

  it('a level that cannot list its keys is a mistake', async () => {
    const chain = new ChainCache([[new InMemCache()], [minimal(new InMemCache())]])
    await expect(listed(chain)).rejects.toMatchObject({ code: 'ACACHE_CONFIGURATION' })
  })
})

describe('close', () => {
  it('closes every level, also when one fails, and rejects with the first error', async () => {
    const { told, onError } = ear()
    const bad = (message: string) =>
      faultyStorage(new InMemCache(), {
        script: [{ on: 'close', fault: { kind: 'reject', error: new Error(message) } }],
      })
    const last = new InMemCache()
    const chain = new ChainCache([[bad('first')], [minimal(new InMemCache())], [bad('second')], [last]], {
      onError,
    })
    await expect(chain.close()).rejects.toThrow('first')
    expect(() => last.get('k')).toThrow(StorageClosedError)
    expect(told).toMatchObject([{ operation: 'close', level: 'memory-3', error: new Error('second') }])
  })

  it('refuses later calls with the name of the chain, a hit in memory too', async () => {
    const chain = new ChainCache([[minimal(new InMemCache())], [new InMemCache()]], { name: 'users' })
    chain.set('k', 'v')
    await chain.close()
    expect(() => chain.get('k')).toThrow('users: get after close()')
    expect(() => chain.getEntry('k')).toThrow(StorageClosedError)
  })
})
