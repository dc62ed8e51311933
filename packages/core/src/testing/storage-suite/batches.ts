/** Many keys in one call. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { assertSame } from '../same.ts'
import {
  entryAt,
  expectAbsent,
  expectFresh,
  needsTypes,
  type StorageTest,
  type SuiteFeatures,
} from './context.ts'

const MINUTE_MS = 60_000
const MANY = Array.from({ length: 120 }, (_, index) => [`key ${index}`, { index }] as const)

function* once<T>(items: Iterable<T>): Generator<T> {
  yield* items
}

export function batchTests(test: StorageTest, features: SuiteFeatures): void {
  test(
    'getMany answers a Map of the fresh hits; misses, stale and expired keys are not in it',
    async ({ storage, time }) => {
      await storage.setEntry('stale', entryAt(time, 'v', MINUTE_MS, 10 * MINUTE_MS))
      await storage.set('expired', 'v', '1m')
      await time.advance('1m')
      await storage.set('a', 1)
      await storage.set('b', null)
      await storage.set('unasked', 2)
      const found = await storage.getMany(['a', 'absent', 'stale', 'expired', 'b'])
      ok(found instanceof Map)
      deepStrictEqual([...found].sort(), [
        ['a', 1],
        ['b', null],
      ])
    },
    { batches: true },
  )

  test(
    'undefined is a hit of getMany',
    async ({ storage }) => {
      await storage.set('k', undefined)
      const found = await storage.getMany(['k', 'absent'])
      deepStrictEqual([...found], [['k', undefined]])
      if (storage.getManyEntries !== undefined) {
        strictEqual((await storage.getManyEntries(['k'])).has('k'), true)
      }
    },
    { batches: true, ...needsTypes(features, 'structured') },
  )

  test(
    'getMany, setMany and deleteMany take any iterable, and go through it once',
    async ({ storage }) => {
      await storage.setMany(
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
      )
      await storage.setMany(
        once([
          ['c', 3],
          ['d', 4],
        ] as const),
      )
      strictEqual((await storage.getMany(new Set(['a', 'b', 'c', 'd']))).size, 4)
      await storage.deleteMany(new Set(['a']))
      await storage.deleteMany(once(['b', 'c']))
      assertSame(await storage.getMany(once(['a', 'b', 'c', 'd'])), new Map([['d', 4]]))
    },
    { batches: true },
  )

  test(
    'empty batches do nothing',
    async ({ storage }) => {
      await storage.set('k', 'v')
      await storage.setMany([])
      await storage.deleteMany([])
      strictEqual((await storage.getMany([])).size, 0)
      await expectFresh(storage, 'k', 'v')
    },
    { batches: true },
  )

  test(
    'a key that comes twice counts once, and of two values the later one stays',
    async ({ storage }) => {
      await storage.setMany([
        ['k', 'first'],
        ['other', 1],
        ['k', 'second'],
      ])
      assertSame(await storage.getMany(['k', 'k']), new Map([['k', 'second']]))
      await storage.deleteMany(['k', 'k', 'absent'])
      await expectAbsent(storage, 'k')
      await expectFresh(storage, 'other', 1)
    },
    { batches: true },
  )

  test(
    'setMany gives all values the ttl',
    async ({ storage, time }) => {
      await storage.setMany(
        [
          ['a', 1],
          ['b', 2],
        ],
        '1m',
      )
      await time.advance('59999ms')
      strictEqual((await storage.getMany(['a', 'b'])).size, 2)
      await time.advance('1ms')
      await expectAbsent(storage, 'a')
      await expectAbsent(storage, 'b')
    },
    { batches: true },
  )

  for (const ttl of [undefined, 0] as const) {
    test(
      `setMany with ttl ${ttl} keeps values for ever`,
      async ({ storage, time }) => {
        await storage.setMany([['a', 1]], ttl)
        await time.advance('36500d')
        await expectFresh(storage, 'a', 1)
      },
      { batches: true },
    )
  }

  test(
    'setMany replaces what was there',
    async ({ storage, time }) => {
      await storage.set('a', 'old', '1m')
      await storage.setMany([['a', 'new']], '10m')
      await time.advance('5m')
      await expectFresh(storage, 'a', 'new')
    },
    { batches: true },
  )

  test(
    'deleteMany leaves other keys alone',
    async ({ storage }) => {
      await storage.setMany([
        ['a', 1],
        ['b', 2],
        ['ab', 3],
      ])
      await storage.deleteMany(['a', 'b'])
      assertSame(await storage.getMany(['a', 'b', 'ab']), new Map([['ab', 3]]))
    },
    { batches: true },
  )

  test(
    '120 keys are one batch like any other',
    async ({ storage }) => {
      await storage.setMany(MANY, '1h')
      const asked = MANY.flatMap(([key]) => [key, `no ${key}`])
      const found = await storage.getMany(asked)
      strictEqual(found.size, MANY.length)
      for (const [key, value] of MANY) assertSame(found.get(key), value)
      await storage.deleteMany(MANY.slice(0, 100).map(([key]) => key))
      assertSame(
        [...(await storage.getMany(asked)).keys()].sort(),
        MANY.slice(100)
          .map(([key]) => key)
          .sort(),
      )
    },
    { batches: true },
  )

  test(
    'getManyEntries answers fresh and stale entries as getEntry does',
    async ({ storage, time }) => {
      await storage.setEntry('stale', { ...entryAt(time, 'old', MINUTE_MS, 10 * MINUTE_MS), tags: ['t'] })
      await storage.set('expired', 'v', '1m')
      await time.advance('1m')
      await storage.set('fresh', 'new')
      const found = await storage.getManyEntries(once(['fresh', 'stale', 'expired', 'absent', 'fresh']))
      assertSame([...found.keys()].sort(), ['fresh', 'stale'])
      for (const key of ['fresh', 'stale']) assertSame(found.get(key), await storage.getEntry(key))
      strictEqual((await storage.getManyEntries([])).size, 0)
    },
    { entryBatches: true },
  )
}
