import { describe, expect, it } from '@jest/globals'
import { FrequencySketch } from '../../src/memory/frequency-sketch.ts'
import { mixed } from '../../src/memory/hash.ts'
import type { Regime } from '../../src/memory/regime.ts'
import { RegimeClimber } from '../../src/memory/regime-climber.ts'

/** The regime that a climber comes to when it sees these keys. */
function regimeAfter(requests: number, entries: number, keyAt: (at: number) => number): Regime {
  const sketch = new FrequencySketch()
  sketch.grow(entries)
  const climber = new RegimeClimber(
    (hash) => sketch.count(hash),
    () => 1,
  )
  climber.fit(entries)
  for (let at = 0; at < requests; at += 1) {
    const hash = mixed(keyAt(at) + 1)
    sketch.add(hash)
    climber.observe(hash)
  }
  return climber.regime
}

/** Each key three times within a short while, and never again. */
const soonOrNever = (at: number) => Math.floor(at / 30) * 10 + (at % 10)
const loopOver = (keys: number) => (at: number) => at % keys

describe.each([100, 1000])('RegimeClimber with room for %i entries', (entries) => {
  it('makes the window small for a loop that is larger than the memory', () => {
    expect(regimeAfter(entries * 100, entries, loopOver(entries * 2)).window).toBeLessThan(0.05)
  })

  it('makes the window large when keys are asked for soon again or never', () => {
    const gap = entries / 10
    const keyAt = (at: number) => soonOrNever(Math.floor(at / gap)) * gap + (at % gap)
    expect(regimeAfter(entries * 100, entries, keyAt).window).toBeGreaterThan(0.3)
  })

  it('lets nothing back in when a loop is a little larger than the memory', () => {
    expect(regimeAfter(entries * 100, entries, loopOver(entries * 1.5)).readmits).toBe(false)
  })

  it('moves again when the requests change', () => {
    const turn = entries * 100
    const gap = entries / 10
    const keyAt = (at: number) =>
      at < turn ? loopOver(entries * 2)(at) : 1e6 + soonOrNever(Math.floor(at / gap)) * gap + (at % gap)
    expect(regimeAfter(turn * 2, entries, keyAt).window).toBeGreaterThan(0.3)
  })
})

describe('RegimeClimber', () => {
  it('stays where it is before it knows how much there is room for', () => {
    const climber = new RegimeClimber(
      () => 0,
      () => 1,
    )
    const { regime } = climber
    let moves = 0
    for (let at = 0; at < 10_000; at += 1) if (climber.observe(mixed(at % 300))) moves += 1
    expect([moves, climber.regime]).toEqual([0, regime])
  })
})
