import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { EntryTable } from '../../src/memory/entry-table.ts'
import { LruPolicy } from '../../src/memory/lru.ts'
import { keptEntry, NO_SLOT, type Node, valueEntry } from '../../src/memory/node.ts'
import type { Capacity } from '../../src/memory/policy.ts'

const START = 1_000_000

/** The nodes of a policy's list, oldest first, walked both ways. */
function listed(policy: LruPolicy): Node[] {
  const oldest = policy.victim()
  if (oldest === undefined) return []
  const sentinel = oldest.older
  const nodes: Node[] = []
  for (let node = oldest; node !== sentinel; node = node.newer) nodes.push(node)
  const backwards: Node[] = []
  for (let node = sentinel.older; node !== sentinel; node = node.older) backwards.push(node)
  expect(backwards.reverse()).toEqual(nodes)
  return nodes
}

function tableOf(capacity: Capacity) {
  const policy = new LruPolicy()
  const dropped: [string, string][] = []
  const table = new EntryTable(policy, capacity, (key, _entry, reason) => dropped.push([key, reason]), START)
  const checkInvariants = () => {
    const nodes = [...table.nodes.values()]
    const list = listed(policy)
    expect(new Set(list)).toEqual(new Set(nodes))
    expect(list).toHaveLength(nodes.length)
    expect(nodes.reduce((sum, { weight }) => sum + weight, 0)).toBe(table.weight)
    for (const [key, node] of table.nodes) {
      expect(node.key).toBe(key)
      expect(node.slot !== NO_SLOT).toBe(node.entry.expiresAt !== Number.POSITIVE_INFINITY)
    }
  }
  const put = (key: string, life: number, weight: number, now: number) => {
    const node = table.live(key, now)
    if (node === undefined) table.insert(key, valueEntry(key, life, now), weight)
    else table.update(node, valueEntry(key, life, now), weight)
    table.reclaim(now)
  }
  return { table, dropped, put, checkInvariants }
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
    expect([...table.nodes.keys()]).toEqual(['oldest', 'newer', 'another'])
  })

  it('drops more expired entries than one step allows, rather than a live one', () => {
    const { table, dropped, put } = tableOf({ maxEntries: 1000, maxWeight: 100 })
    put('live', 10_000, 5, START)
    for (let index = 0; index < 95; index += 1) put(`short ${index}`, 5, 1, START)
    put('heavy', 10_000, 90, START + 5)
    expect(table.nodes.has('live')).toBe(true)
    expect(new Set(dropped.map(([, reason]) => reason))).toEqual(new Set(['expired']))
  })

  it('drops as many victims as a heavy entry needs', () => {
    const { table, dropped, put, checkInvariants } = tableOf({ maxEntries: 100, maxWeight: 10 })
    for (const key of ['a', 'b', 'c']) put(key, Number.POSITIVE_INFINITY, 3, START)
    put('heavy', Number.POSITIVE_INFINITY, 6, START)
    expect(dropped).toEqual([
      ['a', 'capacity'],
      ['b', 'capacity'],
    ])
    expect(table.weight).toBe(9)
    checkInvariants()
  })

  it('makes room for an entry that has become heavier', () => {
    const { table, dropped, put } = tableOf({ maxEntries: 100, maxWeight: 10 })
    for (const key of ['a', 'b']) put(key, Number.POSITIVE_INFINITY, 4, START)
    put('a', Number.POSITIVE_INFINITY, 8, START)
    expect(dropped).toEqual([['b', 'capacity']])
    expect(table.weight).toBe(8)
  })

  it('bounds the work of one write, and catches up over the next ones', () => {
    const { table, put } = tableOf(UNBOUNDED)
    for (let index = 0; index < 1000; index += 1) put(`short ${index}`, 50, 1, START)
    const sizes = Array.from({ length: 40 }, (_, index) => {
      put(`long ${index}`, 1e9, 1, START + 50)
      return table.nodes.size
    })
    expect(sizes[0]).toBeGreaterThan(900)
    expect(sizes.at(-1)).toBe(40)
  })

  it('removes all that has expired when asked to', () => {
    const { table, put, checkInvariants } = tableOf(UNBOUNDED)
    for (let index = 0; index < 1000; index += 1) put(`k${index}`, index + 1, 1, START)
    expect(table.removeExpired(START + 600)).toBe(600)
    expect(table.removeExpired(START + 600)).toBe(0)
    expect(table.nodes.size).toBe(400)
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
        const { table, put, checkInvariants } = tableOf(limits)
        for (const step of commands) {
          if (step.what === 'put') {
            put(step.key, step.life, step.weight, now)
            expect(table.nodes.size).toBeLessThanOrEqual(limits.maxEntries)
            expect(table.weight).toBeLessThanOrEqual(limits.maxWeight)
          } else if (step.what === 'read') {
            const node = table.live(step.key, now)
            if (node !== undefined) table.policy.onAccess(node)
          } else if (step.what === 'remove') {
            const node = table.live(step.key, now)
            if (node !== undefined) table.remove(node)
          } else if (step.what === 'wait') now += step.ms
          else if (step.what === 'clear') table.clear()
          else {
            table.removeExpired(now)
            for (const { entry } of table.nodes.values()) expect(entry.expiresAt).toBeGreaterThan(now)
          }
          checkInvariants()
        }
      }),
    )
  })

  it('gives a node no second life when its entry has expired', () => {
    const { table, dropped, put } = tableOf(UNBOUNDED)
    put('k', 10, 1, START)
    expect(table.live('k', START + 9)?.entry.value).toBe('k')
    expect(table.live('k', START + 10)).toBeUndefined()
    expect(dropped).toEqual([['k', 'expired']])
    table.insert('k', keptEntry('new', START, START + 99, START + 99, undefined, undefined), 1)
    expect(table.live('k', START + 10)?.entry.value).toBe('new')
  })
})
