import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { InMemCache, stats } from '@acache/core'
import type { channels } from '@acache/core/driver'
import { faultyStorage } from '@acache/core/testing'
import { afterEach, describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()
const silent = { onError: () => undefined }

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** What the channel is told about a chain. */
function listen(event: keyof typeof channels, chain: object): unknown[] {
  const heard: unknown[] = []
  const listener = (message: unknown) => {
    const { source, ...rest } = message as { source: unknown }
    if (source === chain) heard.push(rest)
  }
  subscribe(`acache:${event}`, listener)
  endings.push(() => unsubscribe(`acache:${event}`, listener))
  return heard
}

describe('counters', () => {
  it('count hits, stale answers, misses and writes of the chain, whatever level answered', async () => {
    const near = new InMemCache()
    const deep = new InMemCache()
    const chain = new ChainCache([[near], [deep]])
    chain.set('near', 1)
    deep.set('deep', 2)
    deep.setEntry('stale', entryOf(3, 1000, 60_000))
    await clock.time.advance('2s')
    chain.get('near')
    chain.getMany(['near', 'deep', 'none'])
    chain.getEntry('stale')
    chain.setMany([
      ['a', 1],
      ['b', 2],
    ])
    expect(chain.stats).toMatchObject({ hits: 3, misses: 1, stale: 1, writes: 3, errors: 0 })
    expect(stats(chain)).toEqual(chain.stats)
  })

  it('count per level, and measure how long a level takes that answers with promises', async () => {
    const deep = faultyStorage(new InMemCache({ name: 'deep' }), {
      script: [
        { on: 'getEntry', key: 'bad', fault: { kind: 'reject' } },
        { on: '*', fault: { kind: 'delay', by: '30ms' } },
      ],
    })
    const chain = new ChainCache([[new InMemCache()], [deep]], silent)
    const run = async (work: () => unknown) => {
      const done = work()
      await clock.time.advance('30ms')
      await done
    }
    await run(() => chain.set('k', 'v'))
    chain.get('k')
    await run(() => chain.get('none'))
    await run(() => chain.get('bad'))
    await run(() => chain.getMany(['a', 'b']))
    const health = { skipped: 0, owed: 0, queued: 0 }
    expect(chain.stats.levels).toEqual({
      memory: {
        ...{ hits: 1, misses: 4, errors: 0, count: 0, totalMs: 0, maxMs: 0 },
        health: { breaker: undefined, ...health },
      },
      deep: {
        ...{ hits: 0, misses: 3, errors: 1, count: 2, totalMs: 60, maxMs: 30 },
        health: { breaker: 'closed', ...health },
      },
    })
    expect(chain.stats.errors).toBe(1)
  })
})

describe('events', () => {
  it('tell what each level has answered', async () => {
    const near = new InMemCache()
    const deep = faultyStorage(new InMemCache(), {
      script: [
        { on: 'getEntry', key: 'bad', fault: { kind: 'throw' } },
        { on: 'getManyEntries', fault: { kind: 'throw' } },
      ],
    })
    const chain = new ChainCache([[near], { storage: deep, name: 'deep' }], silent)
    near.setEntry('k', entryOf('old', 1000, 60_000))
    await clock.time.advance('2s')
    deep.set('k', 'v')
    const heard = listen('level', chain)
    chain.get('k')
    chain.get('bad')
    chain.getMany(['many'])
    expect(heard).toEqual([
      { key: 'k', level: 'memory', index: 0, result: 'stale' },
      { key: 'k', level: 'deep', index: 1, result: 'hit' },
      { key: 'bad', level: 'memory', index: 0, result: 'miss' },
      { key: 'bad', level: 'deep', index: 1, result: 'error' },
      { key: 'many', level: 'memory', index: 0, result: 'miss' },
      { key: 'many', level: 'deep', index: 1, result: 'error' },
    ])
  })

  it('tell of hits and misses of get, of writes and of deletes, once for the whole chain', async () => {
    const chain = new ChainCache([[new InMemCache()], [remote(new InMemCache())]])
    const heard = (['hit', 'miss', 'write', 'delete'] as const).map((event) => listen(event, chain))
    await chain.set('k', 'v')
    await chain.get('k')
    await chain.get('none')
    await chain.setMany([['l', 1]])
    await chain.setIfNotExists('k', 'refused')
    await chain.delete('k')
    await chain.deleteMany(['l', 'm'])
    expect(heard).toEqual([
      [{ key: 'k' }],
      [{ key: 'none' }],
      [{ key: 'k' }, { key: 'l' }],
      [{ key: 'k' }, { key: 'l' }, { key: 'm' }],
    ])
  })
})
