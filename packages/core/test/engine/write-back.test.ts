import { describe, expect, it } from '@jest/globals'
import { activityOf, createStorage } from '../../src/driver.ts'
import { InMemCache, TTLCache } from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { manualLoader, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

/** A storage of bytes that takes no writes, and shows memory above itself, as chains do. */
function underMemory({ capMs = Number.POSITIVE_INFINITY } = {}) {
  const near = new InMemCache()
  const far = createStorage(
    faultyDriver(memoryDriver(), { script: [{ on: 'write', fault: { kind: 'reject' } }] }),
  )
  const levels = [
    { name: 'near', storage: near, capMs },
    { name: 'far', storage: far, capMs: Number.POSITIVE_INFINITY },
  ]
  return { near, cache: Object.assign(far, { levels, authority: far }) }
}

describe('a value that could not be kept for all', () => {
  it.each([
    ['because writes fail', false],
    ['because there was no lease to load it under', true],
  ])(
    '%s, is kept in the memory of this process, no longer than its level keeps anything',
    async (_, lock) => {
      const { near, cache } = underMemory({ capMs: 5000 })
      const told: string[] = []
      const onError = (_error: unknown, { operation }: { operation: string }) => told.push(operation)
      const load = TTLCache.cached('k', { ttl: 60, cache, lock, onError })(async () => 'v')
      expect(await load()).toBe('v')
      expect(told).toEqual([lock ? 'claim' : 'set'])
      expect(near.get('k')).toBe('v')
      await clock.time.advance(5)
      expect(near.get('k')).toBeUndefined()
    },
  )

  it('is kept there for its own life where the level keeps things as long as they live', async () => {
    const { near, cache } = underMemory()
    await TTLCache.cached('k', { ttl: 60, cache, onError: () => undefined })(async () => 'v')()
    await clock.time.advance(59)
    expect(near.get('k')).toBe('v')
    await clock.time.advance(1)
    expect(near.get('k')).toBeUndefined()
  })

  it.each([
    ['written elsewhere', false],
    ['written elsewhere', true],
    ['deleted here', false],
  ])('is kept nowhere when its key was %s meanwhile', async (how, lock) => {
    const { near, cache } = underMemory()
    const { loader, last } = manualLoader()
    const load = TTLCache.cached('k', { ttl: 60, cache, lock, onError: () => undefined })(loader)
    const answer = load()
    await settle()
    if (how === 'deleted here') await load.invalidate()
    else activityOf(cache).overtake('k')
    last().resolve('v')
    expect(await answer).toBe('v')
    expect(near.get('k')).toBeUndefined()
  })
})
