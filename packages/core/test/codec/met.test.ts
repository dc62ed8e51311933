import { describe, expect, it } from '@jest/globals'
import { Met } from '../../src/codec/met.ts'

describe('the objects met on a walk', () => {
  it.each([1, 2, 31, 32, 33, 34, 100])('are new once each, %d of them', (count) => {
    const met = new Met()
    const objects = Array.from({ length: count }, (_, id) => ({ id }))
    for (let walk = 0; walk < 2; walk += 1) {
      expect(objects.filter((object) => met.isNew(object))).toHaveLength(count)
      expect(objects.filter((object) => met.isNew(object))).toEqual([])
      met.clear()
    }
  })

  it('are told apart however many come between', () => {
    const met = new Met()
    const objects = Array.from({ length: 40 }, (_, id) => ({ id }))
    for (const [i, object] of objects.entries()) {
      expect(met.isNew(object)).toBe(true)
      expect(objects.slice(0, i + 1).some((earlier) => met.isNew(earlier))).toBe(false)
    }
  })
})
