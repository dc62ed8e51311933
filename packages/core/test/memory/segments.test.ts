import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Regime } from '../../src/memory/regime.ts'
import { Segments } from '../../src/memory/segments.ts'
import { FIRST_SLOT, NONE } from '../../src/memory/slots.ts'

const SLOTS = 12

/** A regime with as much for the window. */
function windowOf(share: number, protectedShare = 0.8): Regime {
  return { window: share, protected: protectedShare, readmits: false }
}

/** Segments that admit slots that were asked for more often, as often as `counts` says. */
function segmentsOf(share: number, counts: readonly number[], weighs = false): Segments {
  const countOf = (slot: number) => counts[slot - FIRST_SLOT] ?? 0
  const segments = new Segments(
    windowOf(share),
    weighs,
    (candidate, resident) => countOf(candidate) > countOf(resident),
  )
  segments.grow(FIRST_SLOT + SLOTS)
  return segments
}

/** Fills segments with the slots in order, and lets victims go while there are more than fit. */
function run(segments: Segments, order: readonly number[], capacity: number): number[] {
  const victims: number[] = []
  for (const index of order) {
    segments.insert(FIRST_SLOT + index, 1)
    while (segments.weight > capacity) {
      const victim = segments.victim()
      segments.remove(victim)
      victims.push(victim - FIRST_SLOT)
    }
  }
  return victims
}

describe('Segments', () => {
  it('name no victim when they are empty, and the only slot when there is one', () => {
    const segments = segmentsOf(0.5, [])
    expect(segments.victim()).toBe(NONE)
    segments.insert(FIRST_SLOT, 1)
    expect(segments.victim()).toBe(FIRST_SLOT)
  })

  it('let an entry that is admitted take the place of one on probation', () => {
    expect(run(segmentsOf(0.01, [1, 1, 1, 5, 1]), [0, 1, 2, 3, 4], 3)).toEqual([2, 0])
  })

  it('turn away what is not admitted', () => {
    expect(run(segmentsOf(0.01, [5, 5, 1, 5, 1]), [0, 1, 2, 3, 4], 3)).toEqual([2, 3])
  })

  it('are a plain queue where the window has nearly all', () => {
    expect(run(segmentsOf(0.99, [9, 9, 9, 1, 1, 1, 1]), [0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 1, 2, 3])
  })

  it('keep the newest entry, whatever its weight', () => {
    const segments = segmentsOf(0.01, [9, 9, 9], true)
    for (const index of [0, 1]) segments.insert(FIRST_SLOT + index, 1)
    segments.insert(FIRST_SLOT + 2, 50)
    const victims = [segments.victim()]
    segments.remove(victims[0] ?? NONE)
    victims.push(segments.victim())
    segments.remove(victims[1] ?? NONE)
    expect(new Set(victims)).toEqual(new Set([FIRST_SLOT, FIRST_SLOT + 1]))
    expect(segments.weight).toBe(50)
  })

  it('move into another regime a few entries at a time', () => {
    const segments = segmentsOf(0.9, [])
    segments.grow(FIRST_SLOT + 1000)
    for (let index = 0; index < 500; index += 1) segments.insert(FIRST_SLOT + index, 1)
    segments.setRegime(windowOf(0.1))
    const before = segments.windowWeight
    segments.insert(FIRST_SLOT + 500, 1)
    expect(before - segments.windowWeight).toBeLessThan(10)
    for (let index = 501; index < 600; index += 1) segments.insert(FIRST_SLOT + index, 1)
    expect(segments.windowWeight).toBeLessThanOrEqual(61)
  })

  it('ask about the slots under the regime of the time', () => {
    const asked: unknown[] = []
    const segments = new Segments(windowOf(0.01), false, (...question) => {
      asked.push(question)
      return false
    })
    segments.grow(FIRST_SLOT + SLOTS)
    run(segments, [0, 1, 2, 3], 3)
    segments.setRegime({ ...windowOf(0.01), readmits: true })
    run(segments, [4], 3)
    expect(asked).toEqual([
      [FIRST_SLOT + 2, FIRST_SLOT, false],
      [FIRST_SLOT + 3, FIRST_SLOT, true],
    ])
  })

  it.each([
    { share: 0.8, victims: [0, 9, 10] },
    { share: 0.2, victims: [0, 9, 1] },
  ])(
    'let go of what was asked for once when the protected queue has only a share of $share',
    ({ share, victims }) => {
      const segments = new Segments(windowOf(0.01, share), false, () => true)
      segments.grow(FIRST_SLOT + SLOTS)
      for (let index = 0; index < SLOTS; index += 1) segments.insert(FIRST_SLOT + index, 1)
      for (let index = 1; index < 9; index += 1) segments.access(FIRST_SLOT + index)
      const gone = victims.map(() => {
        const victim = segments.victim()
        segments.remove(victim)
        return victim - FIRST_SLOT
      })
      expect(gone).toEqual(victims)
    },
  )

  it('hold every slot in one queue, name only slots that they hold, and add up their weights', () => {
    const step = fc.record({
      what: fc.constantFrom('insert', 'insert', 'access', 'update', 'remove', 'evict', 'share'),
      index: fc.nat(SLOTS - 1),
      weight: fc.nat(9),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const counts = fc.array(fc.nat(15), { minLength: SLOTS, maxLength: SLOTS })
    fc.assert(
      fc.property(fc.boolean(), counts, fc.array(step, { maxLength: 150 }), (weighs, times, steps) => {
        const segments = segmentsOf(0.2, times, weighs)
        const held = new Map<number, number>()
        let latest = NONE
        for (const { what, index, weight: given, share } of steps) {
          const slot = FIRST_SLOT + index
          const weight = weighs ? given : 1
          if (what === 'share') segments.setRegime(windowOf(share, 1 - share))
          else if (what === 'insert' && !held.has(slot)) {
            segments.insert(slot, weight)
            held.set(slot, weight)
            latest = slot
          } else if (what === 'access' && held.has(slot)) segments.access(slot)
          else if (what === 'update' && held.has(slot)) {
            segments.update(slot, weight)
            held.set(slot, weight)
            latest = slot
          } else if (what === 'remove' && held.has(slot)) {
            segments.remove(slot)
            held.delete(slot)
          } else if (what === 'evict') {
            const victim = segments.victim()
            expect(held.has(victim)).toBe(held.size > 0)
            if (held.size > 1) expect(victim).not.toBe(held.has(latest) ? latest : NONE)
            if (held.delete(victim)) segments.remove(victim)
          }
          expect(segments.weight).toBe([...held.values()].reduce((sum, each) => sum + each, 0))
        }
        // Each is named once, and none is left.
        while (held.size > 0) {
          const victim = segments.victim()
          expect(held.delete(victim)).toBe(true)
          segments.remove(victim)
        }
        expect(segments.victim()).toBe(NONE)
        expect([segments.weight, segments.windowWeight]).toEqual([0, 0])
      }),
      { numRuns: 300 },
    )
  })
})
