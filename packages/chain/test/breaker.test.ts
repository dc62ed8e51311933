import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { type CacheStorage, InMemCache, TTLCache } from '@acache/core'
import { faultyStorage } from '@acache/core/testing'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Breaker } from '../src/breaker.ts'
import { ChainCache, type LevelOptions } from '../src/index.ts'
import { ear } from './support/entries.ts'
import { useManualTime } from './support/time.ts'

const clock = useManualTime()

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** A chain over memory and a level that fails while `down.is`. */
function failing(options: Omit<LevelOptions, 'storage'> = {}, fault: 'reject' | 'hang' = 'reject') {
  const down = { is: true }
  const inner = new InMemCache()
  const storage = faultyStorage(inner, { script: [{ on: '*', when: () => down.is, fault: { kind: fault } }] })
  const { told, onError } = ear()
  const level = {
    storage,
    name: 'far',
    breaker: { failures: 3, pause: '10s', jitter: 0 },
    ...options,
  } as const
  const chain = new ChainCache([[new InMemCache(), '1m'], level], { onError })
  const states: unknown[] = []
  const listener = (message: unknown) => {
    const { source, level, state } = message as Record<string, unknown>
    if (source === chain) states.push(`${level} ${state}`)
  }
  subscribe('acache:breaker', listener)
  endings.push(() => unsubscribe('acache:breaker', listener))
  const read = async (times: number) => {
    for (let time = 0; time < times; time += 1) await chain.get('k')
  }
  return { down, inner, storage, chain, told, states, read, health: () => chain.stats.levels['far']?.health }
}

describe('a breaker', () => {
  it('leaves a level alone after so many failures in a row, and that costs callers nothing', async () => {
    const { storage, told, states, read, health } = failing()
    await read(3)
    expect(states).toEqual(['far open'])
    expect(health()).toMatchObject({ breaker: 'open', skipped: 0 })
    await read(5)
    expect(storage.calls).toHaveLength(3)
    expect(health()?.skipped).toBe(5)
    expect(told).toHaveLength(3)
  })

  it('does not keep it from whoever deletes that the level was not asked', async () => {
    const { chain, told, read } = failing()
    await read(3)
    await chain.delete('k')
    await chain.set('k', 'v', '1m')
    expect(told.slice(3)).toMatchObject([
      { operation: 'delete', key: 'k', level: 'far', error: { name: 'StorageError' } },
    ])
  })

  it('is closed again by one call that works after the pause', async () => {
    const { down, inner, chain, states, read } = failing()
    await read(3)
    down.is = false
    inner.set('k', 'v', '1h')
    await clock.time.advance('9s')
    expect(await chain.get('k')).toBeUndefined()
    await clock.time.advance('1s')
    expect(await chain.get('k')).toBe('v')
    expect(states).toEqual(['far open', 'far half-open', 'far closed'])
  })

  it('lets one call try while it is half open, and opens for another pause when that fails', async () => {
    const { storage, states, chain, read } = failing()
    await read(3)
    await clock.time.advance('10s')
    await Promise.all([chain.get('a'), chain.get('b'), chain.get('c')])
    expect(storage.calls).toHaveLength(4)
    expect(states).toEqual(['far open', 'far half-open', 'far open'])
    await clock.time.advance('9s')
    await read(1)
    expect(storage.calls).toHaveLength(4)
  })

  it('lets another call try after a pause when the first never ends', async () => {
    const { storage, down, inner, chain, read } = failing({ timeout: Number.POSITIVE_INFINITY })
    await read(3)
    inner.set('k', 'v', '1h')
    const hanging = faultyStorage(inner, { script: [{ on: 'getEntry', nth: 1, fault: { kind: 'hang' } }] })
    down.is = false
    storage.getEntry = hanging.getEntry.bind(hanging)
    await clock.time.advance('10s')
    void chain.get('k')
    await clock.time.advance('9s')
    expect(await chain.get('other')).toBeUndefined()
    await clock.time.advance('1s')
    expect(await chain.get('k')).toBe('v')
  })

  it('counts late answers as failures', async () => {
    const { read, health } = failing({ timeout: '1s' }, 'hang')
    const done = read(3)
    await clock.time.advance('3s')
    await done
    expect(health()?.breaker).toBe('open')
  })

  it('does not count what is wrong with a request, and forgets failures after a success', async () => {
    const { down, chain, read, health } = failing()
    await read(2)
    down.is = false
    await read(1)
    down.is = true
    await read(2)
    expect(health()?.breaker).toBe('closed')
    down.is = false
    for (let time = 0; time < 5; time += 1) {
      await expect(chain.set('k', 'v', 'soon' as '5s')).rejects.toThrow('"soon"')
    }
    expect(health()?.breaker).toBe('closed')
  })

  it('lets the next call decide when the deciding one told nothing of the level', async () => {
    const states: string[] = []
    const breaker = new Breaker({ failures: 1, pause: '10s', jitter: 0 }, (state) => states.push(state))
    breaker.enter()?.failed(new Error('away'))
    await clock.time.advance('10s')
    breaker.enter()?.toldNothing()
    expect(states).toEqual(['open', 'half-open'])
    breaker.enter()?.succeeded()
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })

  it('does not listen to calls that began before it opened, once it is open or half open', async () => {
    const states: string[] = []
    const breaker = new Breaker({ failures: 1, pause: '10s', jitter: 0 }, (state) => states.push(state))
    const turns = Array.from({ length: 6 }, () => breaker.enter())
    const [first, ...late] = turns
    first?.failed(new Error('away'))
    late[0]?.succeeded()
    expect(states).toEqual(['open'])
    await clock.time.advance('9s')
    late[1]?.failed(new Error('away'))
    await clock.time.advance('1s')
    const deciding = breaker.enter()
    late[2]?.succeeded()
    late[3]?.failed(new Error('away'))
    late[4]?.toldNothing()
    expect([states, breaker.enter()]).toEqual([['open', 'half-open'], undefined])
    deciding?.succeeded()
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })

  it('lets everybody pass while it is closed, also when a call told nothing', () => {
    const breaker = new Breaker({ failures: 1 }, () => undefined)
    breaker.enter()?.toldNothing()
    expect([breaker.state, breaker.enter()]).toEqual(['closed', expect.anything()])
  })

  it('forgets failures that lie further back than it looks', () => {
    const breaker = new Breaker({ failures: 3, failureRate: 0.5, window: 4 }, () => undefined)
    const outcomes = (told: string) => {
      for (const outcome of told) {
        if (outcome === '-') breaker.enter()?.failed(new Error('away'))
        else breaker.enter()?.succeeded()
      }
      return breaker.state
    }
    expect(outcomes('-++++-')).toBe('closed')
    expect(outcomes('-')).toBe('open')
  })

  it('may go by the share of failures instead', async () => {
    const { down, read, health } = failing({
      breaker: { failures: Number.POSITIVE_INFINITY, failureRate: 0.5, window: 4 },
    })
    for (const is of [true, true, false]) {
      down.is = is
      await read(1)
    }
    expect(health()?.breaker).toBe('closed')
    down.is = true
    await read(1)
    expect(health()?.breaker).toBe('open')
  })

  it('looks at the last calls alone for the share of failures, and anew once it was open', async () => {
    const states: string[] = []
    const options = { failures: Number.POSITIVE_INFINITY, failureRate: 0.75, window: 4, jitter: 0 }
    const breaker = new Breaker(options, (state) => states.push(state))
    const calls = (outcomes: string) => {
      for (const outcome of outcomes) {
        const turn = breaker.enter()
        if (outcome === '+') turn?.succeeded()
        else turn?.failed(new Error('away'))
      }
      return states.join()
    }
    expect(calls('--++')).toBe('')
    expect(calls('--')).toBe('')
    expect(calls('-')).toBe('open')
    await clock.time.advance('5s')
    expect(calls('+')).toBe('open,half-open,closed')
    expect(calls('---')).toBe('open,half-open,closed')
    expect(calls('-')).toBe('open,half-open,closed,open')
  })

  it('counts failures anew once it is closed again', async () => {
    const states: string[] = []
    const breaker = new Breaker({ failures: 3, pause: '10s', jitter: 0 }, (state) => states.push(state))
    for (let failure = 0; failure < 3; failure += 1) breaker.enter()?.failed(new Error('away'))
    await clock.time.advance('10s')
    breaker.enter()?.succeeded()
    for (let failure = 0; failure < 2; failure += 1) breaker.enter()?.failed(new Error('away'))
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })

  it('is not moved by calls that had begun before it opened', async () => {
    const states: string[] = []
    const breaker = new Breaker({ failures: 1, pause: '10s', jitter: 0 }, (state) => states.push(state))
    const late = [breaker.enter(), breaker.enter(), breaker.enter()]
    breaker.enter()?.failed(new Error('away'))
    await clock.time.advance('10s')
    const deciding = breaker.enter()
    late[0]?.succeeded()
    late[1]?.failed(new Error('away'))
    late[2]?.toldNothing()
    expect(states).toEqual(['open', 'half-open'])
    expect(breaker.enter()).toBeUndefined()
    deciding?.succeeded()
    expect(states).toEqual(['open', 'half-open', 'closed'])
  })

  it('comes back at different times in different processes', async () => {
    const { storage, read } = failing({ breaker: { failures: 1, pause: '10s', jitter: 0.5 } })
    await read(1)
    await clock.time.advance('4999ms')
    await read(1)
    expect(storage.calls).toHaveLength(1)
    await clock.time.advance('10001ms')
    await read(1)
    expect(storage.calls).toHaveLength(2)
  })

  it('is there for remote levels without being asked for, and not for memory', () => {
    const far = Object.assign(Object.create(new InMemCache()), { sync: false, name: 'far' }) as CacheStorage
    const { levels } = new ChainCache([[new InMemCache()], [far]]).stats
    expect([levels['memory']?.health?.breaker, levels['far']?.health?.breaker]).toEqual([undefined, 'closed'])
  })

  it('can be left out', async () => {
    const { storage, read, health } = failing({ breaker: false })
    await read(20)
    expect(storage.calls).toHaveLength(20)
    expect(health()?.breaker).toBeUndefined()
  })

  it('tells who asks for a decision that the level is left alone, and serves loads without it', async () => {
    const { chain, read } = failing()
    await read(3)
    await expect(chain.setIfNotExists('k', 'v')).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining('far: setIfNotExists was not tried: the level is left alone'),
    })
    const load = TTLCache.cached('user:{}', { ttl: '1m', cache: chain })(async (id: number) => ({ id }))
    expect([await load(1), await load(1)]).toEqual([{ id: 1 }, { id: 1 }])
    expect(load.cache).toBe(chain)
  })

  it.each([
    ['a number', 5, 'levels[0]: breaker: options are 5; pass an object'],
    ['an unknown option', { failure: 5 }, 'did you mean failures?'],
    ['no failures', { failures: 0 }, 'failures is 0; give a whole number above 0'],
    ['a rate of 0', { failureRate: 0 }, 'failureRate is 0; give a number above 0'],
    ['a rate above 1', { failureRate: 1.5 }, 'failureRate is 1.5; give a number above 0 and at most 1'],
    ['a rate in words', { failureRate: '1' }, 'failureRate is "1"; give a number above 0'],
    ['a pause that is none', { pause: 'soon' }, 'pause is "soon"'],
    ['a window without a rate', { window: 5 }, 'only failureRate looks at it'],
    ['a pause of 0', { pause: 0 }, 'pause is 0'],
  ])('refuses %s, and takes a rate of 1', (_, breaker, message) => {
    expect(new ChainCache([{ storage: new InMemCache(), breaker: { failureRate: 1 } }])).toBeDefined()
    const make = () => new ChainCache([{ storage: new InMemCache(), breaker: breaker as never }])
    expect(make).toThrow(message)
  })
})
