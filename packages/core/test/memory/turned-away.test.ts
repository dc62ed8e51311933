import { describe, expect, it } from '@jest/globals'
import { mixed } from '../../src/memory/hash.ts'
import { TurnedAway } from '../../src/memory/turned-away.ts'

/** Remembers `entries`, after the keys from 1 to `keys` have been turned away, one after the other. */
function after(keys: number, entries: number): TurnedAway {
  const turnedAway = new TurnedAway()
  turnedAway.grow(entries)
  for (let key = 1; key <= keys; key += 1) turnedAway.add(mixed(key))
  return turnedAway
}

function countIn(turnedAway: TurnedAway, from: number, to: number): number {
  let count = 0
  for (let key = from; key < to; key += 1) if (turnedAway.has(mixed(key))) count += 1
  return count
}

describe('TurnedAway', () => {
  it('has nobody at first', () => {
    expect(countIn(after(0, 1000), 0, 10_000)).toBe(0)
  })

  it.each([1, 4, 100, 10_000])('has the last one, with room for %i', (entries) => {
    const turnedAway = new TurnedAway()
    turnedAway.grow(entries)
    for (let key = 0; key < 300; key += 1) {
      turnedAway.add(mixed(key))
      expect(turnedAway.has(mixed(key))).toBe(true)
    }
  })

  it('has most of the latest, and hardly any of those long ago', () => {
    const turnedAway = after(10_000, 1000)
    expect(countIn(turnedAway, 9751, 10_001)).toBeGreaterThan(225)
    expect(countIn(turnedAway, 1, 5001)).toBeLessThan(5000 / 30)
  })

  it('seldom takes a key for another', () => {
    expect(countIn(after(1000, 1000), 1001, 11_001)).toBeLessThan(10_000 / 30)
  })

  it('has forgotten all when it has grown', () => {
    const turnedAway = after(1000, 1000)
    turnedAway.grow(2000)
    expect(countIn(turnedAway, 1, 1001)).toBe(0)
  })
})
