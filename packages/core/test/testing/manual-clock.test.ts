import { afterEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { ConfigurationError } from '../../src/errors.ts'
import { type ManualTime, manualTime } from '../../src/testing/manual-clock.ts'
import { after, MAX_TIMER_MS, now } from '../../src/time/clock.ts'

const START = 1_900_000_000_000

describe('manual time', () => {
  const installed: ManualTime[] = []

  function install(startAt?: number): ManualTime {
    const time = manualTime(startAt)
    installed.unshift(time)
    return time
  }

  afterEach(() => {
    for (const time of installed.splice(0)) time.restore()
  })

  it('is the time of the library from the call until restore', () => {
    const time = install(START)
    expect(now()).toBe(START)
    time.advanceSync('5s')
    expect(now()).toBe(START + 5000)
    expect(time.now()).toBe(START + 5000)
    time.restore()
    expect(now()).toBeLessThan(START)
  })

  it('begins at the present unless told otherwise', () => {
    const before = Date.now()
    const time = install()
    expect(time.now()).toBeGreaterThanOrEqual(before)
    expect(time.now()).toBeLessThanOrEqual(Date.now())
  })

  it('does not move by itself', async () => {
    const time = install(START)
    after(0, () => undefined)
    await new Promise((resolve) => setImmediate(resolve))
    expect(now()).toBe(START)
    expect(time.pending).toBe(1)
  })

  it('runs due timers in the order of their instants, each at its own instant', async () => {
    const time = install(START)
    const ran: [string, number][] = []
    const note = (name: string) => () => ran.push([name, now() - START])
    after(30, note('c'))
    after(10, note('a'))
    after(30, note('d'))
    after(20, note('b'))
    after(31, note('late'))
    await time.advance('30ms')
    expect(ran).toEqual([
      ['a', 10],
      ['b', 20],
      ['c', 30],
      ['d', 30],
    ])
    expect(now()).toBe(START + 30)
    expect(time.pending).toBe(1)
  })

  it('runs timers that are started on the way, when they are due in time', async () => {
    const time = install(START)
    const ran: number[] = []
    const tick = () => {
      ran.push(now() - START)
      after(10, tick)
    }
    after(10, tick)
    await time.advance('35ms')
    expect(ran).toEqual([10, 20, 30])
    time.advanceSync('5ms')
    expect(ran).toEqual([10, 20, 30, 40])
  })

  it('lets promise chains run on between two instants, and runs the timers that they start', async () => {
    const time = install(START)
    const ran: number[] = []
    const pause = (ms: number) => new Promise<void>((resolve) => void after(ms, resolve))
    const work = async () => {
      for (let step = 0; step < 5; step += 1) {
        await pause(10)
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
        ran.push(now() - START)
      }
    }
    const done = work()
    await time.advance('50ms')
    await done
    expect(ran).toEqual([10, 20, 30, 40, 50])
  })

  it('lets promises settle before time moves, so that work begun just before starts its timers in time', async () => {
    const time = install(START)
    const ran: number[] = []
    void Promise.resolve().then(() => after(10, () => ran.push(now() - START)))
    await time.advance('10ms')
    expect(ran).toEqual([10])
  })

  it('does not let promises settle in advanceSync', () => {
    const time = install(START)
    let settled = false
    after(1, () => void Promise.resolve().then(() => (settled = true)))
    time.advanceSync('1ms')
    expect(settled).toBe(false)
  })

  it('does not run a timer that was cancelled, even by a timer of the same instant', async () => {
    const time = install(START)
    const ran: string[] = []
    after(10, () => cancelSecond())
    const cancelSecond = after(10, () => ran.push('second'))
    const cancelThird = after(10, () => ran.push('third'))
    cancelThird()
    cancelThird()
    expect(time.pending).toBe(2)
    await time.advance('1s')
    expect(ran).toEqual([])
    expect(time.pending).toBe(0)
  })

  it('carries delays longer than a timer of the platform', async () => {
    const time = install(START)
    const ran: number[] = []
    after(MAX_TIMER_MS * 2 + 5, () => ran.push(now() - START))
    await time.advance('49d')
    expect(ran).toEqual([])
    await time.advance('1d')
    expect(ran).toEqual([MAX_TIMER_MS * 2 + 5])
  })

  it('throws what a timer throws, and goes on with the next call', async () => {
    const time = install(START)
    const ran: string[] = []
    after(10, () => {
      throw new Error('boom')
    })
    after(20, () => ran.push('next'))
    await expect(time.advance('30ms')).rejects.toThrow('boom')
    expect(now()).toBe(START + 10)
    await time.advance('10ms')
    expect(ran).toEqual(['next'])
  })

  it('never moves backwards when two calls of advance overlap', async () => {
    const time = install(START)
    await Promise.all([time.advance('10s'), time.advance('1s')])
    expect(now()).toBe(START + 10_000)
  })

  it('nests, and restores the outer time', () => {
    const outer = install(START)
    const inner = install()
    expect(inner.now()).toBe(START)
    inner.advanceSync('1m')
    expect(now()).toBe(START + 60_000)
    inner.restore()
    expect(now()).toBe(START)
    outer.advanceSync('1s')
    expect(now()).toBe(START + 1000)
  })

  it('refuses to restore the outer time while an inner one is installed', () => {
    const outer = install(START)
    install()
    expect(() => outer.restore()).toThrow(ConfigurationError)
    expect(now()).toBe(START)
  })

  it('drops its timers at restore, which may be called twice', () => {
    const time = install(START)
    after(10, () => undefined)
    time[Symbol.dispose]()
    time.restore()
    expect(time.pending).toBe(0)
    expect(now()).toBeLessThan(START)
  })

  it('settles although a test framework has replaced the timers of the platform', async () => {
    const time = install(START)
    jest.useFakeTimers()
    try {
      await time.advance('1s')
      expect(now()).toBe(START + 1000)
    } finally {
      jest.useRealTimers()
    }
  })

  it('refuses an instant or a duration that is none', async () => {
    expect(() => manualTime(Number.NaN)).toThrow(ConfigurationError)
    const time = install(START)
    await expect(time.advance(Number.POSITIVE_INFINITY)).rejects.toThrow(ConfigurationError)
    expect(() => time.advanceSync(-1)).toThrow(ConfigurationError)
  })

  it('runs any timers by instant, then by the order of their start, however far it is moved at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.array(fc.nat(20)), (delays, steps) => {
        const time = manualTime(START)
        try {
          const ran: number[] = []
          for (const [index, delay] of delays.entries()) after(delay, () => ran.push(index))
          for (const step of [...steps, 50]) time.advanceSync(`${step}ms`)
          const expected = delays.map((_, index) => index)
          expected.sort((a, b) => (delays[a] ?? 0) - (delays[b] ?? 0) || a - b)
          expect(ran).toEqual(expected)
        } finally {
          time.restore()
        }
      }),
    )
  })
})
