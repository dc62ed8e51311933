import { describe, expect, it } from '@jest/globals'
import { activityOf } from '../../src/driver.ts'
import { KnownFailures } from '../../src/engine/known-failures.ts'
import { InMemCache, SWRCache, TTLCache } from '../../src/index.ts'
import { useManualTime, watchesOf } from '../support.ts'

const clock = useManualTime()

class NotFound extends Error {}
class Gone extends NotFound {}

/** A function that fails with what is set, and counts its calls. */
function failing(errors: unknown = NotFound, more: object = {}) {
  const state = { error: new NotFound('none') as Error | undefined, calls: 0 }
  const cache = new InMemCache()
  const options = {
    ttl: '1h',
    cache,
    negativeTtl: { ttl: '10s', errors: errors as typeof NotFound },
    ...more,
  } as const
  const load = TTLCache.cached(
    'user:{}',
    options,
  )(async (id: number) => {
    state.calls += 1
    if (state.error !== undefined) throw state.error
    return `user ${id}`
  })
  return { state, cache, load }
}

describe('negativeTtl', () => {
  it('answers with the error itself for that long, and then loads again', async () => {
    const { state, load } = failing()
    const first = await load(1).catch((error: unknown) => error)
    expect(await load(1).catch((error: unknown) => error)).toBe(first)
    expect(state.calls).toBe(1)
    await load(2).catch(() => undefined)
    expect(state.calls).toBe(2)
    await clock.time.advance('10s')
    state.error = undefined
    expect(await load(1)).toBe('user 1')
  })

  it('is for the errors that the application names', async () => {
    const { state, load } = failing()
    state.error = new Error('the origin is down')
    for (let time = 0; time < 3; time += 1) await expect(load(1)).rejects.toThrow('down')
    expect(state.calls).toBe(3)
    state.error = new Gone('gone')
    for (let time = 0; time < 3; time += 1) await expect(load(1)).rejects.toThrow('gone')
    expect(state.calls).toBe(4)
  })

  it.each([
    ['a list of classes', [TypeError, Gone]],
    ['a function', (error: unknown) => error instanceof Gone],
  ])('names them by %s', async (_, errors) => {
    const { state, load } = failing(errors)
    state.error = new Gone('gone')
    for (let time = 0; time < 3; time += 1) await expect(load(1)).rejects.toThrow('gone')
    expect(state.calls).toBe(1)
    state.error = new NotFound('none')
    await expect(load(2)).rejects.toThrow('none')
    await expect(load(2)).rejects.toThrow('none')
    expect(state.calls).toBe(3)
  })

  it('ends with a write or delete of the key, made anywhere in the process, and with a refresh', async () => {
    const { state, cache, load } = failing()
    const fail = async () => expect(load(1)).rejects.toThrow('none')
    await fail()
    await load.invalidate(1)
    await fail()
    expect(state.calls).toBe(2)
    cache.delete('user:1')
    await fail()
    expect(state.calls).toBe(3)
    state.error = undefined
    await expect(load(1)).rejects.toThrow('none')
    expect(await load.refresh(1)).toBe('user 1')
    cache.delete('user:1')
    expect(await load(1)).toBe('user 1')
  })

  it('lets a stale value stand in where one may', async () => {
    const { state, load } = failing(NotFound, { staleIfError: '1h' })
    state.error = undefined
    await load(1)
    await clock.time.advance('61m')
    state.error = new NotFound('none')
    expect([await load(1), await load(1)]).toEqual(['user 1', 'user 1'])
    expect(state.calls).toBe(2)
  })

  it('works for synchronous functions', () => {
    let calls = 0
    const load = SWRCache.cachedSync('{}', {
      ttl: '1h',
      staleTtl: '1h',
      negativeTtl: { ttl: '1h', errors: NotFound },
    })((id: number): string => {
      calls += 1
      throw new NotFound(String(id))
    })
    for (let time = 0; time < 3; time += 1) expect(() => load(7)).toThrow('7')
    expect(calls).toBe(1)
  })

  it.each([
    [{ ttl: '1s' }, 'negativeTtl needs ttl and errors'],
    [{ errors: NotFound }, 'negativeTtl needs ttl and errors'],
    [{ ttl: 0, errors: NotFound }, 'ttl is 0; give a duration above 0 that ends'],
    [{ ttl: '1s', errors: [] }, 'errors is an array of 0; give an error class'],
    [{ ttl: '1s', errors: ['NotFound'] }, 'give an error class'],
    ['10s', 'options are "10s"; pass an object'],
  ])('refuses %p', (negativeTtl, message) => {
    expect(() => TTLCache.cached('k', { ttl: 1, negativeTtl: negativeTtl as never })(async () => 1)).toThrow(
      message,
    )
  })
})

describe('the failures that are remembered', () => {
  const none = new NotFound('none')
  const remembering = () => {
    const storage = new InMemCache()
    const watches = watchesOf(storage)
    const failures = new KnownFailures({ ttlMs: 1000, matches: () => true }, activityOf(storage))
    const knows = (key: string) => {
      try {
        failures.check(key)
        return false
      } catch {
        return true
      }
    }
    return { failures, knows, watches }
  }

  it('are those of ten thousand keys: the oldest is forgotten first, and one that is seen again is the latest', () => {
    const { failures, knows, watches } = remembering()
    for (let id = 0; id < 10_000; id += 1) failures.note(String(id), none)
    expect(knows('0')).toBe(true)
    failures.note('0', none)
    failures.note('10000', none)
    expect(['0', '1', '2', '10000'].map(knows)).toEqual([true, false, true, true])
    expect(watches.size).toBe(10_000)
  })

  it.each<[string, (failures: KnownFailures) => void]>([
    ['forgotten', (failures) => failures.forget('k')],
    ['over', (failures) => failures.check('k')],
  ])('leave nothing behind once they are %s', async (_, end) => {
    const { failures, knows, watches } = remembering()
    failures.note('k', none)
    failures.note('k', none)
    expect(watches.size).toBe(1)
    await clock.time.advance('999ms')
    expect(knows('k')).toBe(true)
    await clock.time.advance('1ms')
    end(failures)
    expect(watches.size).toBe(0)
    expect(knows('k')).toBe(false)
  })
})
