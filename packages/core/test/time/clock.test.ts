import { describe, expect, it, jest } from '@jest/globals'
import { after, MAX_TIMER_MS, now } from '../../src/time/clock.ts'
import { useManualTime } from '../support.ts'

describe('the system clock and scheduler', () => {
  it('believe fake timers that are installed after the module was loaded', () => {
    jest.useFakeTimers({ now: 5000 })
    try {
      let ran = 0
      after(100, () => {
        ran += 1
      })
      expect(now()).toBe(5000)
      jest.advanceTimersByTime(100)
      expect(ran).toBe(1)
      const cancel = after(100, () => {
        ran += 1
      })
      cancel()
      jest.advanceTimersByTime(100)
      expect(ran).toBe(1)
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('long timers', () => {
  const clock = useManualTime()

  it('run when they are due and not at once, beyond what a timer of the platform takes', async () => {
    const ran: string[] = []
    after(MAX_TIMER_MS * 2.5, () => ran.push('long'))
    const cancel = after(MAX_TIMER_MS * 2.5, () => ran.push('cancelled'))
    after(Number.POSITIVE_INFINITY, () => ran.push('never'))
    await clock.time.advance((MAX_TIMER_MS * 2) / 1000)
    expect(ran).toEqual([])
    cancel()
    await clock.time.advance(MAX_TIMER_MS / 1000)
    expect(ran).toEqual(['long'])
    expect(clock.time.pending).toBe(0)
  })
})
