import { channel } from 'node:diagnostics_channel'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { ConfigurationError, StorageClosedError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { activityOf } from '../../src/storage/activity.ts'
import { type SetTime, setTime } from './set-time.ts'

let time: SetTime
beforeEach(() => {
  time = setTime()
})
afterEach(() => time.restore())

/** An entry made now. */
function entry(value: unknown, freshMs: number, lifeMs = freshMs) {
  return { value, createdAt: time.now, freshUntil: time.now + freshMs, expiresAt: time.now + lifeMs }
}

describe('reading', () => {
  it('hands out the same entry object at every read', () => {
    const cache = new InMemCache()
    cache.set('k', { a: 1 })
    const first = cache.getEntry('k')
    expect(first?.version).toEqual(expect.any(String))
    expect(cache.getEntry('k')).toBe(first)
    expect(cache.getManyEntries(['k']).get('k')).toBe(first)
  })

  it('serves a value until its ttl is over, and not at that instant', () => {
    const cache = new InMemCache()
    cache.set('k', 'v', '5m')
    time.now += 299_999
    expect(cache.get('k')).toBe('v')
    time.now += 1
    expect(cache.get('k')).toBeUndefined()
    expect(cache.exists('k')).toBe(false)
  })

  it('serves a stale entry from getEntry only', () => {
    const cache = new InMemCache()
    cache.setEntry('k', entry('v', 10, 20))
    time.now += 10
    expect(cache.get('k')).toBeUndefined()
    expect(cache.exists('k')).toBe(false)
    expect(cache.getMany(['k']).size).toBe(0)
    expect(cache.getEntry('k')?.value).toBe('v')
  })

  it.each([
    ['get', (cache: InMemCache) => cache.get('k')],
    ['exists', (cache: InMemCache) => cache.exists('k')],
    ['getEntry', (cache: InMemCache) => cache.getEntry('k')],
    ['getMany', (cache: InMemCache) => cache.getMany(['k'])],
    ['setIfNotExists', (cache: InMemCache) => cache.delete('k')],
  ])('removes an expired entry that %s meets', (_name, read) => {
    const cache = new InMemCache()
    cache.set('k', 'v', 1)
    time.now += 1000
    expect(cache.size).toBe(1)
    read(cache)
    expect(cache.size).toBe(0)
    expect(cache.stats.evictions).toBe(1)
  })

  it('tells an undefined value from nothing in entries and batches', () => {
    const cache = new InMemCache()
    cache.set('k', undefined)
    expect(cache.get('k')).toBeUndefined()
    expect(cache.exists('k')).toBe(true)
    expect(cache.getEntry('k')).toMatchObject({ value: undefined })
    expect([...cache.getMany(['k', 'absent'])]).toEqual([['k', undefined]])
  })

  it('keeps what the clock brings back when it goes backwards', () => {
    const cache = new InMemCache()
    cache.set('k', 'v', 60)
    time.now -= 3_600_000
    expect(cache.get('k')).toBe('v')
    cache.set('other', 'w', 60)
    time.now += 60_000
    expect(cache.get('other')).toBeUndefined()
    expect(cache.get('k')).toBe('v')
  })
})

describe('writing', () => {
  it('gives each write a version of its own, and keeps one that it is given', () => {
    const cache = new InMemCache()
    cache.set('k', 1)
    const first = cache.getEntry('k')?.version
    cache.set('k', 2)
    expect(cache.getEntry('k')?.version).not.toBe(first)
    expect(cache.writeEntry('k', { ...entry(3, 10), version: 'mine' })).toBe('mine')
    expect(cache.getEntry('k')?.version).toBe('mine')
    const answered = cache.writeEntry('k', entry(4, 10))
    expect(cache.getEntry('k')?.version).toBe(answered)
  })

  it('does not take a version that nobody has seen for any other', () => {
    const cache = new InMemCache()
    cache.set('k', 1)
    expect(cache.setEntry('k', entry(2, 10), { ifVersion: 'undefined' })).toBe(false)
    expect(cache.get('k')).toBe(1)
  })

  it('refuses ifAbsent and ifVersion together', () => {
    const cache = new InMemCache()
    expect(() => cache.setEntry('k', entry(1, 10), { ifAbsent: true, ifVersion: 'x' })).toThrow(
      ConfigurationError,
    )
  })

  it('does not keep an entry that has expired already, and removes what was there', () => {
    const cache = new InMemCache()
    cache.set('k', 'old')
    expect(cache.setEntry('k', entry('new', 0))).toBe(true)
    expect(cache.size).toBe(0)
    expect(cache.stats).toMatchObject({ writes: 2, evictions: 0 })
  })

  it('leaves what is there when the condition refuses an expired entry', () => {
    const cache = new InMemCache()
    cache.set('k', 'old')
    expect(cache.setEntry('k', entry('new', 0), { ifAbsent: true })).toBe(false)
    expect(cache.get('k')).toBe('old')
  })

  it('caps the life of an entry by ttl, and never extends it', () => {
    const cache = new InMemCache()
    cache.setEntry('k', entry('v', 1000, 2000), { ttl: '500ms' })
    expect(cache.getEntry('k')).toMatchObject({ freshUntil: time.now + 500, expiresAt: time.now + 500 })
    cache.setEntry('k', entry('v', 1000, 2000), { ttl: '1h' })
    expect(cache.getEntry('k')).toMatchObject({ freshUntil: time.now + 1000, expiresAt: time.now + 2000 })
  })

  it.each([Number.NaN, -1])('refuses a ttl of %p and keeps what was there', (ttl) => {
    const cache = new InMemCache()
    cache.set('k', 'old')
    expect(() => cache.set('k', 'new', ttl)).toThrow(ConfigurationError)
    expect(() => cache.setEntry('k', entry('new', 10), { ttl })).toThrow(ConfigurationError)
    expect(cache.get('k')).toBe('old')
  })

  it.each([
    ['NaN', { freshUntil: Number.NaN, expiresAt: Number.NaN }],
    ['fresh for longer than it is kept', { freshUntil: 2e6, expiresAt: 1.5e6 }],
  ])('refuses an entry whose instants are %s', (_name, instants) => {
    const cache = new InMemCache()
    expect(() => cache.setEntry('k', { value: 'v', createdAt: time.now, ...instants })).toThrow(
      /"k".*freshUntil/,
    )
    expect(cache.size).toBe(0)
  })

  it('keeps its own list of tags', () => {
    const cache = new InMemCache()
    const tags = ['a']
    cache.setEntry('k', { ...entry('v', 10), tags })
    tags.push('b')
    expect(cache.getEntry('k')?.tags).toEqual(['a'])
  })

  it('keeps any string as a key, one beside the other', () => {
    const cache = new InMemCache()
    const keys = ['__proto__', 'constructor', '', 'a', 'a\u0000']
    cache.setMany(keys.map((key, index) => [key, index]))
    expect([...cache.getMany(keys)]).toEqual(keys.map((key, index) => [key, index]))
    cache.deleteMany(keys.slice(1))
    expect(cache.get('__proto__')).toBe(0)
    expect(cache.size).toBe(1)
  })
})

describe('size and cleanupExpired', () => {
  it('removes all that has expired and answers how many, without a read', () => {
    const cache = new InMemCache()
    for (let index = 1; index <= 500; index += 1) cache.set(`k${index}`, index, index)
    cache.set('for ever', 1)
    time.now += 200_000
    expect(cache.cleanupExpired()).toBe(200)
    expect(cache.cleanupExpired()).toBe(0)
    expect(cache.size).toBe(301)
  })

  it('reclaims expired entries while others are written', () => {
    const cache = new InMemCache()
    for (let index = 0; index < 100; index += 1) cache.set(`old ${index}`, index, 1)
    time.now += 1000
    for (let index = 0; index < 10; index += 1) cache.set(`new ${index}`, index, 60)
    expect(cache.size).toBe(10)
  })
})

describe('entries', () => {
  async function keysOf(iterable: AsyncIterable<[string, unknown]>) {
    const keys: string[] = []
    for await (const [key] of iterable) keys.push(key)
    return keys
  }

  it('lists what has not expired, stale entries included, by prefix', async () => {
    const cache = new InMemCache()
    cache.set('a:1', 1)
    cache.setEntry('a:2', entry(2, 5, 50))
    cache.set('a:3', 3, '5ms')
    cache.set('b:1', 4)
    time.now += 5
    expect(await keysOf(cache.entries({ prefix: 'a:' }))).toEqual(['a:1', 'a:2'])
    expect(await keysOf(cache.entries())).toEqual(['a:1', 'a:2', 'b:1'])
  })

  it('neither counts as a use nor as a hit', async () => {
    const cache = new InMemCache({ maxEntries: 20 })
    for (let index = 0; index < 20; index += 1) cache.set(`listed ${index}`, index)
    for (let round = 0; round < 5; round += 1) for await (const _entry of cache.entries());
    for (let round = 0; round < 5; round += 1) {
      for (let index = 0; index < 20; index += 1) cache.set(`used ${index}`, index)
    }
    const left = await keysOf(cache.entries({ prefix: 'listed' }))
    expect(left.length).toBeLessThan(10)
    expect(cache.stats.hits).toBe(0)
  })

  it('leaves out what is gone when its turn comes, and ends while the cache grows', async () => {
    const cache = new InMemCache()
    for (const key of ['a', 'b', 'c']) cache.set(key, key)
    const seen: unknown[] = []
    for await (const [key, { value }] of cache.entries()) {
      seen.push(value)
      cache.delete('b')
      cache.set('c', 'changed')
      cache.set(`${key}+`, key)
    }
    expect(seen).toEqual(['a', 'changed'])
  })

  it('is refused when the cache is closed on the way', async () => {
    const cache = new InMemCache()
    cache.setMany([
      ['a', 1],
      ['b', 2],
    ])
    const iterator = cache.entries()
    await iterator.next()
    await cache.close()
    await expect(iterator.next()).rejects.toThrow(StorageClosedError)
  })
})

describe('closing', () => {
  it('refuses reads of keys that were there', () => {
    const cache = new InMemCache({ name: 'l1' })
    cache.set('k', 'v')
    cache.close()
    expect(() => cache.get('k')).toThrow(StorageClosedError)
    expect(() => cache.exists('k')).toThrow('l1: exists after close()')
    expect(() => cache.getEntry('k')).toThrow(StorageClosedError)
    expect(() => cache.cleanupExpired()).toThrow(StorageClosedError)
    expect(cache.size).toBe(0)
  })

  it('lets a load that runs behind answered callers write first', async () => {
    const cache = new InMemCache()
    let finish = () => {}
    const load = new Promise<void>((resolve) => {
      finish = resolve
    }).then(() => cache.set('k', 'late'))
    activityOf(cache).track(load)
    const closed = cache.close()
    expect(cache.get('k')).toBeUndefined()
    finish()
    await expect(load).resolves.toBeUndefined()
    await closed
    expect(() => cache.get('k')).toThrow(StorageClosedError)
  })
})

describe('telling others', () => {
  it('counts what happens', () => {
    const cache = new InMemCache({ maxEntries: 2 })
    cache.setEntry('k', entry('v', 10, 20))
    cache.get('k')
    cache.getEntry('k')
    time.now += 10
    cache.getEntry('k')
    cache.get('k')
    time.now += 10
    cache.getEntry('k')
    cache.get('absent')
    cache.setIfNotExists('k', 1)
    cache.setIfNotExists('k', 2)
    cache.set('l', 1)
    cache.set('m', 1)
    expect(cache.stats).toMatchObject({ hits: 2, stale: 1, misses: 3, writes: 4, evictions: 2 })
  })

  it('publishes what happens, to those who subscribe', () => {
    const cache = new InMemCache({ maxEntries: 1 })
    const events: unknown[] = []
    const names = ['hit', 'miss', 'write', 'delete', 'evict'] as const
    const listeners = names.map((name) => {
      const listener = (message: unknown) => {
        if (Reflect.get(message as object, 'source') !== cache) return
        events.push([name, { ...(message as object), source: undefined }])
      }
      channel(`acache:${name}`).subscribe(listener)
      return () => channel(`acache:${name}`).unsubscribe(listener)
    })
    cache.set('a', 1)
    cache.get('a')
    cache.get('b')
    cache.getEntry('a')
    cache.getEntry('b')
    cache.set('b', 1, 1)
    time.now += 1000
    cache.get('b')
    cache.delete('b')
    for (const stop of listeners) stop()
    cache.set('unheard', 1)
    expect(events).toEqual([
      ['write', { key: 'a' }],
      ['hit', { key: 'a' }],
      ['miss', { key: 'b' }],
      ['write', { key: 'b' }],
      ['evict', { key: 'a', reason: 'capacity' }],
      ['evict', { key: 'b', reason: 'expired' }],
      ['miss', { key: 'b' }],
      ['delete', { key: 'b' }],
    ])
  })

  it.each([
    ['set', true, (cache: InMemCache) => cache.set('k', 1)],
    ['setMany', true, (cache: InMemCache) => cache.setMany([['k', 1]])],
    ['setEntry', true, (cache: InMemCache) => cache.setEntry('k', entry(1, 10))],
    ['an expired setEntry', true, (cache: InMemCache) => cache.setEntry('k', entry(1, 0))],
    ['writeEntry', true, (cache: InMemCache) => cache.writeEntry('k', entry(1, 10))],
    ['setIfNotExists', true, (cache: InMemCache) => cache.setIfNotExists('k', 1)],
    ['delete', true, (cache: InMemCache) => cache.delete('k')],
    ['deleteMany', true, (cache: InMemCache) => cache.deleteMany(['k'])],
    ['clear', true, (cache: InMemCache) => cache.clear()],
    ['a set of another key', false, (cache: InMemCache) => cache.set('l', 1)],
    ['a refused setIfNotExists', false, (cache: InMemCache) => cache.setIfNotExists('there', 1)],
    [
      'a refused setEntry',
      false,
      (cache: InMemCache) => cache.setEntry('k', entry(1, 10), { ifVersion: 'x' }),
    ],
    ['get', false, (cache: InMemCache) => cache.get('k')],
  ])('lets loads in flight know of %s: %p', (_name, breached, mutate) => {
    const cache = new InMemCache()
    cache.set('there', 1)
    const watch = { breached: false, overtaken: false }
    activityOf(cache).watch('k', watch)
    activityOf(cache).watch('there', { breached: false, overtaken: false })
    mutate(cache)
    expect(watch.breached).toBe(breached)
  })

  it('starts no timer', () => {
    const timers = jest.spyOn(globalThis, 'setTimeout')
    const cache = new InMemCache()
    cache.set('k', 1, 1)
    cache.get('k')
    expect(timers).not.toHaveBeenCalled()
    timers.mockRestore()
  })
})
