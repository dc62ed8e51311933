import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { AgeHistogram } from '../src/age-histogram.ts'

const files = fc.array(
  fc.record({
    ageMs: fc.double({ min: -1e6, max: 1e12, noNaN: true }),
    bytes: fc.integer({ min: 1, max: 1000 }),
  }),
  { minLength: 1 },
)

describe('the histogram of ages', () => {
  it('names ages that free enough, and no file that is clearly younger than one it spares', () => {
    fc.assert(
      fc.property(files, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const ages = new AgeHistogram()
        for (const { ageMs, bytes } of all) ages.add(ageMs, bytes)
        const total = all.reduce((sum, { bytes }) => sum + bytes, 0)
        const wanted = total * share
        const oldest = ages.oldest(wanted)
        const going = all.filter(({ ageMs }) => oldest(ageMs))
        const staying = all.filter(({ ageMs }) => !oldest(ageMs))
        expect(going.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThanOrEqual(wanted)
        const youngestGoing = Math.min(...going.map(({ ageMs }) => ageMs))
        for (const { ageMs } of staying) expect(ageMs).toBeLessThan(youngestGoing)
      }),
    )
  })

  it('names no more than is needed, to within 5 % of age', () => {
    const ages = new AgeHistogram()
    for (const ageMs of [1000, 2000, 4000, 8000]) ages.add(ageMs, 10)
    const oldest = ages.oldest(15)
    expect([1000, 2000, 3800, 4000, 8000].map(oldest)).toEqual([false, false, false, true, true])
  })

  it('names nothing when nothing has to go', () => {
    const ages = new AgeHistogram()
    ages.add(1000, 10)
    expect(ages.oldest(0)(1000)).toBe(false)
  })
})
