import { describe, expect, it } from '@jest/globals'
import { Backoff } from '../../src/engine/backoff.ts'
import { useManualTime } from '../support.ts'

const clock = useManualTime()

describe('the pauses after failing refreshes', () => {
  it('grow with each failure in a row, end when they are over, and with a success', async () => {
    const backoff = new Backoff((failures) => failures * 1000)
    backoff.failed('k')
    backoff.failed('k')
    expect(backoff.pausing('other')).toBe(false)
    await clock.time.advance('1999ms')
    expect(backoff.pausing('k')).toBe(true)
    await clock.time.advance('1ms')
    expect(backoff.pausing('k')).toBe(false)
    backoff.failed('k')
    expect(backoff.pausing('k')).toBe(true)
    backoff.succeeded('k')
    expect(backoff.pausing('k')).toBe(false)
  })

  it('are remembered for ten thousand keys; the oldest is forgotten first, and a new failure makes a key the latest', () => {
    const backoff = new Backoff(() => 1000)
    for (let id = 0; id < 10_000; id += 1) backoff.failed(String(id))
    backoff.failed('0')
    expect(backoff.pausing('1')).toBe(true)
    backoff.failed('10000')
    expect(['0', '1', '2', '10000'].map((key) => backoff.pausing(key))).toEqual([true, false, true, true])
  })

  it('are none where none are asked for', () => {
    const backoff = new Backoff(undefined)
    backoff.failed('k')
    expect(backoff.pausing('k')).toBe(false)
  })
})
