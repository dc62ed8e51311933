import { type CacheStorage, InMemCache } from '@acache/core'
import { activityOf, createStorage } from '@acache/core/driver'
import { faultyStorage, memoryDriver } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { ChainCache } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { minimal, remote } from './support/storages.ts'
import { START, useManualTime } from './support/time.ts'

const clock = useManualTime()

const expiries = async (storages: readonly CacheStorage[], key = 'k') =>
  Promise.all(storages.map(async (storage) => (await storage.getEntry(key))?.expiresAt))

describe('the life of what is written', () => {
  const seconds = (...values: number[]) => values.map((value) => START + value * 1000)

  function capped() {
    const storages = [new InMemCache(), remote(new InMemCache(), 'middle'), new InMemCache()] as const
    const [near, middle, deep] = storages
    return {
      storages,
      chain: new ChainCache([
        [near, '10s'],
        [middle, '20s'],
        [deep, null],
      ]),
    }
  }

  it('set keeps the smaller of ttl and cap at each level', async () => {
    const { storages, chain } = capped()
    await chain.set('k', 'v', '15s')
    expect(await expiries(storages)).toEqual(seconds(10, 15, 15))
    await chain.set('k', 'v', '1h')
    expect(await expiries(storages)).toEqual(seconds(10, 20, 3600))
  })

  it.each([undefined, 0, Number.POSITIVE_INFINITY])(
    'set with ttl %s lives for the cap, and for ever without one',
    async (ttl) => {
      const { storages, chain } = capped()
      await chain.set('k', 'v', ttl)
      expect(await expiries(storages)).toEqual([...seconds(10, 20), Number.POSITIVE_INFINITY])
    },
  )

  it('setMany keeps the smaller of ttl and cap at each level', async () => {
    const { storages, chain } = capped()
    await chain.setMany([['k', 'v']], '15s')
    expect(await expiries(storages)).toEqual(seconds(10, 15, 15))
    await chain.setMany([['k', 'v']])
    expect(await expiries(storages)).toEqual([...seconds(10, 20), Number.POSITIVE_INFINITY])
  })

  it('setMany to a remote deepest level keeps its cap too', async () => {
    const storages = [new InMemCache(), remote(new InMemCache())] as const
    const [near, deep] = storages
    const chain = new ChainCache([
      [near, '400ms'],
      [deep, '20s'],
    ])
    await chain.setMany([['k', 'v']], '1h')
    expect(await expiries(storages)).toEqual(seconds(0.4, 20))
    await chain.setMany([['k', 'v']], '15s')
    expect(await expiries(storages)).toEqual(seconds(0.4, 15))
  })

  it('setIfNotExists keeps the smaller of ttl and cap at each level', async () => {
    const { storages, chain } = capped()
    expect(await chain.setIfNotExists('k', 'v', '15s')).toBe(true)
    expect(await expiries(storages)).toEqual(seconds(10, 15, 15))
  })

  it('setEntry keeps the instants below the caps, and its own ttl caps every level', async () => {
    const { storages, chain } = capped()
    await chain.setEntry('k', entryOf('v', 5000, 15_000))
    expect(await expiries(storages)).toEqual(seconds(10, 15, 15))
    expect(await chain.getEntry('k')).toMatchObject({ freshUntil: START + 5000 })
    await chain.setEntry('k', entryOf('v', 5000, 15_000), { ttl: '2s' })
    expect(await expiries(storages)).toEqual(seconds(2, 2, 2))
  })
})

describe('unconditional writes', () => {
  it('reach every level, and the copies carry the version of the deepest', async () => {
    const near = new InMemCache()
    const deep = createStorage(memoryDriver())
    const chain = new ChainCache([[near], [deep]])
    const versions = async () => [near.getEntry('k')?.version, (await chain.getEntry('k'))?.version]
    for (const write of [
      () => chain.set('k', 'v'),
      () => chain.setEntry('k', entryOf('v', 1000)),
      () => chain.setIfNotExists('other', 'v'),
    ]) {
      await write()
      const version = (await deep.getEntry('k'))?.version
      expect(version).toEqual(expect.any(String))
      expect(await versions()).toEqual([version, version])
    }
    expect(await chain.writeEntry('k', entryOf('v', 1000))).toBe((await deep.getEntry('k'))?.version)
  })

  it.each(['nearest', 'deepest'])(
    'a %s level that fails is reported, and the others keep the value',
    async (place) => {
      const { told, onError } = ear()
      const good = new InMemCache()
      const bad = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'reject' } }] })
      const [near, deep] = place === 'nearest' ? [bad, good] : [good, bad]
      const chain = new ChainCache(
        [
          { storage: near, name: 'near' },
          { storage: deep, name: 'deep' },
        ],
        { onError },
      )
      const level = place === 'nearest' ? 'near' : 'deep'
      await chain.set('a', 1)
      await chain.setEntry('b', entryOf(2, 1000))
      await chain.setMany([['c', 3]])
      await chain.delete('d')
      await chain.deleteMany(['e', 'f'])
      expect(good.getMany(['a', 'b', 'c']).size).toBe(3)
      expect(told.map(({ error: _error, ...context }) => context)).toEqual([
        { operation: 'set', key: 'a', level },
        { operation: 'setEntry', key: 'b', level },
        { operation: 'setMany', key: 'c', level },
        { operation: 'delete', key: 'd', level },
        { operation: 'deleteMany', key: undefined, level },
      ])
    },
  )

  it('when every level fails the caller does not fail, and every failure is reported', async () => {
    const { told, onError } = ear()
    const bad = () => faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'throw' } }] })
    const chain = new ChainCache([[bad()], [bad()]], { onError })
    await chain.set('k', 'v')
    expect(await chain.setEntry('k', entryOf('v', 1000))).toBe(true)
    await chain.setMany([['k', 'v']])
    await chain.delete('k')
    expect(told.map(({ operation, level }) => `${operation} ${level}`)).toEqual(
      ['set', 'setEntry', 'setMany', 'delete'].flatMap((operation) => [
        `${operation} memory-2`,
        `${operation} memory`,
      ]),
    )
  })

  it('a level that never answers costs its timeout on every write', async () => {
    const { told, onError } = ear()
    const hanging = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'hang' } }] })
    const near = new InMemCache()
    const chain = new ChainCache([[near], { storage: hanging, timeout: '1s', name: 'far' }], { onError })
    const writes: readonly (() => unknown)[] = [
      () => chain.set('k', 'v'),
      () => chain.setEntry('k', entryOf('v', 60_000)),
      () => chain.setMany([['k', 'v']]),
      () => chain.delete('k'),
      () => chain.deleteMany(['k', 'l']),
    ]
    for (const [index, write] of writes.entries()) {
      let over = false
      void Promise.resolve(write()).then(() => {
        over = true
      })
      await clock.time.advance('999ms')
      expect(over).toBe(false)
      await clock.time.advance('1ms')
      expect(over).toBe(true)
      expect(told).toHaveLength(index + 1)
      expect(told[index]).toMatchObject({ level: 'far', error: { code: 'ACACHE_STORAGE_TIMEOUT' } })
    }
  })

  it('the caller of setEntry is told of a level that failed', async () => {
    const { told, onError } = ear()
    const bad = faultyStorage(new InMemCache(), { script: [{ on: '*', fault: { kind: 'reject' } }] })
    const chain = new ChainCache([[bad], [new InMemCache()]], { onError: () => undefined })
    expect(await chain.setEntry('k', entryOf('v', 1000), { onError })).toBe(true)
    expect(told).toMatchObject([{ operation: 'setEntry', key: 'k', level: 'memory' }])
  })

  it.each(['nearest', 'deepest'])(
    'a %s level that cannot keep a new value does not keep the old one either',
    async (place) => {
      const { told, onError } = ear()
      const bytes = createStorage(memoryDriver(), { maxValueBytes: 100 })
      const memory = new InMemCache()
      const chain = new ChainCache(place === 'nearest' ? [[bytes], [memory]] : [[memory], [bytes]], {
        onError,
      })
      await chain.set('k', 'old')
      const large = 'x'.repeat(1000)
      await chain.set('k', large)
      expect(told).toMatchObject([{ operation: 'set', key: 'k', error: { code: 'ACACHE_SERIALIZATION' } }])
      expect(await bytes.get('k')).toBeUndefined()
      expect(await chain.get('k')).toBe(large)
      await chain.setMany([
        ['k', 'old'],
        ['l', 'old'],
      ])
      await chain.setMany([
        ['k', large],
        ['l', large],
      ])
      expect((await bytes.getMany(['k', 'l'])).size).toBe(0)
      expect(await chain.get('l')).toBe(large)
    },
  )

  it('levels without batches are given the values one by one', async () => {
    const deep = minimal(remote(new InMemCache()))
    const near = minimal(new InMemCache())
    const chain = new ChainCache([[near], [deep]])
    await chain.setMany([
      ['a', 1],
      ['b', 2],
    ])
    expect([near.get('a'), await deep.get('a'), await deep.get('b')]).toEqual([1, 1, 2])
    await chain.deleteMany(['a', 'b'])
    expect([near.get('a'), await deep.get('b')]).toEqual([undefined, undefined])
  })

  it('setMany is one call at a remote level', async () => {
    const middle = remote(new InMemCache(), 'middle')
    const deep = remote(new InMemCache(), 'deep')
    const chain = new ChainCache([[new InMemCache()], [middle], [deep]])
    await chain.setMany(Array.from({ length: 100 }, (_, index) => [`k${index}`, index]))
    expect([middle.calls, deep.calls]).toEqual([['setMany'], ['setMany']])
  })

  it('a value that setMany has written is renewed under the version that was read', async () => {
    const deep = createStorage(memoryDriver())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    await chain.setMany([['k', 'first']])
    const read = await chain.getEntry('k')
    await clock.time.advance('1s')
    expect(await chain.setEntry('k', entryOf('second', 60_000), { ifVersion: read?.version })).toBe(true)
    expect(await chain.setEntry('k', entryOf('third', 60_000), { ifVersion: read?.version })).toBe(false)
    expect([await chain.get('k'), await deep.get('k')]).toEqual(['second', 'second'])
  })
})

describe('the order of writes', () => {
  it('writes of one key begun one after the other end in that order at every level', async () => {
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]])
    const pause = deep.pause('writeEntry', 'before')
    const first = chain.set('k', 'first')
    const second = chain.set('k', 'second')
    await pause.reached
    pause.release()
    await Promise.all([first, second])
    expect([near.get('k'), await deep.get('k')]).toEqual(['second', 'second'])
  })

  it('writes of other keys do not wait', async () => {
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    const pause = deep.pause('writeEntry', 'before')
    const slow = chain.set('slow', 1)
    await pause.reached
    await chain.set('quick', 2)
    expect(await chain.get('quick')).toBe(2)
    pause.release()
    await slow
  })

  it('what is deleted is out of memory at once, however long the levels below take', async () => {
    const near = new InMemCache()
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[near], [deep]])
    await chain.set('k', 'v')
    const pause = deep.pause('delete', 'before')
    const deletion = chain.delete('k')
    expect(near.get('k')).toBeUndefined()
    pause.release()
    await deletion
    expect(await chain.get('k')).toBeUndefined()
  })

  it('a delete goes from the deepest level up', async () => {
    const order: string[] = []
    const level = (name: string) => {
      const storage = new InMemCache({ name })
      return Object.assign(storage, {
        delete(key: string) {
          order.push(name)
          InMemCache.prototype.delete.call(storage, key)
        },
      })
    }
    new ChainCache([[level('near')], [level('middle')], [level('deep')]]).delete('k')
    expect(order).toEqual(['deep', 'middle', 'near'])
  })

  it('a load in flight learns of a write and of a delete when they begin, and again when they are over', async () => {
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    for (const [operation, mutate] of [
      ['writeEntry', () => chain.set('k', 'v')],
      ['delete', () => chain.delete('k')],
    ] as const) {
      const before = activityOf(chain).watch('k', { breached: false, overtaken: false })
      const pause = deep.pause(operation, 'before')
      const mutation = mutate()
      await pause.reached
      expect(before.breached).toBe(true)
      const meanwhile = activityOf(chain).watch('k', { breached: false, overtaken: false })
      pause.release()
      await mutation
      expect(meanwhile.breached).toBe(true)
    }
  })
})

describe('clear', () => {
  it('empties every level', async () => {
    const near = new InMemCache()
    const deep = createStorage(memoryDriver())
    const chain = new ChainCache([[near], [deep]])
    await chain.setMany([
      ['a', 1],
      ['b', 2],
    ])
    await chain.clear()
    expect([near.size, (await deep.getMany(['a', 'b'])).size]).toEqual([0, 0])
  })

  it('passes its options on, and a level that refuses is told to the caller after the others were cleared', async () => {
    const near = new InMemCache()
    const deep = createStorage(memoryDriver({ exclusive: false }))
    const chain = new ChainCache([[near], [deep]])
    await chain.set('k', 'v')
    await expect((async () => chain.clear())()).rejects.toMatchObject({ code: 'ACACHE_CONFIGURATION' })
    expect([near.size, await deep.get('k')]).toEqual([0, 'v'])
    await chain.clear({ everything: true })
    expect(await deep.get('k')).toBeUndefined()
  })

  it('throws the first error and reports the others', async () => {
    const { told, onError } = ear()
    const bad = (error: unknown) =>
      faultyStorage(new InMemCache(), { script: [{ on: 'clear', fault: { kind: 'reject', error } }] })
    const chain = new ChainCache([[bad(new Error('near'))], [bad(new Error('deep'))]], { onError })
    await expect((async () => chain.clear())()).rejects.toMatchObject({ cause: new Error('deep') })
    expect(told).toMatchObject([{ operation: 'clear', level: 'memory', error: new Error('near') }])
  })

  it('waits for writes begun before it, and writes begun after it wait for it', async () => {
    const deep = remote(new InMemCache())
    const chain = new ChainCache([[new InMemCache()], [deep]])
    const pause = deep.pause('writeEntry', 'before')
    const writes = [chain.set('a', 1), chain.clear(), chain.set('b', 2)]
    await pause.reached
    pause.release()
    await Promise.all(writes)
    expect([await chain.get('a'), await chain.get('b')]).toEqual([undefined, 2])
    expect(deep.calls.slice(0, 3)).toEqual(['writeEntry a', 'clear', 'writeEntry b'])
  })
})
