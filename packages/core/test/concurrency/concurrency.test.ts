import { describe, expect, it } from '@jest/globals'
import { mapLimited } from '../../src/concurrency/limiter.ts'
import { all, attempt, expectSync, isPromise, lastly, then } from '../../src/concurrency/maybe-promise.ts'
import { ConfigurationError } from '../../src/errors.ts'
import { settle } from '../support.ts'

describe('maybe-promise helpers', () => {
  it('go on directly with a value, and chain on a promise', async () => {
    expect(then(1, (n) => n + 1)).toBe(2)
    await expect(then(Promise.resolve(1), (n) => n + 1)).resolves.toBe(2)
    expect(all([1, 2])).toEqual([1, 2])
    await expect(all([1, Promise.resolve(2)])).resolves.toEqual([1, 2])
  })

  it('recover from a throw and from a rejection alike', async () => {
    const fail = () => {
      throw new Error('x')
    }
    expect(attempt(fail, () => 'recovered')).toBe('recovered')
    await expect(
      attempt(
        async () => fail(),
        () => 'recovered',
      ),
    ).resolves.toBe('recovered')
  })

  it('run the last step however the work ends', async () => {
    const ends: string[] = []
    expect(
      lastly(
        () => 1,
        () => ends.push('value'),
      ),
    ).toBe(1)
    expect(() =>
      lastly(
        () => {
          throw new Error('x')
        },
        () => ends.push('throw'),
      ),
    ).toThrow('x')
    await expect(
      lastly(
        async () => {
          throw new Error('y')
        },
        () => ends.push('rejection'),
      ),
    ).rejects.toThrow('y')
    expect(ends).toEqual(['value', 'throw', 'rejection'])
  })

  // biome-ignore-start lint/suspicious/noThenProperty: thenables are what this is about
  it('know a thenable for a promise, and nothing else', () => {
    expect([Promise.resolve(), { then: () => undefined }].every((value: unknown) => isPromise(value))).toBe(
      true,
    )
    expect([1, null, undefined, 'then', { then: 1 }, []].some((value) => isPromise(value))).toBe(false)
  })
  // biome-ignore-end lint/suspicious/noThenProperty: thenables are what this is about

  it('expectSync refuses a promise, whose rejection is then no unhandled one', async () => {
    expect(expectSync(5, 'it')).toBe(5)
    expect(() => expectSync(Promise.reject(new Error('lost')), 'it')).toThrow(ConfigurationError)
    await settle()
  })
})

describe('mapLimited', () => {
  it('keeps the order and the bound', async () => {
    let underWay = 0
    let most = 0
    const results = await mapLimited([...Array(20).keys()], 3, async (n) => {
      underWay += 1
      most = Math.max(most, underWay)
      await settle()
      underWay -= 1
      return n * 2
    })
    expect(results).toEqual([...Array(20).keys()].map((n) => n * 2))
    expect(most).toBe(3)
  })

  it('starts no further call once one has failed', async () => {
    const started: number[] = []
    const run = mapLimited([1, 2, 3, 4], 1, async (n) => {
      started.push(n)
      if (n === 2) throw new Error('two')
    })
    await expect(run).rejects.toThrow('two')
    expect(started).toEqual([1, 2])
  })
})

describe('many things of which one fails', () => {
  it('are not gone on with, and those under way are let end', async () => {
    const begun: number[] = []
    let finish = () => {}
    const underWay = new Promise<void>((resolve) => {
      finish = resolve
    })
    const all = mapLimited([0, 1, 2, 3], 2, async (item) => {
      begun.push(item)
      if (item === 0) throw new Error('no')
      await underWay
    })
    await expect(all).rejects.toThrow('no')
    finish()
    await new Promise((resolve) => setImmediate(resolve))
    expect(begun).toEqual([0, 1])
  })
})
