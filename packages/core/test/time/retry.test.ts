import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from '@jest/globals'
import { Retry } from '../../src/time/retry.ts'
import { useManualTime } from '../support.ts'

const clock = useManualTime()

/** A piece of work that fails as long as it is told to. */
function work() {
  const state = { fails: true, left: true, attempts: 0 }
  let underWay = 0
  const retry = new Retry({
    async attempt() {
      underWay += 1
      expect(underWay).toBe(1)
      state.attempts += 1
      await Promise.resolve()
      underWay -= 1
      if (state.fails) throw new Error('not now')
      state.left = false
    },
    unfinished: () => state.left,
    track: () => undefined,
  })
  return { state, retry }
}

describe('a retry', () => {
  it('tries after a while, however often it is asked to', async () => {
    const { state, retry } = work()
    retry.later()
    retry.later()
    await clock.time.advance('374ms')
    expect(state.attempts).toBe(0)
    await clock.time.advance('251ms')
    expect(state.attempts).toBe(1)
  })

  it('tries apart from the request that asked for it', async () => {
    const request = new AsyncLocalStorage<string>()
    const seen: unknown[] = []
    const retry = new Retry({
      attempt: async () => void seen.push(request.getStore()),
      unfinished: () => false,
      track: () => undefined,
    })
    await request.run('a request', async () => {
      retry.later()
      await clock.time.advance('1s')
    })
    expect(seen).toEqual([undefined])
  })

  it('makes pauses twice as long up to half a minute, and short again once an attempt has worked', async () => {
    const { state, retry } = work()
    retry.later()
    await clock.time.advance('10m')
    // 0.5, 1, 2, 4, 8, 16, then 30 s each, a quarter more or less.
    expect(state.attempts).toBeGreaterThanOrEqual(6 + 15)
    expect(state.attempts).toBeLessThanOrEqual(8 + 26)
    state.fails = false
    await clock.time.advance('1m')
    const before = state.attempts
    state.fails = true
    state.left = true
    retry.later()
    await clock.time.advance('626ms')
    expect(state.attempts).toBe(before + 1)
  })

  it('tries at once when told, one attempt at a time, and goes on by itself', async () => {
    const { state, retry } = work()
    await Promise.all([retry.now(), retry.now()])
    expect(state.attempts).toBe(1)
    state.fails = false
    await clock.time.advance('2s')
    expect(state).toEqual({ fails: false, left: false, attempts: 2 })
    await clock.time.advance('1h')
    expect(state.attempts).toBe(2)
  })

  it('tries no more once it is stopped', async () => {
    const { state, retry } = work()
    retry.later()
    retry.stop()
    retry.later()
    await clock.time.advance('1h')
    expect(state.attempts).toBe(0)
  })
})
