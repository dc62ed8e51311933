import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ConfigurationError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { faultyStorage, type StorageFaultPlan } from '../../src/testing/faulty-storage.ts'
import { type ManualTime, manualTime } from '../../src/testing/manual-clock.ts'

describe('a faulty storage', () => {
  let time: ManualTime

  beforeEach(() => {
    time = manualTime()
  })

  afterEach(() => {
    time.restore()
  })

  it('is the storage, with a list of its calls, when no faults are planned', async () => {
    const inner = new InMemCache()
    const storage = faultyStorage(inner)
    storage.set('k', 'v')
    expect(storage.get('k')).toBe('v')
    expect(inner.get('k')).toBe('v')
    expect(storage.sync).toBe(true)
    expect(storage.size).toBe(1)
    expect(storage.stats).toEqual(inner.stats)
    expect(storage.calls).toEqual([
      { operation: 'set', key: 'k', fault: undefined },
      { operation: 'get', key: 'k', fault: undefined },
    ])
    await storage[Symbol.asyncDispose]()
    expect(storage.calls.at(-1)?.operation).toBe('close')
  })

  it('throws and rejects, with an error of its own or the one given, and does not do the operation', async () => {
    const own = new Error('mine')
    const storage = faultyStorage(new InMemCache(), {
      script: [
        { on: 'set', nth: 1, fault: { kind: 'throw' } },
        { on: 'set', nth: 2, fault: { kind: 'reject', error: own } },
      ],
    })
    expect(() => storage.set('k', 'v')).toThrow('planned fault in memory.set')
    await expect(storage.set('k', 'v')).rejects.toBe(own)
    expect(storage.get('k')).toBeUndefined()
    storage.set('k', 'v')
    expect(storage.get('k')).toBe('v')
  })

  it('does the operation and loses the answer', () => {
    const storage = faultyStorage(new InMemCache(), { script: [{ on: 'set', fault: { kind: 'lose' } }] })
    expect(() => storage.set('k', 'v')).toThrow('planned fault')
    expect(storage.get('k')).toBe('v')
  })

  it('hangs, and does not do the operation', async () => {
    const inner = new InMemCache()
    const storage = faultyStorage(inner, { script: [{ on: 'set', fault: { kind: 'hang' } }] })
    let settled = false
    void Promise.resolve(storage.set('k', 'v')).then(() => {
      settled = true
    })
    await time.advance('1d')
    expect(settled).toBe(false)
    expect(inner.size).toBe(0)
  })

  it('delays by the time of the library', async () => {
    const inner = new InMemCache()
    const storage = faultyStorage(inner, { script: [{ on: 'set', fault: { kind: 'delay', by: '5s' } }] })
    const written = storage.set('k', 'v')
    await time.advance('4999ms')
    expect(inner.get('k')).toBeUndefined()
    await time.advance('1ms')
    await written
    expect(inner.get('k')).toBe('v')
  })

  it('repeats an operation, so that a claim refuses itself', () => {
    const storage = faultyStorage(new InMemCache(), {
      script: [{ on: 'setIfNotExists', fault: { kind: 'repeat' } }],
    })
    expect(storage.setIfNotExists('k', 'v')).toBe(false)
    expect(storage.get('k')).toBe('v')
  })

  it('answers what it is told', () => {
    const storage = faultyStorage(new InMemCache(), {
      script: [{ on: 'get', key: 'a', fault: { kind: 'answer', value: 'wrong' } }],
    })
    storage.setMany([
      ['a', 1],
      ['b', 2],
    ])
    expect([storage.get('a'), storage.get('b')]).toEqual(['wrong', 2])
  })

  it('has faults for listings too', async () => {
    const listings = async (kind: 'reject' | 'lose' | 'repeat' | 'answer') => {
      const fault = kind === 'answer' ? { kind, value: [['x', 1]] } : { kind }
      const storage = faultyStorage(new InMemCache(), { script: [{ on: 'entries', fault }] })
      storage.set('a', 1)
      const keys: string[] = []
      try {
        for await (const [key] of storage.entries()) keys.push(key)
      } catch {
        keys.push('failed')
      }
      return keys
    }
    expect(await listings('reject')).toEqual(['failed'])
    expect(await listings('lose')).toEqual(['a', 'failed'])
    expect(await listings('repeat')).toEqual(['a', 'a'])
    expect(await listings('answer')).toEqual(['x'])
    const throwing = faultyStorage(new InMemCache(), {
      script: [{ on: 'entries', fault: { kind: 'throw' } }],
    })
    expect(() => throwing.entries()).toThrow('planned fault')
    const slow = faultyStorage(new InMemCache(), {
      script: [{ on: 'entries', fault: { kind: 'delay', by: '1s' } }],
    })
    slow.set('a', 1)
    const first = slow.entries()[Symbol.asyncIterator]().next()
    await time.advance('1s')
    expect((await first).value?.[0]).toBe('a')
    const stuck = faultyStorage(new InMemCache(), { script: [{ on: 'entries', fault: { kind: 'hang' } }] })
    let settled = false
    void stuck
      .entries()
      [Symbol.asyncIterator]()
      .next()
      .then(() => {
        settled = true
      })
    await time.advance('1d')
    expect(settled).toBe(false)
  })

  it('follows its script by operation, call, key and state of the test; the first line that fits counts', () => {
    let down = false
    const storage = faultyStorage(new InMemCache(), {
      script: [
        { on: 'get', nth: [2, 4], fault: { kind: 'answer', value: 'second or fourth' } },
        { on: '*', key: 'special', fault: { kind: 'answer', value: 'special' } },
        { on: '*', when: () => down, fault: { kind: 'throw' } },
      ],
    })
    expect(storage.get('k')).toBeUndefined()
    expect(storage.get('special')).toBe('second or fourth')
    expect(storage.get('special')).toBe('special')
    expect(storage.get('k')).toBe('second or fourth')
    expect(storage.exists('k')).toBe(false)
    down = true
    expect(() => storage.exists('k')).toThrow('planned fault')
    down = false
    expect(storage.exists('k')).toBe(false)
    expect(storage.calls.filter(({ fault }) => fault === 'answer')).toHaveLength(3)
  })

  it('is not sync where a planned fault needs a promise', () => {
    const storage = (kind: 'reject' | 'hang' | 'throw' | 'lose') =>
      faultyStorage(new InMemCache(), { script: [{ on: 'get', fault: { kind } }] })
    expect([storage('throw').sync, storage('lose').sync]).toEqual([true, true])
    expect([storage('reject').sync, storage('hang').sync]).toEqual([false, false])
  })

  it('draws the same random faults from the same seed', () => {
    const drawn = (seed: number) => {
      const storage = faultyStorage(new InMemCache(), {
        random: { seed, rate: 0.5, faults: [{ kind: 'answer', value: 1 }, { kind: 'repeat' }], on: ['get'] },
      })
      for (let call = 0; call < 50; call += 1) storage.get('k')
      storage.exists('k')
      return storage.calls.map(({ fault }) => fault)
    }
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(drawn(seed)).toEqual(drawn(seed))
      }),
    )
    expect(drawn(1)).not.toEqual(drawn(2))
    expect(new Set(drawn(1))).toEqual(new Set([undefined, 'answer', 'repeat']))
    expect(drawn(1).at(-1)).toBeUndefined()
  })

  it('draws faults at about the rate asked for, none at 0 and all at 1', () => {
    const share = (rate: number) => {
      const random = { seed: 7, rate, faults: [{ kind: 'answer', value: 1 }] } as const
      const storage = faultyStorage(new InMemCache(), { random })
      for (let call = 0; call < 2000; call += 1) storage.get('k')
      return storage.calls.filter(({ fault }) => fault !== undefined).length / 2000
    }
    expect(share(0)).toBe(0)
    expect(share(1)).toBe(1)
    expect(Math.abs(share(0.3) - 0.3)).toBeLessThan(0.05)
  })

  it('refuses a rate that is no share, no faults to draw from, and a delay that is no duration', () => {
    const plans: StorageFaultPlan[] = [
      { random: { seed: 1, rate: 2, faults: [{ kind: 'throw' }] } },
      { random: { seed: 1, rate: 1, faults: [] } },
      { script: [{ on: 'get', fault: { kind: 'delay', by: -1 } }] },
    ]
    for (const plan of plans) {
      expect(() => faultyStorage(new InMemCache(), plan)).toThrow(ConfigurationError)
    }
  })

  it('shows one place, whatever is inside', () => {
    const inner = Object.assign(new InMemCache(), { levels: [], authority: new InMemCache() })
    const storage = faultyStorage(inner)
    expect([storage.levels, storage.authority]).toEqual([undefined, undefined])
  })
})
