/** Any string is a key, and different strings are different keys. */
import { strictEqual } from 'node:assert/strict'
import { awkwardKeys } from '../awkward.ts'
import { assertSame } from '../same.ts'
import { allEntries, expectFresh, type StorageTest, type SuiteFeatures } from './context.ts'

const all = awkwardKeys.map(({ name, key }) => [key, `value of ${name}`] as const)

export function keyTests(test: StorageTest, features: SuiteFeatures): void {
  for (const { name, key } of awkwardKeys) {
    test(`works with the key: ${name}`, async ({ storage }) => {
      await storage.set(key, 'v', '1m')
      if (features.conditions) {
        strictEqual(await storage.setIfNotExists(key, 'other'), false)
        const version = (await storage.getEntry(key))?.version
        const entry = {
          value: 'w',
          createdAt: 0,
          freshUntil: Number.POSITIVE_INFINITY,
          expiresAt: Number.POSITIVE_INFINITY,
        }
        strictEqual(await storage.setEntry(key, entry, { ifVersion: version }), true)
      }
      await expectFresh(storage, key, features.conditions ? 'w' : 'v')
      await storage.delete(key)
      strictEqual(await storage.get(key), undefined)
    })
  }

  test('awkward keys are all different keys', async ({ storage }) => {
    for (const [key, value] of all) await storage.set(key, value)
    for (const [key, value] of all) strictEqual(await storage.get(key), value)
  })

  test('deleting one awkward key leaves the others', async ({ storage }) => {
    for (const [key, value] of all) await storage.set(key, value)
    for (const [index, [key]] of all.entries()) {
      await storage.delete(key)
      strictEqual(await storage.get(key), undefined)
      const next = all[index + 1]
      if (next !== undefined) strictEqual(await storage.get(next[0]), next[1])
    }
  })

  test(
    'batches take awkward keys',
    async ({ storage }) => {
      await storage.setMany(all)
      assertSame(
        new Map([...(await storage.getMany(all.map(([key]) => key)))].sort()),
        new Map([...all].sort()),
      )
      await storage.deleteMany(all.map(([key]) => key))
      strictEqual((await storage.getMany(all.map(([key]) => key))).size, 0)
    },
    { batches: true },
  )

  test(
    'entries gives awkward keys back as they were',
    async ({ storage }) => {
      for (const [key, value] of all) await storage.set(key, value)
      const found = await allEntries(storage)
      assertSame([...found.keys()].sort(), all.map(([key]) => key).sort())
      for (const [key, value] of all) assertSame(found.get(key)?.value, value)
    },
    { entries: true },
  )

  test(
    'clear removes awkward keys',
    async ({ storage }) => {
      for (const [key, value] of all) await storage.set(key, value)
      await storage.clear()
      for (const [key] of all) strictEqual(await storage.exists(key), false)
    },
    { clear: true },
  )
}
