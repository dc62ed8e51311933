import { type CacheStorage, InMemCache, MemoryBus, SWRCache, TTLCache } from '@acache/core'
import { faultyStorage } from '@acache/core/testing'
import { describe, expect, it } from '@jest/globals'
import { Behind, type Delivery } from '../src/behind.ts'
import { ChainCache, type LevelOptions } from '../src/index.ts'
import { ear, entryOf } from './support/entries.ts'
import { remote } from './support/storages.ts'
import { telephone } from './support/telephone.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

/** Memory over a remote level that is written behind. */
function writtenBehind(options: Omit<LevelOptions, 'storage'> = {}) {
  const inner = new InMemCache()
  const far = remote(inner, 'far')
  const near = new InMemCache()
  const { told, onError } = ear()
  const chain = new ChainCache([[near, '10m'], { storage: far, write: 'behind', ...options }], { onError })
  return { inner, far, near, chain, told, queued: () => chain.stats.levels['far']?.health?.queued }
}

describe('a level that is written behind', () => {
  it('gets its writes after the caller was answered', async () => {
    const { inner, far, near, chain, queued } = writtenBehind()
    const pause = far.pause('writeEntry', 'before')
    await chain.set('k', 'v', '1h')
    expect([near.get('k'), inner.get('k'), queued()]).toEqual(['v', undefined, 1])
    await pause.reached
    pause.release()
    await clock.time.advance('1ms')
    expect([inner.get('k'), queued()]).toEqual(['v', 0])
  })

  it('answers readers with what waits, whatever it still has itself', async () => {
    const { inner, far, near, chain } = writtenBehind()
    await inner.set('k', 'old', '1h')
    const pause = far.pause('writeEntry', 'before')
    await chain.set('k', 'new', '1h')
    near.clear()
    expect(await chain.get('k')).toBe('new')
    near.clear()
    expect(await chain.getMany(['k'])).toEqual(new Map([['k', 'new']]))
    near.clear()
    expect(await chain.exists('k')).toBe(true)
    pause.release()
    await clock.time.advance('1ms')
    near.clear()
    expect(await chain.get('k')).toBe('new')
  })

  it('lists what waits as if it were there, each key once', async () => {
    const { inner, far, near, chain } = writtenBehind()
    await inner.set('user:1', 'old', '1h')
    const pauses = [far.pause('writeEntry', 'before'), far.pause('writeEntry', 'before')]
    for (const key of ['user:1', 'user:2', 'post:1']) await chain.set(key, 'first', '1h')
    await chain.set('user:2', 'new', '1h')
    near.clear()
    const listed = new Map<string, unknown>()
    let entries = 0
    for await (const [key, { value }] of chain.entries({ prefix: 'user:' })) {
      listed.set(key, value)
      entries += 1
    }
    expect(listed).toEqual(new Map(Object.entries({ 'user:1': 'first', 'user:2': 'new' })))
    expect(entries).toBe(2)
    near.clear()
    const all: string[] = []
    for await (const [key] of chain.entries()) all.push(key)
    expect(all.sort()).toEqual(['post:1', 'user:1', 'user:2'])
    for (const pause of pauses) pause.release()
  })

  it('decides about a condition only when it has what waits for the key, and what is on its way', async () => {
    for (const values of [[1], [1, 2]]) {
      const { inner, far, chain } = writtenBehind()
      const pause = far.pause('writeEntry', 'before')
      for (const value of values) await chain.set('k', value, '1h')
      const written = Promise.resolve(chain.setIfNotExists('k', 'other'))
      await pause.reached
      pause.release()
      expect(await written).toBe(false)
      expect(inner.get('k')).toBe(values.at(-1))
    }
  })

  it('gets the last of several writes of a key, and no two at a time', async () => {
    const { inner, far, chain } = writtenBehind()
    const pause = far.pause('writeEntry', 'before')
    for (const value of [1, 2, 3, 4]) await chain.set('k', value, '1h')
    pause.release()
    await clock.time.advance('1ms')
    expect(far.calls.filter((call) => call === 'writeEntry k')).toHaveLength(2)
    expect(inner.get('k')).toBe(4)
  })

  it('has taken a delete when that is answered, and what waited for the key is forgotten', async () => {
    const { inner, far, chain } = writtenBehind()
    const pause = far.pause('writeEntry', 'before')
    await chain.set('k', 1, '1h')
    await chain.set('k', 2, '1h')
    const deleted = Promise.resolve(chain.delete('k'))
    await pause.reached
    pause.release()
    await deleted
    await clock.time.advance('1m')
    expect([inner.get('k'), await chain.get('k')]).toEqual([undefined, undefined])
  })

  it('decides about a condition when the caller asks for it, after what waits for the key', async () => {
    const { inner, chain } = writtenBehind()
    await chain.set('k', 'v', '1h')
    expect(await chain.setIfNotExists('k', 'other', '1h')).toBe(false)
    expect(inner.get('k')).toBe('v')
    const entry = await chain.getEntry('k')
    expect(await chain.setEntry('k', entryOf('new', 60_000), { ifVersion: entry?.version })).toBe(true)
    expect(await chain.setEntry('k', entryOf('newer', 60_000), { ifVersion: entry?.version })).toBe(false)
    expect(await chain.get('k')).toBe('new')
  })

  it('does not hold up loads', async () => {
    const { inner, far, chain } = writtenBehind()
    const load = TTLCache.cached('user:{}', { ttl: '1h', cache: chain })(async (id: number) => ({ id }))
    const pause = far.pause('writeEntry', 'before')
    expect(await load(1)).toEqual({ id: 1 })
    expect(inner.get('user:1')).toBeUndefined()
    pause.release()
    await clock.time.advance('1ms')
    expect(inner.get('user:1')).toEqual({ id: 1 })
  })

  it('refuses the result of a load that others have overtaken, and then no level keeps it', async () => {
    const { inner, far, chain } = writtenBehind()
    const load = TTLCache.cached('user:{}', { ttl: '1h', cache: chain })(async (id: number) => ({ id }))
    const pause = far.pause('writeEntry', 'before')
    await load(1)
    await pause.reached
    await inner.set('user:1', 'of another process', '1h')
    pause.release()
    await clock.time.advance('1ms')
    expect(await chain.get('user:1')).toBe('of another process')
  })

  it('drops the old value when a write fails that nobody waits for, and tells of it', async () => {
    const inner = new InMemCache({ name: 'far' })
    const storage = faultyStorage(inner, {
      script: [{ on: 'writeEntry', nth: 1, fault: { kind: 'reject' } }],
    })
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache(), '1m'], { storage, write: 'behind' }], { onError })
    inner.set('k', 'old', '1h')
    await chain.set('k', 'new', '1h')
    await clock.time.advance('1ms')
    expect(told).toMatchObject([{ operation: 'write', key: 'k', level: 'far' }])
    expect([inner.get('k'), await chain.get('k')]).toEqual([undefined, 'new'])
    expect(chain.stats.levels['far']?.health).toMatchObject({ queued: 0, owed: 0 })
  })

  it('goes on with later writes of a key, and of others, after writes that failed', async () => {
    const inner = new InMemCache({ name: 'far' })
    const down = { is: true }
    const storage = faultyStorage(inner, {
      script: [{ on: 'writeEntry', when: () => down.is, fault: { kind: 'reject' } }],
    })
    const { onError } = ear()
    const level = { storage, write: 'behind', breaker: false } as const
    const chain = new ChainCache([[new InMemCache()], level], { onError })
    for (let n = 0; n < 20; n += 1) await chain.set(`k${n}`, 'failed', '1h')
    await clock.time.advance('1ms')
    down.is = false
    for (let n = 10; n < 30; n += 1) await chain.set(`k${n}`, 'kept', '1h')
    await clock.time.advance('1ms')
    expect(inner.size).toBe(20)
  })

  it('is refreshed in the background like any other', async () => {
    const { inner, chain } = writtenBehind()
    let version = 0
    const options = { ttl: '1m', staleTtl: '1m', cache: chain } as const
    const load = SWRCache.cached(
      'k',
      options,
    )(async () => {
      version += 1
      return version
    })
    expect(await load()).toBe(1)
    await clock.time.advance('61s')
    expect(await load()).toBe(1)
    await clock.time.advance('1ms')
    expect([await load(), inner.get('k')]).toEqual([2, 2])
  })

  it('ends a write that waits when another process has written the key', async () => {
    const bus = new MemoryBus()
    const inner = new InMemCache()
    const far = remote(inner, 'far')
    const open = () => new ChainCache([[new InMemCache()], { storage: far, write: 'behind' }], { bus })
    const [here, there] = [open(), open()]
    const pauses = [far.pause('writeEntry', 'before'), far.pause('writeEntry', 'before')]
    await here.set('k', 'old', '1h')
    await here.set('k', 'newer, and waiting', '1h')
    await there.delete('k')
    await clock.time.advance('1ms')
    for (const pause of pauses) pause.release()
    await clock.time.advance('1m')
    expect([inner.get('k'), await here.get('k'), await there.get('k')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await bus.close()
  })

  it('forgets what waits when it is cleared', async () => {
    const { inner, far, chain, queued } = writtenBehind()
    const pause = far.pause('writeEntry', 'before')
    await chain.setMany([
      ['a', 1],
      ['b', 2],
    ])
    const cleared = Promise.resolve(chain.clear())
    await pause.reached
    pause.release()
    await cleared
    await clock.time.advance('1m')
    expect([inner.size, queued(), (await chain.getMany(['a', 'b'])).size]).toEqual([0, 0, 0])
  })

  it('loses what waits for it, and what is on its way, when news of others may have been missed', async () => {
    const bus = telephone()
    const inner = new InMemCache()
    const far = remote(inner, 'far')
    const chain = new ChainCache([[new InMemCache()], { storage: far, write: 'behind' }], { bus })
    const pause = far.pause('writeEntry', 'before')
    await chain.set('k', 'first', '1h')
    await chain.set('k', 'last', '1h')
    await pause.reached
    bus.gap()
    pause.release()
    await clock.time.advance('1m')
    expect([inner.get('k'), await chain.get('k')]).toEqual([undefined, undefined])
  })

  it('takes the copies of all levels with it when it refuses the result of a load', async () => {
    const inner = new InMemCache()
    const middle = new InMemCache()
    const far = remote(inner, 'far')
    const chain = new ChainCache([
      [new InMemCache()],
      [remote(middle, 'middle')],
      { storage: far, write: 'behind' },
    ])
    const load = TTLCache.cached('k', { ttl: '1h', cache: chain })(async () => 'loaded')
    const pause = far.pause('writeEntry', 'before')
    await load()
    await pause.reached
    await inner.set('k', 'of another process', '1h')
    pause.release()
    await clock.time.advance('1ms')
    expect(middle.get('k')).toBeUndefined()
    expect(await chain.get('k')).toBe('of another process')
  })
})

describe('what waits for a level', () => {
  const hanging = (on: 'writeEntry' | '*') =>
    faultyStorage(new InMemCache({ name: 'far' }), { script: [{ on, fault: { kind: 'hang' } }] })

  it('is bounded: the oldest is given up and reported, and what it would have replaced is not served', async () => {
    const { told, onError } = ear()
    const down = { is: true }
    const inner = new InMemCache({ name: 'far' })
    const far: CacheStorage = faultyStorage(inner, {
      script: [{ on: 'writeEntry', when: () => down.is, fault: { kind: 'delay', by: '1h' } }],
    })
    const near = new InMemCache()
    const chain = new ChainCache([[near], { storage: far, write: 'behind', queue: 3, timeout: '2h' }], {
      onError,
    })
    inner.set('k0', 'old', '1d')
    // Eight are on their way, three may wait.
    for (let n = 100; n < 108; n += 1) await chain.set(`k${n}`, n, '1d')
    for (let n = 0; n < 4; n += 1) await chain.set(`k${n}`, n, '1d')
    expect(told.map(({ error }) => String(error))).toEqual([
      expect.stringContaining('far: more writes wait for it than its queue holds'),
    ])
    expect(chain.stats.levels['far']?.health).toMatchObject({ queued: 11, owed: 1 })
    near.clear()
    expect(await chain.get('k0')).toBeUndefined()
    down.is = false
    await clock.time.advance('1h')
    await clock.time.advance('1m')
    expect([inner.get('k0'), inner.get('k1'), inner.get('k3')]).toEqual([undefined, 1, 3])
  })

  it('is tried again when the level was left alone', async () => {
    const down = { is: true }
    const inner = new InMemCache({ name: 'far' })
    const far = faultyStorage(inner, {
      script: [{ on: '*', when: () => down.is, fault: { kind: 'reject' } }],
    })
    const breaker = { failures: 1, pause: '10s', jitter: 0 } as const
    const { onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage: far, write: 'behind', breaker }], {
      onError,
    })
    await chain.get('k')
    for (let n = 0; n < 20; n += 1) await chain.set(`k${n}`, n, '1d')
    await clock.time.advance('9s')
    expect(chain.stats.levels['far']?.health).toMatchObject({ breaker: 'open', queued: 20 })
    down.is = false
    await clock.time.advance('10s')
    expect(inner.size).toBe(20)
  })

  it('is written by close', async () => {
    const { far, chain } = writtenBehind()
    for (let n = 0; n < 50; n += 1) await chain.set(`k${n}`, n, '1d')
    await chain.close()
    expect(far.calls.filter((call) => call.startsWith('writeEntry'))).toHaveLength(50)
  })

  it('is given up by close after five seconds, which tells of it', async () => {
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage: hanging('writeEntry'), write: 'behind' }], {
      onError,
    })
    await chain.set('a', 1)
    await chain.set('b', 2)
    let closed = false
    void chain.close().then(() => {
      closed = true
    })
    await clock.time.advance('4999ms')
    expect(closed).toBe(false)
    await clock.time.advance('1ms')
    expect(closed).toBe(true)
    expect(told.map(({ error }) => String(error))).toEqual([
      'StorageError: far: 2 writes that waited for it were given up',
    ])
  })
})

describe('a write behind that is replaced while it is under way', () => {
  /** Writes behind whose delivery the test ends. */
  function queue() {
    const sent: { readonly key: string; readonly value: unknown; end(delivery: Delivery): void }[] = []
    const dropped: string[] = []
    const behind = new Behind({
      limit: 100,
      deliver: (key, { entry }) =>
        new Promise((end) => {
          sent.push({ key, value: entry.value, end })
        }),
      dropped: (keys, why) => dropped.push(`${keys.join()} ${why}`),
    })
    const add = (key: string, value: unknown) =>
      behind.add(key, { entry: entryOf(value, 60_000), options: {} })
    return { behind, sent, dropped, add, values: () => sent.map(({ value }) => value) }
  }

  it('is listed as what comes last', () => {
    const { behind, add } = queue()
    for (const value of [1, 2, 3]) add('k', value)
    expect([...behind.entries()].map(([key, { value }]) => [key, value])).toEqual([['k', 3]])
    expect([behind.pending('k')?.value, behind.size]).toEqual([3, 2])
  })

  it('is sent at once where a caller asks for the key, whatever else waits', async () => {
    const { behind, sent, add, values } = queue()
    for (let n = 0; n < 8; n += 1) add(`k${n}`, n)
    for (let n = 10; n < 15; n += 1) add(`k${n}`, n)
    add('k0', 'later')
    const flushed = behind.flush('k0')
    sent[0]?.end({ version: 'v' })
    await clock.time.advance(0)
    expect(values().slice(8)).toEqual([10, 'later'])
    sent.at(-1)?.end({ version: 'w' })
    await flushed
    expect(behind.pending('k0')).toBeUndefined()
  })

  it('is waited for where a caller asks for the key, when it was sent in its turn', async () => {
    const { behind, sent, add, values } = queue()
    add('k', 1)
    add('k', 2)
    let flushed = false
    void behind.flush('k')?.then(() => {
      flushed = true
    })
    sent[0]?.end({ version: 'v' })
    await clock.time.advance(0)
    expect([values(), flushed]).toEqual([[1, 2], false])
    sent[1]?.end({ version: 'w' })
    await clock.time.advance(0)
    expect(flushed).toBe(true)
  })

  it('is not tried again when it found the level away', async () => {
    const { sent, add, values } = queue()
    add('k', 1)
    add('k', 2)
    sent[0]?.end('paused')
    await clock.time.advance('1s')
    expect(values()).toEqual([1, 2])
  })

  it('is known by the version that the level gave to the last one', async () => {
    const { behind, sent, add } = queue()
    expect(behind.versionOf('k', 'a')).toBeUndefined()
    behind.add('k', { entry: { ...entryOf(1, 60_000), version: 'a' }, options: {} })
    behind.add('k', { entry: { ...entryOf(2, 60_000), version: 'b' }, options: {} })
    sent[0]?.end({ version: 'one' })
    await clock.time.advance(0)
    expect(behind.versionOf('k', 'a')).toBe('one')
    sent[1]?.end({ version: 'two' })
    await clock.time.advance(0)
    expect([behind.versionOf('k', 'a'), behind.versionOf('k', 'b')]).toEqual([false, 'two'])
    add('k', 3)
    sent[2]?.end('failed')
    await clock.time.advance(0)
    expect(behind.size).toBe(0)
  })
})

describe('writes that wait for a level that is left alone', () => {
  /** Memory over a level that is written behind, and that has just been left alone. */
  async function leftAlone(pause: '100ms' | '2s' | '1m') {
    const down = { is: true }
    const inner = new InMemCache({ name: 'far' })
    const storage = faultyStorage(inner, {
      script: [
        // It is looked into after the chain was closed.
        { on: 'close', fault: { kind: 'answer', value: undefined } },
        { on: '*', when: () => down.is, fault: { kind: 'reject' } },
      ],
    })
    const breaker = { failures: 1, pause, jitter: 0 } as const
    const { told, onError } = ear()
    const chain = new ChainCache([[new InMemCache()], { storage, write: 'behind', breaker }], { onError })
    await chain.get('k')
    told.splice(0)
    return { down, inner, storage, chain, told }
  }

  it('are sent once per key: a later write takes the place of one that found the level away', async () => {
    const { down, inner, storage, chain } = await leftAlone('2s')
    await Promise.all([chain.set('k', 'first', '1h'), chain.set('k', 'last', '1h')])
    down.is = false
    await clock.time.advance('3s')
    expect(inner.get('k')).toBe('last')
    expect(storage.calls.filter(({ operation }) => operation === 'writeEntry')).toHaveLength(1)
  })

  it('are sent at once when a caller asks for a decision about the key', async () => {
    const { down, inner, chain } = await leftAlone('100ms')
    await chain.set('k', 'v', '1h')
    await chain.set('other', 'v', '1h')
    down.is = false
    await clock.time.advance('200ms')
    expect(await chain.setIfNotExists('k', 'mine', '1h')).toBe(false)
    expect([inner.get('k'), inner.get('other')]).toEqual(['v', undefined])
  })

  it('are sent by close when the level comes back in time', async () => {
    const { down, inner, chain, told } = await leftAlone('2s')
    await chain.set('k', 'v', '1h')
    const closed = chain.close()
    down.is = false
    await clock.time.advance('3s')
    await closed
    expect([inner.get('k'), told]).toEqual(['v', []])
  })

  it('are given up by close after five seconds when it does not', async () => {
    const { chain, told } = await leftAlone('1m')
    await chain.set('k', 'v', '1h')
    const closed = chain.close()
    await clock.time.advance('5s')
    await closed
    expect(told.map(({ error }) => String(error))).toEqual([
      'StorageError: far: 1 writes that waited for it were given up',
    ])
  })
})

describe('options of writing behind', () => {
  const far = () => remote(new InMemCache())
  it.each([
    ['another word', { storage: far(), write: 'later' }, "write is \"later\"; give 'through' or 'behind'"],
    ['a level that answers directly', { storage: new InMemCache(), write: 'behind' }, 'answers directly'],
    ['a queue without need', { storage: far(), queue: 5 }, "only write: 'behind' has one"],
    [
      'a queue of 0',
      { storage: far(), write: 'behind', queue: 0 },
      'queue is 0; give a whole number above 0',
    ],
  ])('refuse %s', (_, level, message) => {
    expect(() => new ChainCache([level as never])).toThrow(message)
  })
})
