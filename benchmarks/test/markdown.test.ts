import { describe, expect, it } from '@jest/globals'
import { amount, generatedPart, markdownTable, rate, withGeneratedPart } from '../fleet/markdown.ts'

describe('generated parts of pages', () => {
  const page = 'before\n\n<!-- generated: one -->\n<!-- end: one -->\n\nafter\n'

  it('are put between their marks, and found there', () => {
    const once = withGeneratedPart(page, 'one', 'first $1')
    expect(generatedPart(once, 'one')).toBe('first $1')
    const twice = withGeneratedPart(once, 'one', 'second')
    expect(twice).toBe('before\n\n<!-- generated: one -->\n\nsecond\n\n<!-- end: one -->\n\nafter\n')
  })

  it('need their marks', () => {
    expect(generatedPart(page, 'two')).toBeUndefined()
    expect(() => withGeneratedPart(page, 'two', 'text')).toThrow('the page has no marks for two')
  })

  it('have tables with straight columns', () => {
    expect(markdownTable(['a', 'number'], [['long one', '1']])).toBe(
      ['| a        | number |', '| -------- | ------ |', '| long one | 1      |'].join('\n'),
    )
  })

  it('have numbers for people', () => {
    expect([3.333, 16.72, 167, 1667, 16_671, 4e6, 1.5e12].map(amount)).toEqual([
      ...['3.33', '16.7', '167', '1,667', '16.7 thousand', '4 million', '1.5 trillion'],
    ])
    expect([12, 18_130, 1.8e6, 2.4e9].map(rate)).toEqual(['12.0 B/s', '18.1 kB/s', '1.80 MB/s', '2.40 GB/s'])
  })
})
