import { describe, expect, it } from '@jest/globals'
import { BOUNDS, type Bound, codecBounds } from '../check/bounds.ts'
import { leads, sources } from '../check/measurements.ts'
import { describeVerdict, fails, judge } from '../check/verdict.ts'

const bound: Bound = { what: 'a hit', of: 'core/hit: cached', is: 'at most', goal: 1.5, noise: 0.25 }
const ceiling = { value: 2, reason: 'Calls are not inlined.' }

describe('a verdict', () => {
  it.each([
    [1, 'reached'],
    [1.5, 'reached'],
    [1.74, 'within noise'],
    [1.76, 'broken'],
    [undefined, 'not measured'],
    [Number.NaN, 'not measured'],
  ])('on %p for a goal of at most 1.5 is %p', (value, kind) => {
    expect(judge(bound, value).kind).toBe(kind)
  })

  it.each([
    [1.4, 'reached'],
    [1.6, 'not reached, but held'],
    [2.2, 'not reached, but held'],
    [2.3, 'broken'],
  ])('on %p with a ceiling of 2 is %p', (value, kind) => {
    expect(judge({ ...bound, ceiling }, value).kind).toBe(kind)
  })

  it('turns round where at least something is wanted', () => {
    const least: Bound = { ...bound, is: 'at least', goal: -0.5 }
    expect([0, -0.7, -0.8].map((value) => judge(least, value).kind)).toEqual([
      'reached',
      'within noise',
      'broken',
    ])
  })

  it('lets the check fail when a bound is broken or not measured', () => {
    expect([1, 5, undefined].map((value) => fails(judge(bound, value)))).toEqual([false, true, true])
    expect(fails(judge({ ...bound, ceiling }, 1.9))).toBe(false)
  })

  it('tells goal and ceiling, and why there is one', () => {
    const told = describeVerdict(judge({ ...bound, ceiling }, 1.9))
    expect(told).toContain('at most 1.5, until then 2')
    expect(told).toContain('Calls are not inlined.')
    expect(describeVerdict(judge({ ...bound, ceiling }, 1.2))).not.toContain('Calls')
  })
})

describe('the lead of a memory', () => {
  it('is that over the best policy, on the worst trace and in the mean', () => {
    const rows = [
      { ratios: { LRU: 40, SIEVE: 50, InMemCache: 49, 'clairvoyant limit': 90 } },
      { ratios: { LRU: 30, SIEVE: 10, InMemCache: 33, 'clairvoyant limit': 90 } },
    ]
    expect(leads(rows)).toEqual({ least: -1, mean: 6 })
  })
})

describe('the bounds', () => {
  it('judge the codec, and not what it is compared with', () => {
    const bounds = codecBounds([
      'core/codec: encode 100 B? codec.encode',
      'core/codec: encode 100 B? new Packr().pack',
      'core/codec: decode 1 kB? codec.decode',
    ])
    expect(bounds.map(({ of, ceiling }) => [of, ceiling === undefined])).toEqual([
      ['core/codec: encode 100 B? codec.encode', false],
      ['core/codec: decode 1 kB? codec.decode', true],
    ])
  })

  it('are each of a measurement that is made', () => {
    const names = sources().map(({ name }) => name)
    expect(BOUNDS.filter(({ of }) => !names.some((name) => of.startsWith(`${name}:`)))).toEqual([])
  })

  it('have a ceiling only where it is looser than the goal, and a reason with it', () => {
    for (const { is, goal, ceiling } of BOUNDS) {
      if (ceiling === undefined) continue
      expect(is === 'at most' ? ceiling.value > goal : ceiling.value < goal).toBe(true)
      expect(ceiling.reason).toMatch(/\.$/)
    }
  })
})
