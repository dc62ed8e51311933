import { describe, expect, it } from '@jest/globals'
import { BUDGET, bucketLines, limitOf, redisLines, type Units, WORKLOAD } from '../fleet/scale.ts'

const units: Units = {
  waiting: 12,
  publishBytes: 100,
  trackingBytes: 50,
  trackingPerLoad: 3,
  bucketLoad: { puts: 2, gets: 1 },
}
const load = { ...WORKLOAD, keys: 300, ttl: 300, cap: 60, deletes: 2, values: 1, lease: 60, poll: 5 }

const named = (quantity: string) => {
  const line = [...redisLines(load, units), ...bucketLines(load, units)].find(
    (each) => each.quantity === quantity,
  )
  if (line === undefined) throw new Error(`there is no ${quantity}`)
  return line
}

describe('the sums of a fleet', () => {
  it('count one load a key and ttl with a lock, and one for each process without', () => {
    expect(named('loads, with `lock`').of(10)).toBe(1)
    expect(named('loads, without `lock`, at worst').of(10)).toBe(10)
  })

  it('have every memory refill at its cap, and after each write', () => {
    expect(named('reads of Redis by memories that refill').of(10)).toBe(10 * (5 + 1 + 2))
  })

  it('have every process hear every message', () => {
    expect(named('`publish`: what Redis sends').of(10)).toBe(10 * 3 * 100)
    expect(named('`tracking`: what Redis sends').of(10)).toBe(10 * (3 + 2) * 50)
  })

  it('have followers look, and one leader renew', () => {
    expect(named('commands for leaders').of(11)).toBeCloseTo(3 / 60 + (10 * 2) / 5)
  })

  it('know where one Redis ends', () => {
    expect(limitOf(named('connections'), BUDGET)).toBe(5000)
    expect(limitOf(named('loads, with `lock`'), BUDGET)).toBeUndefined()
  })

  it('are dollars for a bucket', () => {
    // A process reads 5 keys a second: 12.96 million a month of 30 days.
    expect(named('reads by memories that refill').of(1)).toBeCloseTo(12.96 * 0.4, 5)
    expect(named('loads').of(1)).toBeCloseTo(2.592 * (2 * 5 + 0.4), 5)
  })
})
