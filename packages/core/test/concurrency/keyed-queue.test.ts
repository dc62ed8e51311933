import { describe, expect, it } from '@jest/globals'
import { KeyedQueue } from '../../src/concurrency/keyed-queue.ts'

/** Mutations that the test ends by hand, and the order in which they began. */
function workbench() {
  const order = new KeyedQueue()
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => (error === undefined ? resolve(name) : reject(error)))
    })
  }
  const end = async (name: string, error?: Error) => {
    ends.get(name)?.(error)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { order, begun, work, end }
}

describe('KeyedQueue', () => {
  it('runs a mutation directly when nothing is under way, and answers what it answers', () => {
    const order = new KeyedQueue()
    expect(order.run(['k'], () => 5)).toBe(5)
    expect(order.runAlone(() => 6)).toBe(6)
    expect(order.busy('k')).toBe(false)
  })

  it('runs mutations of one key one after the other, also after one that failed', async () => {
    const { order, begun, work, end } = workbench()
    const first = order.run(['k'], work('first'))
    const second = order.run(['k'], work('second'))
    const direct = order.run(['k'], () => 'direct')
    expect([begun, order.busy('k')]).toEqual([['first'], true])
    await end('first', new Error('failed'))
    await expect(first).rejects.toThrow('failed')
    expect(begun).toEqual(['first', 'second'])
    await end('second')
    expect([await second, await direct, order.busy('k')]).toEqual(['second', 'direct', false])
  })

  it('a mutation of many keys waits for each of them, and each of them for it', async () => {
    const { order, begun, work, end } = workbench()
    order.run(['a'], work('a'))
    order.run(['b'], work('b'))
    order.run(['a', 'b', 'c'], work('many'))
    order.run(['c'], work('c'))
    order.run(['d'], work('d'))
    expect(begun).toEqual(['a', 'b', 'd'])
    await end('a')
    expect(begun).toEqual(['a', 'b', 'd'])
    await end('b')
    expect(begun).toEqual(['a', 'b', 'd', 'many'])
    await end('many')
    expect(begun).toEqual(['a', 'b', 'd', 'many', 'c'])
    expect(['a', 'b', 'c', 'd'].map((key) => order.busy(key))).toEqual([false, false, true, true])
  })

  it('a mutation of everything runs alone', async () => {
    const { order, begun, work, end } = workbench()
    order.run(['a'], work('before'))
    order.runAlone(work('everything'))
    order.runAlone(work('again'))
    order.run(['b'], work('after'))
    expect([begun, order.busy('never seen')]).toEqual([['before'], true])
    await end('before')
    expect(begun).toEqual(['before', 'everything'])
    await end('everything')
    expect(begun).toEqual(['before', 'everything', 'again'])
    expect(order.busy('never seen')).toBe(true)
    await end('again')
    expect(begun).toEqual(['before', 'everything', 'again', 'after'])
    expect(order.busy('never seen')).toBe(false)
  })

  it('a mutation that throws directly leaves nothing behind', () => {
    const order = new KeyedQueue()
    expect(() =>
      order.run(['k'], () => {
        throw new Error('failed')
      }),
    ).toThrow('failed')
    expect(order.busy('k')).toBe(false)
  })
})
