/** clear and entries: all of this storage's keys, and no others. */
import { strictEqual } from 'node:assert/strict'
import { assertSame } from '../same.ts'
import {
  allEntries,
  entryAt,
  expectAbsent,
  expectFresh,
  type StorageTest,
  type SuiteFeatures,
} from './context.ts'

const MINUTE_MS = 60_000
const MANY = Array.from({ length: 30 }, (_, index) => `key ${index}`)

/** Each would match the prefix of another if it were taken for a pattern. */
const PREFIXES = [
  '*:',
  '?:',
  'a:',
  'a*:',
  'a?:',
  'ab:',
  '[ab]:',
  '[^a]:',
  'b:',
  '\\a:',
  '{a,b}:',
  'ü/../:',
  '%61:',
  ' :',
]

export function sweepTests(test: StorageTest, features: SuiteFeatures): void {
  test(
    'clear removes fresh and stale entries, and the storage can be used again',
    async ({ storage, time }) => {
      await storage.setEntry('stale', entryAt(time, 'v', MINUTE_MS, 10 * MINUTE_MS))
      await time.advance('2m')
      for (const key of MANY) await storage.set(key, key)
      await storage.clear()
      for (const key of MANY) strictEqual(await storage.get(key), undefined)
      await expectAbsent(storage, 'stale')
      await storage.clear()
      await storage.set('k', 'v')
      await expectFresh(storage, 'k', 'v')
    },
    { clear: true },
  )

  test(
    'clear removes the keys of its own prefix only, whatever characters it has',
    async ({ withPrefix }) => {
      const storages = await Promise.all(PREFIXES.map((prefix) => withPrefix(prefix)))
      for (const [index, storage] of storages.entries()) await storage.set('k', index)
      for (const [index, storage] of storages.entries()) {
        await storage.clear()
        strictEqual(await storage.get('k'), undefined)
        for (const [other, neighbour] of storages.slice(index + 1).entries()) {
          strictEqual(await neighbour.get('k'), index + 1 + other)
        }
      }
    },
    { clear: true, prefixes: true },
  )

  test(
    'one key under different prefixes is different keys',
    async ({ withPrefix }) => {
      const [a, b] = [await withPrefix('a:'), await withPrefix('b:')]
      await a.set('k', 1)
      await expectAbsent(b, 'k')
      if (features.conditions) strictEqual(await b.setIfNotExists('k', 2), true)
      else await b.set('k', 2)
      await a.delete('k')
      await expectFresh(b, 'k', 2)
    },
    { prefixes: true },
  )

  test(
    'entries gives every entry that has not expired, fresh or stale, once',
    async ({ storage, time }) => {
      await storage.set('expired', 'v', '1m')
      await storage.setEntry('stale', { ...entryAt(time, 'old', MINUTE_MS, 10 * MINUTE_MS), tags: ['t'] })
      await time.advance('1m')
      for (const key of MANY) await storage.set(key, { key }, '1m')
      const found = await allEntries(storage)
      assertSame([...found.keys()].sort(), ['stale', ...MANY].sort())
      for (const [key, entry] of found) assertSame(entry, await storage.getEntry(key))
    },
    { entries: true },
  )

  test(
    'entries of an empty storage are none',
    async ({ storage }) => {
      strictEqual((await allEntries(storage)).size, 0)
    },
    { entries: true },
  )

  test(
    'entries takes a prefix literally',
    async ({ storage }) => {
      const keys = PREFIXES.map((prefix) => `${prefix}k`)
      for (const key of keys) await storage.set(key, 'v')
      for (const prefix of PREFIXES) {
        assertSame([...(await allEntries(storage, { prefix })).keys()], [`${prefix}k`])
      }
      assertSame([...(await allEntries(storage, { prefix: '' })).keys()].sort(), [...keys].sort())
      strictEqual((await allEntries(storage, { prefix: 'nothing begins so' })).size, 0)
    },
    { entries: true },
  )

  test(
    'entries keeps to the prefix of the storage, and gives keys without it',
    async ({ withPrefix }) => {
      const [a, b] = [await withPrefix('a*:'), await withPrefix('ab:')]
      await a.set('k', 1)
      await b.set('k', 2)
      await b.set('l', 3)
      assertSame(
        [...(await allEntries(a))].map(([key, { value }]) => [key, value]),
        [['k', 1]],
      )
      assertSame(
        [...(await allEntries(b, { prefix: 'l' }))].map(([key, { value }]) => [key, value]),
        [['l', 3]],
      )
    },
    { entries: true, prefixes: true },
  )

  test(
    'entries may be left early, and keys may be deleted on the way',
    async ({ storage }) => {
      for (const key of MANY) await storage.set(key, 'v')
      for await (const [key] of storage.entries()) {
        await storage.delete(key)
        break
      }
      strictEqual((await allEntries(storage)).size, MANY.length - 1)
      for await (const [key] of storage.entries()) await storage.delete(key)
      strictEqual((await allEntries(storage)).size, 0)
    },
    { entries: true },
  )
}
