import { describe, expect, it } from '@jest/globals'
import { Oracle } from '../soak/oracle.ts'
import { grown, type Sample } from '../soak/resources.ts'
import { soak } from '../soak/soak.ts'
import { flawOf, makeValue } from '../soak/values.ts'

describe('a soak', () => {
  it('of a few seconds finds no wrong answer', async () => {
    const { totals, violations } = await soak({ minutes: 0.15, seed: 7, progress: () => undefined })
    expect(violations).toEqual([])
    expect(totals.answers).toBeGreaterThan(100)
    expect(totals.deletes).toBeGreaterThan(0)
  }, 120_000)
})

describe('the oracle', () => {
  const read = (oracle: Oracle, beganAt: number) => ({
    beganAt,
    endedAt: beganAt + 1,
    deleted: oracle.before('k'),
  })

  it('knows a value that is of another key, is not what was made, or has lost a type', () => {
    const value = makeValue('k', 5)
    expect(flawOf(value, 'k')).toBeUndefined()
    expect(flawOf(value, 'other')).toBe('is of the key k')
    expect(flawOf({ ...value, madeAt: 6 }, 'k')).toBe('is not what was made')
    expect(flawOf({ ...value, date: String(value.date) }, 'k')).toBe('has other types')
    expect(flawOf(JSON.parse(JSON.stringify({ ...value, map: 0 })), 'k')).toBe(
      'has lost a property that was undefined',
    )
    expect(flawOf(undefined, 'k')).toBe('is undefined')
  })

  it('refuses what is too old', () => {
    const oracle = new Oracle({ lifeMs: 1000, afterDeleteMs: 0 })
    expect(oracle.judge('k', makeValue('k', 0), read(oracle, 4000))).toBeUndefined()
    expect(oracle.judge('k', makeValue('k', 0), read(oracle, 4001))).toBe('is 4001 ms old, and may be 1000')
  })

  it('refuses what was made before a delete that was over when the read began', () => {
    const oracle = new Oracle({ lifeMs: 1e6, afterDeleteMs: 0 })
    const early = read(oracle, 25)
    oracle.replaced('k', 10, 20)
    expect(oracle.judge('k', makeValue('k', 9), early)).toBeUndefined()
    expect(oracle.judge('k', makeValue('k', 9), read(oracle, 25))).toMatch(/^was made 1.0 ms before a delete/)
    expect(oracle.judge('k', makeValue('k', 10), read(oracle, 25))).toBeUndefined()
  })

  it('excuses that for the cap of a second shared level, and no longer', () => {
    const oracle = new Oracle({ lifeMs: 1e6, afterDeleteMs: 2000 })
    oracle.replaced('k', 10, 20)
    expect(oracle.judge('k', makeValue('k', 9), read(oracle, 5000))).toBeUndefined()
    expect(oracle.judge('k', makeValue('k', 9), read(oracle, 5030))).toMatch(/^was made/)
  })
})

describe('what a process holds', () => {
  const steady: Sample = { heapBytes: 20e6, handles: 20, descriptors: 30, listeners: 12 }
  const series = (late: Partial<Sample>) =>
    Array.from({ length: 20 }, (_, index) => (index < 10 ? steady : { ...steady, ...late }))

  it('may go up and down a little', () => {
    expect(grown(series({ heapBytes: 24e6, handles: 22, descriptors: 33 }))).toEqual([])
  })

  it.each([
    ['heapBytes', 40e6],
    ['handles', 40],
    ['descriptors', 60],
    ['listeners', 30],
  ] as const)('may not grow: %s', (name, value) => {
    expect(grown(series({ [name]: value }))).toEqual([`${name} grew from ${steady[name]} to ${value}`])
  })
})
