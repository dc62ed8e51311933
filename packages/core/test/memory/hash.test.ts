import { describe, expect, it } from '@jest/globals'
import { KeyHash } from '../../src/memory/hash.ts'

const keys = Array.from({ length: 20_000 }, (_, index) => `user:${index}:profile`)

describe('KeyHash', () => {
  it('gives keys that differ in one character, or in length, different numbers', () => {
    const awkward = [
      '',
      '\0',
      '\0\0',
      '\0\0\0',
      'a',
      'aa',
      'ab',
      'ba',
      'abc',
      'abd',
      'bbc',
      'é',
      'ā',
      '键',
      '键a',
    ]
    const hash = new KeyHash(1)
    expect(new Set(awkward.map((key) => hash.of(key))).size).toBe(awkward.length)
    expect(new Set(keys.map((key) => hash.of(key))).size).toBeGreaterThan(keys.length - 5)
  })

  it.each([
    ['lowest', (hash: number) => hash & 63],
    ['highest', (hash: number) => hash >>> 26],
  ])('spreads similar keys evenly over the values of its %s bits', (_name, part) => {
    const counts = new Array<number>(64).fill(0)
    const hash = new KeyHash(1)
    for (const key of keys) {
      const value = part(hash.of(key))
      counts[value] = (counts[value] ?? 0) + 1
    }
    const mean = keys.length / 64
    expect(Math.min(...counts)).toBeGreaterThan(mean * 0.7)
    expect(Math.max(...counts)).toBeLessThan(mean * 1.3)
  })

  it('lets other keys fall together by another seed', () => {
    const together = (seed: number) => {
      const hash = new KeyHash(seed)
      return keys.filter((key) => (hash.of(key) & 1023) === 0)
    }
    const others = new Set(together(2))
    const both = together(1).filter((key) => others.has(key))
    expect(together(1).length).toBeGreaterThan(5)
    expect(both.length).toBeLessThan(5)
  })
  it.each([12, 80])('tells %i characters apart that differ in their highest bits alone', (length) => {
    const chosen = Array.from({ length: 4096 }, (_, choice) =>
      Array.from({ length: 12 }, (_, at) => ((choice >>> at) & 1 ? '\u8000' : '\0'))
        .join('')
        .padStart(length, '\0'),
    )
    const hash = new KeyHash(1)
    expect(new Set(chosen.map((key) => hash.of(key))).size).toBeGreaterThan(3000)
  })
})
