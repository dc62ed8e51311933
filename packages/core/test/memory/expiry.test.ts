import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { TimerWheel } from '../../src/memory/expiry.ts'
import { Slots } from '../../src/memory/slots.ts'

const HOUR = 3_600_000
const START = 1_790_000_000_123

/** A wheel, and slots for entries that expire. */
function emptyWheel() {
  const slots = new Slots(1000)
  const wheel = new TimerWheel(slots, START)
  const expireAt = (slot: number, expiresAt: number) => slots.putValue(slot, 'v', 0, expiresAt)
  const take = (key: string, expiresAt: number) => {
    const slot = slots.take(key, 0)
    expireAt(slot, expiresAt)
    return slot
  }
  const advance = (now: number, maxSteps?: number) => {
    const keys: string[] = []
    const answer = wheel.advance(now, (slot) => keys.push(slots.keyAt(slot)), maxSteps)
    expect(answer).toBe(keys.length)
    return keys.sort()
  }
  return { wheel, slots, take, expireAt, advance }
}

/** A wheel with one entry per instant, named by its place in the list. */
function wheelWith(...instants: number[]) {
  const parts = emptyWheel()
  const taken = instants.map((expiresAt, index) => parts.take(String(index), expiresAt))
  for (const slot of taken) parts.wheel.schedule(slot)
  return { ...parts, taken }
}

describe('TimerWheel', () => {
  it('yields an entry at its instant, once, and not before', () => {
    for (const life of [0, 1, 31, 32, 33, 1023, 1024, 60_000, HOUR, 24 * HOUR, 400 * 24 * HOUR]) {
      const { advance } = wheelWith(START + life)
      if (life > 0) expect(advance(START + life - 1)).toEqual([])
      expect(advance(START + life)).toEqual(['0'])
      expect(advance(START + life + HOUR)).toEqual([])
    }
  })

  it('yields all that has expired on the way over a jump of hours', () => {
    const { advance } = wheelWith(START + 1, START + HOUR, START + 5 * HOUR, START + 5 * HOUR + 1)
    expect(advance(START + 5 * HOUR)).toEqual(['0', '1', '2'])
    expect(advance(START + 5 * HOUR + 1)).toEqual(['3'])
  })

  it('yields what was expired when it was scheduled', () => {
    const { advance } = wheelWith(START - HOUR, 0, -5)
    expect(advance(START)).toEqual(['0', '1', '2'])
  })

  it('keeps its promises after the clock went back by hours', () => {
    const { wheel, take, advance } = wheelWith(START + HOUR, START + 10 * HOUR)
    expect(advance(START + 6 * HOUR)).toEqual(['0'])
    wheel.schedule(take('early', START + 2 * HOUR))
    expect(advance(START)).toEqual([])
    wheel.schedule(take('later', START + HOUR + 1))
    expect(advance(START + HOUR)).toEqual([])
    expect(advance(START + HOUR + 1)).toEqual(['later'])
    expect(advance(START + 2 * HOUR)).toEqual(['early'])
    expect(advance(START + 10 * HOUR)).toEqual(['1'])
  })

  it('keeps the entries of one instant apart when the clock went back', () => {
    const { wheel, taken, advance } = wheelWith(START + HOUR, START + HOUR, START + HOUR)
    advance(START + 5)
    advance(START)
    for (const slot of taken.slice(0, 2)) wheel.remove(slot)
    expect(advance(START + HOUR)).toEqual(['2'])
  })

  it('does not take in what never expires', () => {
    const { wheel, taken, advance } = wheelWith(Number.POSITIVE_INFINITY)
    expect(taken.map((slot) => wheel.holds(slot))).toEqual([false])
    expect(advance(Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  it('holds instants beyond every date', () => {
    const { wheel, taken, advance } = wheelWith(1e300, Number.MAX_SAFE_INTEGER, 8.64e15)
    expect(advance(8.64e15)).toEqual(['2'])
    expect(taken.map((slot) => wheel.holds(slot))).toEqual([true, true, false])
  })

  it('does not yield a removed entry, and removes twice without harm', () => {
    const { wheel, taken, advance } = wheelWith(START + 5, START + 5, START + 5)
    const [, second = 0] = taken
    wheel.remove(second)
    wheel.remove(second)
    expect(advance(START + 5)).toEqual(['0', '2'])
  })

  it('yields a rescheduled entry at its new instant, earlier, later, or never', () => {
    const { wheel, taken, expireAt, advance } = wheelWith(START + 500, START + 500, START + 500)
    const instants = [START + 100, START + HOUR, Number.POSITIVE_INFINITY]
    for (const [index, slot] of taken.entries()) {
      expireAt(slot, instants[index] ?? 0)
      wheel.reschedule(slot)
    }
    expect(advance(START + 100)).toEqual(['0'])
    expect(advance(START + 500)).toEqual([])
    expect(advance(START + HOUR)).toEqual(['1'])
    expect(advance(START + 1e12)).toEqual([])
  })

  it('takes in again an entry that it has yielded', () => {
    const { wheel, taken, expireAt, advance } = wheelWith(START + 5)
    advance(START + 5)
    const [slot = 0] = taken
    expireAt(slot, START + 9)
    wheel.reschedule(slot)
    expect(advance(START + 8)).toEqual([])
    expect(advance(START + 9)).toEqual(['0'])
  })

  it('touches no more entries than it may, and goes on where it stopped', () => {
    const { advance } = wheelWith(...Array.from({ length: 100 }, () => START + 700))
    const counts = Array.from({ length: 6 }, () => advance(START + 700, 20).length)
    expect(counts).toEqual([20, 20, 20, 20, 20, 0])
  })

  it('does nothing in few steps while the clock is back by less than a minute, and is only late by as much', () => {
    const { wheel, take, advance } = wheelWith(START + HOUR)
    advance(START + 30_000)
    wheel.schedule(take('meanwhile', START + 10))
    expect(advance(START + 20, 5)).toEqual([])
    expect(advance(START + 30_000, 5)).toEqual(['meanwhile'])
    wheel.schedule(take('swept', START + 10))
    expect(advance(START + 20)).toEqual(['swept'])
  })

  it('finds an entry at most one millisecond late by a clock of fractions', () => {
    const { advance } = wheelWith(START + 0.5)
    expect(advance(START + 0.25)).toEqual([])
    expect(advance(START + 1.5)).toEqual(['0'])
  })

  it('agrees with a naive list, whatever the clock does', () => {
    const life = fc.oneof(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: -10_000, max: 10 * HOUR }),
      fc.constantFrom(31, 32, 33, 1023, 1024, 1025, 32 ** 3, 32 ** 4, 32 ** 6, 1e14, Infinity),
    )
    const key = fc.nat(15)
    const command = fc.oneof(
      fc.record({ what: fc.constant('schedule' as const), key, life }),
      fc.record({ what: fc.constant('remove' as const), key }),
      fc.record({ what: fc.constant('advance' as const), by: life.filter(Number.isFinite) }),
      fc.record({ what: fc.constant('creep' as const), by: fc.nat(2000), maxSteps: fc.nat(5) }),
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
        let now = START
        const { wheel, slots, take, expireAt } = emptyWheel()
        const all = Array.from({ length: 16 }, (_, index) => take(String(index), Infinity))
        const naive = new Set<number>()
        const instantOf = (slot: number) => slots.expiresAt[slot] ?? Number.NaN
        const expired = () => [...naive].filter((slot) => instantOf(slot) <= now)
        for (const step of commands) {
          if (step.what === 'schedule') {
            const slot = all[step.key] ?? 0
            expireAt(slot, now + step.life)
            wheel.reschedule(slot)
            naive.add(slot)
          } else if (step.what === 'remove') {
            const slot = all[step.key] ?? 0
            wheel.remove(slot)
            naive.delete(slot)
          } else {
            // A clock before the epoch is not supported.
            now = Math.max(0, now + step.by)
            const due = new Set(expired())
            const yielded: number[] = []
            const maxSteps = step.what === 'creep' ? step.maxSteps : undefined
            wheel.advance(now, (slot) => yielded.push(slot), maxSteps)
            for (const slot of yielded) {
              expect(due.has(slot) && naive.delete(slot)).toBe(true)
              expect(wheel.holds(slot)).toBe(false)
            }
            if (step.what === 'advance') expect(expired()).toEqual([])
            else expect(yielded.length).toBeLessThanOrEqual(step.maxSteps)
          }
          const held = [...naive].filter((slot) => instantOf(slot) !== Infinity)
          expect(new Set(all.filter((slot) => wheel.holds(slot)))).toEqual(new Set(held))
        }
      }),
      { numRuns: 300 },
    )
  })
})
