/** What comes back is what was kept. */
import { ok, strictEqual } from 'node:assert/strict'
import { assertCameBack, awkwardValues } from '../awkward.ts'
import { assertSame } from '../same.ts'
import { entryAt, expectFresh, needsTypes, type StorageTest, type SuiteFeatures } from './context.ts'

const MINUTE_MS = 60_000

export function valueTests(test: StorageTest, features: SuiteFeatures): void {
  for (const awkward of awkwardValues) {
    const needs = needsTypes(features, awkward.types)
    test(
      `keeps ${awkward.name}`,
      async ({ storage, time }) => {
        const cameBack = (actual: unknown) => assertCameBack(actual, awkward, features)
        await storage.set('k', awkward.make(), '1m')
        strictEqual(await storage.exists('k'), true)
        cameBack(await storage.get('k'))
        const entry = await storage.getEntry('k')
        ok(entry !== undefined && 'value' in entry, 'the value is an entry')
        cameBack(entry.value)
        strictEqual(await storage.setEntry('k', entryAt(time, awkward.make(), MINUTE_MS, MINUTE_MS)), true)
        cameBack(await storage.get('k'))
        if (!features.batches) return
        await storage.setMany([['many', awkward.make()]])
        const many = await storage.getMany(['many', 'absent'])
        assertSame([...many.keys()], ['many'])
        cameBack(many.get('many'))
      },
      needs,
    )
  }

  test(
    'answers with the very object that was set',
    async ({ storage }) => {
      const value = { a: [1] }
      await storage.set('k', value)
      strictEqual(await storage.get('k'), value)
    },
    { sharedIdentity: true },
  )

  test(
    'a value that is changed after it was set stays as it was set',
    async ({ storage }) => {
      const value = { a: [1] }
      await storage.set('k', value)
      value.a.push(2)
      await expectFresh(storage, 'k', { a: [1] })
    },
    { sharedIdentity: false },
  )

  test(
    'a value that a reader changes stays as it was for the next reader',
    async ({ storage }) => {
      await storage.set('k', { a: [1] })
      const read = await storage.get<{ a: number[] }>('k')
      read?.a.push(2)
      await expectFresh(storage, 'k', { a: [1] })
    },
    { sharedIdentity: false },
  )

  test(
    'binary data that a reader changes stays as it was for the next reader',
    async ({ storage }) => {
      await storage.set('k', new Uint8Array([1, 2, 3]))
      const read = await storage.get<Uint8Array>('k')
      read?.fill(9)
      assertSame(await storage.get('k'), new Uint8Array([1, 2, 3]))
    },
    { sharedIdentity: false, ...needsTypes(features, 'structured') },
  )
}
