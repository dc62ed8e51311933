import { AssertionError } from 'node:assert'
import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { type StorageFeatures, type StorageUnderTest, storageSuite } from '../../src/testing/storage-suite.ts'
import { now } from '../../src/time/clock.ts'
import { broken, DIRECT, defects } from './defective-storages.ts'
import { collect } from './memory-framework.ts'

function suiteOf(create: () => StorageUnderTest, features: StorageFeatures = DIRECT) {
  return collect((framework) => storageSuite('it', { create, features, framework }))
}

describe('the storage suite', () => {
  for (const [what, noticed, overrides, features] of defects) {
    it(`fails a storage where ${what}`, async () => {
      const { run } = suiteOf(() => ({ storage: broken(overrides) }), features)
      expect((await run(noticed)).size).toBeGreaterThan(0)
    })
  }

  it('passes a sound storage in every test that notices a defect', async () => {
    for (const features of [DIRECT, { types: 'structured', sync: true }] as const) {
      const isolate = features === DIRECT ? 'none' : 'clone'
      const { run } = suiteOf(() => ({ storage: new InMemCache({ isolate }) }), features)
      for (const noticed of new Set(defects.map(([, part]) => part)))
        expect([...(await run(noticed))]).toEqual([])
    }
  })

  it('says in the name of a skipped test which feature is why', () => {
    const { tests, skipped } = suiteOf(() => ({ storage: new InMemCache() }), {
      types: 'json',
      conditions: false,
      clear: false,
    })
    expect(skipped).toContain('keeps a Date (skipped: types is json)')
    expect(skipped).toContain(
      'clear works on an open storage and is refused after close (skipped: clear is false)',
    )
    expect(skipped.filter((name) => name.includes('conditions is false')).length).toBeGreaterThan(10)
    expect(tests.map(({ name }) => name)).toContain('keeps null')
  })

  it('skips nothing of a storage that can do all', () => {
    const all = { types: 'all', sharedIdentity: true, sync: true, shared: true, prefixes: true } as const
    const { skipped } = suiteOf(() => ({ storage: new InMemCache() }), all)
    expect(skipped.filter((name) => !name.endsWith('(skipped: sharedIdentity is true)'))).toEqual([])
  })

  it('fails every test of a storage that lacks what its features declare', async () => {
    const storage = () => broken(() => ({ getMany: undefined }))
    const { run } = suiteOf(() => ({ storage: storage() }))
    const [error] = (await run('never written')).values()
    expect(error).toBeInstanceOf(AssertionError)
    expect(String(error)).toContain('features.batches is true, but getMany is undefined')
  })

  it('cleans up after a storage that is not what its features declare', async () => {
    const events: string[] = []
    const create = () => ({
      storage: broken(() => ({ getMany: undefined, close: () => void events.push('close') })),
      dispose: () => void events.push('dispose'),
    })
    expect((await suiteOf(create).run('never written')).size).toBe(1)
    expect(events).toEqual(['close', 'dispose'])
  })

  it('fails when create gives no second storage although the features declare one', async () => {
    const { run } = suiteOf(() => ({ storage: new InMemCache() }), { ...DIRECT, shared: true })
    const [error] = (await run('another storage over the same backend sees')).values()
    expect(String(error)).toContain('features.shared is true, but create() answered without another')
  })

  it('fails when features and storage disagree on conditional writes', async () => {
    const storage = () => broken(() => ({ conditional: false }))
    expect((await suiteOf(() => ({ storage: storage() })).run('never written')).size).toBe(1)
  })

  it('closes storages and disposes of the backend after each test, also of one that fails, and gives time back', async () => {
    const events: string[] = []
    const storage = () =>
      broken((inner) => ({
        get: () => undefined,
        async close() {
          events.push('close')
          await inner.close()
        },
      }))
    const { run } = suiteOf(() => ({ storage: storage(), dispose: () => void events.push('dispose') }))
    expect((await run('given in seconds')).size).toBe(1)
    expect(events).toEqual(['close', 'dispose'])
    expect(Math.abs(now() - Date.now())).toBeLessThan(60_000)
  })

  it('tells both errors when a test fails and cleaning up fails too', async () => {
    const storage = () => broken(() => ({ get: () => undefined }))
    const dispose = () => Promise.reject(new Error('the backend is stuck'))
    const [error] = (await suiteOf(() => ({ storage: storage(), dispose })).run('given in seconds')).values()
    expect(error).toBeInstanceOf(AggregateError)
  })

  it('gives time back when create fails', async () => {
    const create = () => {
      throw new Error('no backend')
    }
    const [error] = (await suiteOf(create).run('never written')).values()
    expect(String(error)).toContain('no backend')
    expect(Math.abs(now() - Date.now())).toBeLessThan(60_000)
  })

  it('says what to pass where there are no global describe and it', () => {
    const { describe: kept } = globalThis as { describe?: unknown }
    Reflect.deleteProperty(globalThis, 'describe')
    try {
      const options = { create: () => ({ storage: new InMemCache() }), features: DIRECT }
      expect(() => storageSuite('it', options)).toThrow(ConfigurationError)
    } finally {
      Object.assign(globalThis, { describe: kept })
    }
  })
})
