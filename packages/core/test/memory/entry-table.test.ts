import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { EntryTable } from '../../src/memory/entry-table.ts'
import type { Capacity } from '../../src/memory/policy.ts'
import { NONE } from '../../src/memory/slots.ts'

const START = 1_000_000

function tableOf(capacity: Capacity, seed = 1) {
  const dropped: [string, string][] = []
  const weights = new Map<string, number>()
  const table: EntryTable = new EntryTable(
    capacity,
    (slot, reason) => {
      dropped.push([table.slots.keyAt(slot), reason])
      weights.delete(table.slots.keyAt(slot))
    },
    START,
    seed,
  )
  const checkInvariants = () => {
    const keys = table.slots.keys()
    expect(new Set(keys)).toEqual(new Set(weights.keys()))
    expect(keys).toHaveLength(table.size)
    expect([...weights.values()].reduce((sum, weight) => sum + weight, 0)).toBe(table.policy.weight)
    const slots = keys.map((key) => table.index.get(key))
    expect(new Set(slots).size).toBe(slots.length)
    for (const [index, slot] of slots.entries()) {
      expect(table.slots.keyAt(slot)).toBe(keys[index])
      expect(table.expires(slot)).toBe(table.slots.expiresAt[slot] !== Number.POSITIVE_INFINITY)
    }
  }
  const put = (key: string, life: number, weight: number, now: number) => {
    const slot = table.live(key, now)
    const into = slot === NONE ? table.take(key) : slot
    table.slots.putValue(into, key, now, now + life)
    weights.set(key, weight)
    if (slot === NONE) table.added(into, weight)
    else table.updated(into, weight)
    table.reclaim(now)
  }
  const remove = (key: string, now: number) => {
    const slot = table.live(key, now)
    if (slot === NONE) return
    table.remove(slot)
    weights.delete(key)
  }
  const clear = (now: number) => {
    table.clear(now)
    weights.clear()
  }
  return { table, dropped, put, remove, clear, checkInvariants }
}

const UNBOUNDED = { maxEntries: Number.POSITIVE_INFINITY, maxWeight: Number.POSITIVE_INFINITY }

describe('EntryTable', () => {
  it('drops expired entries before live ones when there is no room', () => {
    const { table, dropped, put } = tableOf({ maxEntries: 3, maxWeight: Number.POSITIVE_INFINITY })
    put('oldest', 10_000, 1, START)
    put('short', 5, 1, START)
    put('newer', 10_000, 1, START)
    put('another', 10_000, 1, START + 5)
    expect(dropped).toEqual([['short', 'expired']])
    expect(table.slots.keys()).toEqual(['oldest', 'newer', 'another'])
  })

  it('drops more expired entries than one step allows, rather than a live one', () => {
    const { table, dropped, put } = tableOf({ maxEntries: 1000, maxWeight: 100 })
    put('live', 10_000, 5, START)
    for (let index = 0; index < 95; index += 1) put(`short ${index}`, 5, 1, START)
    put('heavy', 10_000, 90, START + 5)
    expect(table.live('live', START)).not.toBe(NONE)
    expect(new Set(dropped.map(([, reason]) => reason))).toEqual(new Set(['expired']))
  })

  it('drops as many victims as a heavy entry needs, and not the heavy one', () => {
    const { table, dropped, put, checkInvariants } = tableOf({ maxEntries: 100, maxWeight: 10 })
    for (const key of ['a', 'b', 'c']) put(key, Number.POSITIVE_INFINITY, 3, START)
    put('heavy', Number.POSITIVE_INFINITY, 6, START)
    expect(dropped.map(([, reason]) => reason)).toEqual(['capacity', 'capacity'])
    expect(table.live('heavy', START)).not.toBe(NONE)
    expect(table.policy.weight).toBe(9)
    checkInvariants()
  })

  it('makes room for an entry that has become heavier', () => {
    const { table, dropped, put } = tableOf({ maxEntries: 100, maxWeight: 10 })
    for (const key of ['a', 'b']) put(key, Number.POSITIVE_INFINITY, 4, START)
    put('a', Number.POSITIVE_INFINITY, 8, START)
    expect(dropped).toEqual([['b', 'capacity']])
    expect(table.policy.weight).toBe(8)
  })

  it('bounds the work of one write, and catches up over the next ones', () => {
    const { table, put } = tableOf(UNBOUNDED)
    for (let index = 0; index < 1000; index += 1) put(`short ${index}`, 50, 1, START)
    const sizes = Array.from({ length: 40 }, (_, index) => {
      put(`long ${index}`, 1e9, 1, START + 50)
      return table.size
    })
    expect(sizes[0]).toBeGreaterThan(900)
    expect(sizes.at(-1)).toBe(40)
  })

  it('removes all that has expired when asked to', () => {
    const { table, put, checkInvariants } = tableOf(UNBOUNDED)
    for (let index = 0; index < 1000; index += 1) put(`k${index}`, index + 1, 1, START)
    expect(table.removeExpired(START + 600)).toBe(600)
    expect(table.removeExpired(START + 600)).toBe(0)
    expect(table.size).toBe(400)
    checkInvariants()
  })

  it('keeps map, policy, wheel and weight in agreement, whatever happens', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', '')
    const life = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constant(Number.POSITIVE_INFINITY))
    const command = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ what: fc.constant('put' as const), key, life, weight: fc.nat(6) }),
      },
      fc.record({ what: fc.constant('read' as const), key }),
      fc.record({ what: fc.constant('remove' as const), key }),
      fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: -300, max: 300 }) }),
      fc.record({ what: fc.constant('cleanup' as const) }),
      fc.record({ what: fc.constant('clear' as const) }),
    )
    const capacity = fc.record({
      maxEntries: fc.integer({ min: 1, max: 5 }),
      maxWeight: fc.integer({ min: 6, max: 15 }),
    })
    fc.assert(
      fc.property(capacity, fc.array(command, { maxLength: 100 }), (limits, commands) => {
        let now = START
        const { table, put, remove, clear, checkInvariants } = tableOf(limits)
        for (const step of commands) {
          if (step.what === 'put') {
            put(step.key, step.life, step.weight, now)
            expect(table.size).toBeLessThanOrEqual(limits.maxEntries)
            expect(table.policy.weight).toBeLessThanOrEqual(limits.maxWeight)
          } else if (step.what === 'read') {
            const slot = table.live(step.key, now)
            if (slot !== NONE) table.policy.onAccess(slot)
          } else if (step.what === 'remove') remove(step.key, now)
          else if (step.what === 'wait') now += step.ms
          else if (step.what === 'clear') clear(now)
          else {
            table.removeExpired(now)
            for (const key of table.slots.keys()) {
              expect(table.slots.expiresAt[table.index.get(key)]).toBeGreaterThan(now)
            }
          }
          checkInvariants()
        }
      }),
    )
  })

  it('gives an entry no second life when it has expired', () => {
    const { table, dropped, put } = tableOf(UNBOUNDED)
    put('k', 10, 1, START)
    expect(table.live('k', START + 9)).not.toBe(NONE)
    expect(table.live('k', START + 10)).toBe(NONE)
    expect(dropped).toEqual([['k', 'expired']])
    put('k', 99, 1, START)
    expect(table.live('k', START + 10)).not.toBe(NONE)
  })

  it('keeps all of many more entries than it began with, wherever they are', () => {
    const { table, put, remove, checkInvariants } = tableOf(UNBOUNDED)
    for (let index = 0; index < 3000; index += 1) put(`k${index}`, 1000 + index, 1, START)
    for (let index = 0; index < 3000; index += 3) remove(`k${index}`, START)
    for (let index = 0; index < 3000; index += 6) put(`k${index}`, 9000, 1, START)
    expect(table.size).toBe(2500)
    checkInvariants()
    expect(table.removeExpired(START + 5000)).toBe(2000)
    checkInvariants()
  })

  it('drops the same entries for the same seed', () => {
    const runs = [7, 7].map((seed) => {
      const { dropped, put, table } = tableOf({ maxEntries: 50, maxWeight: Number.POSITIVE_INFINITY }, seed)
      for (let index = 0; index < 5000; index += 1) {
        const slot = table.live(`k${(index * index) % 97}`, START)
        if (slot !== NONE) table.policy.onAccess(slot)
        put(`k${(index * 31) % 211}`, Number.POSITIVE_INFINITY, 1, START)
      }
      return dropped
    })
    expect(runs[0]?.length).toBeGreaterThan(100)
    expect(runs[0]).toEqual(runs[1])
  })
})
