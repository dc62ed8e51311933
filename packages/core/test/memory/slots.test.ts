import { describe, expect, it } from '@jest/globals'
import { keptEntry } from '../../src/memory/kept.ts'
import { FIRST_SLOT, Slots } from '../../src/memory/slots.ts'

describe('Slots', () => {
  it('keeps what is in the slots while their number grows, and widens one column at a time', () => {
    const slots = new Slots(Number.POSITIVE_INFINITY)
    const calls: { column: 'first' | 'second'; capacity: number }[] = []
    slots.column((capacity) => calls.push({ column: 'first', capacity }))
    slots.column((capacity) => calls.push({ column: 'second', capacity }))
    calls.length = 0
    const widths = { first: 64, second: 64 }
    const taken: number[] = []
    for (let index = 0; index < 5000; index += 1) {
      const slot = slots.take(`k${index}`, index)
      const [widened, ...others] = calls.splice(0)
      if (widened !== undefined) widths[widened.column] = Math.max(widths[widened.column], widened.capacity)
      // Every column reaches the slot by the time it is taken. Thousands of `expect` would take seconds.
      const reached = slot >= FIRST_SLOT && slot < Math.min(widths.first, widths.second)
      if (others.length > 0 || !reached) expect({ index, slot, widths, others }).toBeUndefined()
      slots.putValue(slot, index, index, index + 0.5)
      taken.push(slot)
    }
    expect(taken.map((slot) => slots.keyAt(slot))).toEqual(taken.map((_, index) => `k${index}`))
    expect(taken.map((slot) => slots.valueAt(slot))).toEqual([...taken.keys()])
    expect(taken.map((slot) => slots.hashes[slot])).toEqual([...taken.keys()])
    expect(taken.map((slot) => slots.entryAt(slot))).toEqual(
      taken.map((_, index) =>
        expect.objectContaining({ value: index, createdAt: index, expiresAt: index + 0.5 }),
      ),
    )
  })

  it.each([1, 2, 60, 100, 1000])('has room for %i entries and one more, and is not wider', (maxEntries) => {
    const slots = new Slots(maxEntries)
    let widest = 0
    slots.column((capacity) => {
      widest = capacity
    })
    const taken = Array.from({ length: maxEntries + 1 }, (_, index) => slots.take(`k${index}`, index))
    expect(new Set(taken).size).toBe(maxEntries + 1)
    expect(Math.max(...taken)).toBeLessThan(widest)
    expect(widest).toBeLessThanOrEqual(maxEntries + 1 + FIRST_SLOT)
  })

  it('takes free slots again', () => {
    const slots = new Slots(10)
    const [a, b] = [slots.take('a', 1), slots.take('b', 2)]
    slots.free(a)
    slots.free(b)
    expect(new Set([slots.take('c', 3), slots.take('d', 4)])).toEqual(new Set([a, b]))
  })

  it('knows which keys there are, and how many', () => {
    const slots = new Slots(10)
    expect([slots.size, slots.keys()]).toEqual([0, []])
    const [first] = ['a', '', 'c'].map((key) => slots.take(key, 1))
    expect([slots.size, slots.keys()]).toEqual([3, ['a', '', 'c']])
    slots.free(first ?? 0)
    expect([slots.size, slots.keys()]).toEqual([2, ['', 'c']])
  })

  it('makes an entry of a value when it is asked for, once', () => {
    const slots = new Slots(10)
    const slot = slots.take('k', 1)
    slots.putValue(slot, 'v', 5, 9)
    expect(slots.seenEntry(slot)).toBeUndefined()
    const entry = slots.entryAt(slot)
    expect(entry).toEqual({ value: 'v', createdAt: 5, freshUntil: 9, expiresAt: 9, version: entry.version })
    expect(slots.entryAt(slot)).toBe(entry)
    expect(slots.seenEntry(slot)).toBe(entry)
    expect([slots.valueAt(slot), slots.freshUntil(slot), slots.isExpired(slot, 9)]).toEqual(['v', 9, true])
  })

  it('tells a value that is an entry itself from an entry', () => {
    const slots = new Slots(10)
    const slot = slots.take('k', 1)
    const inner = keptEntry('inner', 1, 2, 3)
    slots.putValue(slot, inner, 5, 9)
    expect(slots.valueAt(slot)).toBe(inner)
    expect(slots.freshUntil(slot)).toBe(9)
    slots.putEntry(slot, inner)
    expect(slots.valueAt(slot)).toBe('inner')
    expect(slots.freshUntil(slot)).toBe(2)
  })
})
