import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ConfigurationError } from '../../src/errors.ts'
import { type Duration, durationMs } from '../../src/time/duration.ts'

const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
type Unit = keyof typeof UNITS
const unit = fc.constantFrom(...(Object.keys(UNITS) as Unit[]))

describe('a duration', () => {
  it.each<[Duration, number]>([
    [0, 0],
    [-0, 0],
    [1, 1000],
    [0.25, 250],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [30 * 24 * 3600, 2_592_000_000],
    ['0s', 0],
    ['250ms', 250],
    ['30s', 30_000],
    ['5m', 300_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
    ['30d', 2_592_000_000],
    ['1.5h', 5_400_000],
    ['007s', 7000],
  ])('of %p is %p milliseconds', (value, expected) => {
    expect(durationMs(value, 'ttl') + 0).toBe(expected)
  })

  it('as a number is in seconds', () => {
    fc.assert(
      fc.property(fc.nat(), (seconds) => {
        expect(durationMs(seconds, 'ttl')).toBe(seconds * 1000)
        expect(durationMs(`${seconds}s`, 'ttl')).toBe(durationMs(seconds, 'ttl'))
      }),
    )
  })

  it('as a string is its amount in its unit, with or without a fraction', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 999 }), unit, (whole, thousandths, unit) => {
        expect(durationMs(`${whole}${unit}`, 'ttl')).toBe(whole * UNITS[unit])
        const amount = `${whole}.${String(thousandths).padStart(3, '0')}` as `${number}`
        expect(durationMs(`${amount}${unit}`, 'ttl')).toBeCloseTo(
          (whole + thousandths / 1000) * UNITS[unit],
          0,
        )
      }),
    )
  })

  it('that is longer stays longer in every unit', () => {
    fc.assert(
      fc.property(fc.nat(), unit, (amount, unit) => {
        expect(durationMs(`${amount + 1}${unit}`, 'ttl')).toBeGreaterThan(
          durationMs(`${amount}${unit}`, 'ttl'),
        )
      }),
    )
  })

  it.each([
    Number.NaN,
    -1,
    Number.NEGATIVE_INFINITY,
    '',
    '5',
    '-5s',
    '+5s',
    '5 s',
    ' 5s',
    '5s ',
    '5s\n',
    '5S',
    '5sec',
    '5m30s',
    '1e3s',
    '0x5s',
    '.5s',
    '5.s',
    '5,5s',
    'Infinitys',
    '٥s',
    null,
    undefined,
    true,
    5n,
    [],
    {},
    new Date(0),
  ])('of %p is refused', (value) => {
    expect(() => durationMs(value as Duration, 'ttl')).toThrow(ConfigurationError)
  })

  it('that is refused is named and shown', () => {
    expect(() => durationMs('5 min' as Duration, 'staleTtl')).toThrow(
      /^staleTtl is "5 min"; give a number of seconds/,
    )
    expect(() => durationMs(Number.NaN, 'timeout.hard')).toThrow(/^timeout\.hard is NaN;/)
    expect(() => durationMs(-3, 'interval')).toThrow(/^interval is -3;/)
  })

  it('is refused whenever it is text of any other form', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d+(\.\d+)?(ms|s|m|h|d)$/.test(text))
        expect(() => durationMs(text as Duration, 'ttl')).toThrow(ConfigurationError)
      }),
    )
  })
})
