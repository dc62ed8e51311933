import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { InMemCache, invalidateTags, TTLCache } from '../../src/index.ts'
import { tagMarksOf } from '../../src/storage/tags.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { faultyStorage } from '../../src/testing/faulty-storage.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe.each([
  ['memory', () => new InMemCache()],
  ['a storage of bytes', () => createStorage(memoryDriver())],
])('tags over %s', (_name, make) => {
  it('outdate every entry that has one of them, and no other', async () => {
    const cache = make()
    let loads = 0
    const user = TTLCache.cached('user:{}', { ttl: '1h', cache, tags: ['users', 'people'] })(
      async (id: number) => `${id}.${++loads}`,
    )
    const order = TTLCache.cached('order:{}', { ttl: '1h', cache, tags: ['orders'] })(
      async (id: number) => `${id}.${++loads}`,
    )
    expect([await user(1), await user(2), await order(1)]).toEqual(['1.1', '2.2', '1.3'])
    await clock.time.advance(1)
    await invalidateTags(cache, ['people'])
    expect([await user(1), await user(2), await order(1)]).toEqual(['1.4', '2.5', '1.3'])
    expect([await user(1), await user(2)]).toEqual(['1.4', '2.5'])
  })

  it('do not outdate an entry whose list of tags is empty', async () => {
    const cache = make()
    const at = clock.time.now()
    await cache.setEntry('k', {
      value: 'v',
      createdAt: at,
      freshUntil: at + 1000,
      expiresAt: at + 1000,
      tags: [],
    })
    await invalidateTags(cache, ['t'])
    expect(await TTLCache.cached('k', { ttl: '1h', cache })(async () => 'loaded')()).toBe('v')
  })

  it('work within one millisecond: what is loaded after the mark is kept', async () => {
    const cache = make()
    let loads = 0
    const load = TTLCache.cached('k', { ttl: '1h', cache, tags: ['t'] })(async () => ++loads)
    await load()
    await invalidateTags(cache, 't')
    expect([await load(), await load()]).toEqual([2, 2])
    await invalidateTags(cache, 't')
    await invalidateTags(cache, 't')
    expect([await load(), await load()]).toEqual([3, 3])
  })

  it('outdate what is being loaded', async () => {
    const cache = make()
    const { loader, calls } = manualLoader()
    const load = TTLCache.cached('k', { ttl: '1h', cache, tags: ['t'] })(loader)
    const early = load()
    await settle()
    await invalidateTags(cache, ['t'])
    calls[0]?.resolve('old')
    expect(await early).toBe('old')
    const late = load()
    await settle()
    calls[1]?.resolve('new')
    expect(await late).toBe('new')
  })

  it('may depend on the value and the arguments', async () => {
    const cache = make()
    let loads = 0
    const load = TTLCache.cached('doc:{}', {
      ttl: '1h',
      cache,
      tags: (value: { author: string }, id: number) => [`author:${value.author}`, `doc:${id}`],
    })(async (id: number) => ({ author: id === 1 ? 'ana' : 'bo', load: ++loads }))
    await load(1)
    await load(2)
    expect((await load.peek(1))?.tags).toEqual(['author:ana', 'doc:1'])
    await clock.time.advance(1)
    await invalidateTags(cache, ['author:ana'])
    expect([(await load(1)).load, (await load(2)).load]).toEqual([3, 2])
  })

  it('survive in entries that the application sets', async () => {
    const cache = make()
    const load = TTLCache.cached('k', { ttl: '1h', cache, tags: ['t'] })(async () => 'loaded')
    await load.set([], 'set')
    expect(await load()).toBe('set')
    await invalidateTags(cache, 't')
    expect(await load()).toBe('loaded')
  })
})

describe('loads in flight', () => {
  it('are kept when tags are marked that they do not have', async () => {
    const cache = new InMemCache()
    const { loader, calls } = manualLoader()
    const plain = TTLCache.cached('plain', { ttl: '1h', cache })(loader)
    const other = TTLCache.cached('other', { ttl: '1h', cache, tags: ['other'] })(loader)
    const loads = [plain(), other()]
    await settle()
    await invalidateTags(cache, ['t'])
    for (const call of calls) call.resolve('value')
    await Promise.all(loads)
    expect([await plain(), await other()]).toEqual(['value', 'value'])
    expect(calls).toHaveLength(2)
  })
})

describe('a mark', () => {
  it('is not forgotten for an older one that a slow read brings', async () => {
    const driver = faultyDriver(memoryDriver(), {
      script: [{ on: 'readMany', when: () => slow, fault: { kind: 'delay', by: '300ms' } }],
    })
    let slow = false
    const cache = createStorage(driver)
    let loads = 0
    const load = TTLCache.cached('k', { ttl: '1h', cache, tags: ['t'] })(async () => ++loads)
    await load()
    await clock.time.advance(2)
    const marksOf = tagMarksOf(cache)
    slow = true
    const early = load()
    await settle()
    slow = false
    await invalidateTags(cache, 't')
    await clock.time.advance('300ms')
    await early
    expect(marksOf.highest).toBe(clock.time.now() - 300)
    expect(await load()).toBeGreaterThan(1)
  })
})

describe('tags between processes', () => {
  it('hold although the clock of one process is far behind', async () => {
    const records: MemoryRecords = new Map()
    const ahead = createStorage(memoryDriver({ records }))
    const behind = createStorage(memoryDriver({ records }))
    let loads = 0
    const load = TTLCache.cached('k', { ttl: '1d', cache: behind, tags: ['t'] })(async () => ++loads)
    await load()
    await clock.time.advance('30s')
    await invalidateTags(ahead, 't')
    clock.time.restore()
    // Real time from here on would be years ahead; what counts is that marks are not compared with this clock alone.
    expect(await load()).toBe(2)
    expect(await load()).toBe(2)
  })

  it('read the marks of twenty tags with one request, and remember them briefly', async () => {
    const driver = faultyDriver(memoryDriver())
    const cache = createStorage(driver)
    const tags = Array.from({ length: 20 }, (_, index) => `tag${index}`)
    const load = TTLCache.cached('k', { ttl: '1h', cache, tags })(async () => 'value')
    await load()
    await clock.time.advance(2)
    const before = driver.calls.length
    await load()
    expect(driver.calls.slice(before).map(({ operation }) => operation)).toEqual(['read', 'readMany'])
    await load()
    expect(driver.calls.slice(before).map(({ operation }) => operation)).toEqual(['read', 'readMany', 'read'])
  })

  it('make an entry a miss, and tell, when the marks cannot be read', async () => {
    const driver = faultyDriver(memoryDriver(), {
      script: [{ on: 'readMany', when: () => down, fault: { kind: 'reject' } }],
    })
    let down = false
    const cache = createStorage(driver)
    const told: string[] = []
    let loads = 0
    const load = TTLCache.cached('k', {
      ttl: '1h',
      cache,
      tags: ['t'],
      onError: (_, { operation }) => told.push(operation),
    })(async () => ++loads)
    await load()
    await clock.time.advance(2)
    down = true
    expect(await load()).toBe(2)
    expect(told).toContain('tags')
  })
})

describe('marks that the storage could not take', () => {
  function failing() {
    const down = { is: false }
    const records: MemoryRecords = new Map()
    const driver = faultyDriver(memoryDriver({ records }), {
      script: [{ on: '*', when: () => down.is, fault: { kind: 'reject' } }],
    })
    const here = createStorage(driver)
    const there = createStorage(memoryDriver({ records }))
    let loads = 0
    const over = (cache: typeof here) =>
      TTLCache.cached('user:{}', { ttl: '1h', cache, tags: ['users'], onError: () => undefined })(
        async (id: number) => `${id}.${++loads}`,
      )
    return { down, here, there, loadHere: over(here), loadThere: over(there) }
  }

  it('are told to the caller, count here at once, and elsewhere when the storage is back', async () => {
    const { down, here, loadHere, loadThere } = failing()
    expect([await loadHere(1), await loadThere(1)]).toEqual(['1.1', '1.1'])
    down.is = true
    await clock.time.advance('2s')
    await expect(invalidateTags(here, 'users')).rejects.toThrow('planned fault')
    down.is = false
    expect(await loadThere(1)).toBe('1.1')
    expect(await loadHere(1)).toBe('1.2')
    await clock.time.advance('2s')
    expect(await loadThere(1)).toBe('1.2')
  })

  it('are tried until the storage takes them', async () => {
    const { down, here, loadHere, loadThere } = failing()
    await loadHere(1)
    down.is = true
    await clock.time.advance('2s')
    await expect(invalidateTags(here, 'users')).rejects.toThrow()
    await clock.time.advance('10m')
    down.is = false
    expect(await loadThere(1)).toBe('1.1')
    // The longest pause is 37.5 s.
    await clock.time.advance('38s')
    expect(await loadThere(1)).toBe('1.2')
  })

  it('do not take back a newer mark, and end with the storage', async () => {
    const { down, here, there, loadThere } = failing()
    down.is = true
    await expect(invalidateTags(here, 'users')).rejects.toThrow()
    down.is = false
    await clock.time.advance('1ms')
    await invalidateTags(there, 'users')
    const marks = () => there.get('acache:tag:users')
    const newer = await marks()
    await clock.time.advance('2s')
    expect(await marks()).toBe(newer)
    expect(await loadThere(1)).toBe(await loadThere(1))

    down.is = true
    await expect(invalidateTags(here, 'users')).rejects.toThrow()
    await here.close().catch(() => undefined)
    await clock.time.advance('10m')
    expect(await marks()).toBe(newer)
  })
})

describe('the tags to outdate', () => {
  it.each([[undefined], [5], [['a', 5]]])('must be strings: %j', (tags) => {
    expect(() => invalidateTags(new InMemCache(), tags as string[])).toThrow('invalidateTags: tags are')
  })

  it('may be none, which asks nothing of the storage', () => {
    const cache = faultyStorage(new InMemCache())
    expect(invalidateTags(cache, [])).toBeUndefined()
    expect(cache.calls).toEqual([])
  })
})
