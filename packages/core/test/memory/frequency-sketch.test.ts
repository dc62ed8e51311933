import { describe, expect, it } from '@jest/globals'
import { FrequencySketch } from '../../src/memory/frequency-sketch.ts'
import { mixed } from '../../src/memory/hash.ts'

function sketchFor(entries: number): FrequencySketch {
  const sketch = new FrequencySketch()
  sketch.grow(entries)
  return sketch
}

function addTimes(sketch: FrequencySketch, hash: number, times: number): void {
  for (let time = 0; time < times; time += 1) sketch.add(hash)
}

describe('FrequencySketch', () => {
  it('has counted nothing at first', () => {
    expect(sketchFor(100).count(mixed(1))).toBe(0)
  })

  it('counts up to fifteen', () => {
    const sketch = sketchFor(1000)
    const counts = Array.from({ length: 20 }, () => {
      sketch.add(mixed(7))
      return sketch.count(mixed(7))
    })
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15, 15, 15, 15])
  })

  it.each([50, 1000, 20_000])('never counts too little, and seldom too much, with %i keys', (keys) => {
    const sketch = sketchFor(keys)
    for (let key = 0; key < keys; key += 1) addTimes(sketch, mixed(key), 1 + (key % 5))
    const errors = Array.from({ length: keys }, (_, key) => sketch.count(mixed(key)) - (1 + (key % 5)))
    expect(Math.min(...errors)).toBeGreaterThanOrEqual(0)
    expect(errors.filter((error) => error > 0).length).toBeLessThan(keys / 20)
  })

  it('keeps its counts when it grows', () => {
    const sketch = sketchFor(10)
    for (let key = 0; key < 10; key += 1) addTimes(sketch, mixed(key), key)
    const before = Array.from({ length: 10 }, (_, key) => sketch.count(mixed(key)))
    sketch.grow(100_000)
    expect(Array.from({ length: 10 }, (_, key) => sketch.count(mixed(key)))).toEqual(before)
  })

  it.each([100, 10_000])('halves all counts after ten additions for each of %i entries', (entries) => {
    const sketch = sketchFor(entries)
    addTimes(sketch, mixed(1), 12)
    for (let key = 2; key < entries * 9; key += 1) sketch.add(mixed(key))
    const before = sketch.count(mixed(1))
    expect(before).toBeGreaterThanOrEqual(12)
    for (let key = entries * 9; key < entries * 12; key += 1) sketch.add(mixed(key))
    expect(sketch.count(mixed(1))).toBeLessThan(before - 3)
    expect(sketch.count(mixed(1))).toBeGreaterThanOrEqual(6)
  })
})
