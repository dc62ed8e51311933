/** Conditional writes: one step with the check, whoever else writes. */
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import type { CacheStorage } from '../../storage/contract.ts'
import { assertSame } from '../same.ts'
import { entryAt, expectAbsent, expectFresh, expectStale, instantsOf, type StorageTest } from './context.ts'

const MINUTE_MS = 60_000
const CALLERS = Array.from({ length: 20 }, (_, index) => index)

export function conditionTests(test: StorageTest): void {
  test(
    'setIfNotExists keeps the value where there is nothing',
    async ({ storage, time }) => {
      strictEqual(await storage.setIfNotExists('k', 'v', '1m'), true)
      await expectFresh(storage, 'k', 'v')
      await time.advance('1m')
      await expectAbsent(storage, 'k')
    },
    { conditions: true },
  )

  for (const ttl of [undefined, 0] as const) {
    test(
      `setIfNotExists with ttl ${ttl} keeps the value for ever`,
      async ({ storage, time }) => {
        strictEqual(await storage.setIfNotExists('k', 'v', ttl), true)
        await time.advance('36500d')
        await expectFresh(storage, 'k', 'v')
        strictEqual(await storage.setIfNotExists('k', 'w'), false)
      },
      { conditions: true },
    )
  }

  test(
    'setIfNotExists leaves a fresh entry and its life as they are',
    async ({ storage, time }) => {
      await storage.setEntry('k', entryAt(time, 'first', MINUTE_MS, 2 * MINUTE_MS))
      const before = await storage.getEntry('k')
      strictEqual(await storage.setIfNotExists('k', 'second', '1h'), false)
      const after = await storage.getEntry('k')
      assertSame(after?.value, 'first')
      assertSame(instantsOf(after), instantsOf(before))
      strictEqual(after?.version, before?.version)
    },
    { conditions: true },
  )

  test(
    'setIfNotExists is refused by null, which is a value',
    async ({ storage }) => {
      await storage.set('k', null)
      strictEqual(await storage.setIfNotExists('k', 'v'), false)
      await expectFresh(storage, 'k', null)
    },
    { conditions: true },
  )

  test(
    'setIfNotExists is refused by a stale entry and not by an expired one',
    async ({ storage, time }) => {
      await storage.setEntry('k', entryAt(time, 'old', MINUTE_MS, 2 * MINUTE_MS))
      await time.advance('1m')
      strictEqual(await storage.setIfNotExists('k', 'new'), false)
      await expectStale(storage, 'k', 'old')
      await time.advance('1m')
      strictEqual(await storage.setIfNotExists('k', 'new'), true)
      await expectFresh(storage, 'k', 'new')
    },
    { conditions: true },
  )

  test(
    'setIfNotExists is allowed again after delete',
    async ({ storage }) => {
      strictEqual(await storage.setIfNotExists('k', 'first'), true)
      await storage.delete('k')
      strictEqual(await storage.setIfNotExists('k', 'second'), true)
      await expectFresh(storage, 'k', 'second')
    },
    { conditions: true },
  )

  test(
    'of 20 concurrent setIfNotExists one wins, and its value stays',
    async ({ storage }) => {
      await oneWinner(CALLERS.map(() => storage))
    },
    { conditions: true },
  )

  test(
    'of 20 concurrent setIfNotExists on an expired entry one wins',
    async ({ storage, time }) => {
      await storage.set('k', 'old', '1m')
      await time.advance('1m')
      await oneWinner(CALLERS.map(() => storage))
    },
    { conditions: true },
  )

  test(
    'of 20 concurrent setIfNotExists through two storages over one backend one wins',
    async ({ storage, another, time }) => {
      const second = await another()
      const callers = CALLERS.map((index) => (index % 2 === 0 ? storage : second))
      await oneWinner(callers)
      await storage.set('k', 'old', '1m')
      await time.advance('1m')
      await oneWinner(callers)
    },
    { conditions: true, shared: true },
  )

  test(
    'ifAbsent writes where there is nothing, and where what was there has expired',
    async ({ storage, time }) => {
      strictEqual(
        await storage.setEntry('k', entryAt(time, 'first', MINUTE_MS, MINUTE_MS), { ifAbsent: true }),
        true,
      )
      await expectFresh(storage, 'k', 'first')
      await time.advance('1m')
      strictEqual(
        await storage.setEntry('k', entryAt(time, 'second', MINUTE_MS, MINUTE_MS), { ifAbsent: true }),
        true,
      )
      await expectFresh(storage, 'k', 'second')
    },
    { conditions: true },
  )

  test(
    'ifAbsent is refused by a fresh entry and by a stale one',
    async ({ storage, time }) => {
      await storage.setEntry('k', entryAt(time, 'first', MINUTE_MS, 5 * MINUTE_MS))
      strictEqual(
        await storage.setEntry('k', entryAt(time, 'second', MINUTE_MS, MINUTE_MS), { ifAbsent: true }),
        false,
      )
      await expectFresh(storage, 'k', 'first')
      await time.advance('2m')
      strictEqual(
        await storage.setEntry('k', entryAt(time, 'second', MINUTE_MS, MINUTE_MS), { ifAbsent: true }),
        false,
      )
      await expectStale(storage, 'k', 'first')
    },
    { conditions: true },
  )

  test(
    'ifAbsent may be capped by a ttl at the same time',
    async ({ storage, time }) => {
      const entry = entryAt(time, 'v', 10 * MINUTE_MS, 10 * MINUTE_MS)
      strictEqual(await storage.setEntry('k', entry, { ifAbsent: true, ttl: '1m' }), true)
      await time.advance('1m')
      await expectAbsent(storage, 'k')
    },
    { conditions: true },
  )

  test(
    'every write has a version of its own',
    async ({ storage, time }) => {
      const versions = new Set<string>()
      const remember = async () => {
        const version = (await storage.getEntry('k'))?.version
        ok(typeof version === 'string' && version !== '', 'the entry read has a version')
        versions.add(version)
      }
      await storage.set('k', 'v', '1m')
      await remember()
      await remember()
      strictEqual(versions.size, 1, 'reading leaves the version as it is')
      await storage.set('k', 'w', '1m')
      await remember()
      await storage.set('k', 'v', '1m')
      await remember()
      await storage.setEntry('k', entryAt(time, 'v', MINUTE_MS, MINUTE_MS))
      await remember()
      await storage.delete('k')
      await storage.set('k', 'v', '1m')
      await remember()
      strictEqual(versions.size, 5)
    },
    { conditions: true },
  )

  test(
    'ifVersion writes over the entry of that version, fresh or stale',
    async ({ storage, time }) => {
      await storage.setEntry('k', entryAt(time, 'first', MINUTE_MS, 10 * MINUTE_MS))
      strictEqual(await replaceIf(storage, 'second', await versionOf(storage)), true)
      await expectFresh(storage, 'k', 'second')
      await storage.setEntry('k', entryAt(time, 'third', MINUTE_MS, 10 * MINUTE_MS))
      await time.advance('2m')
      strictEqual(await replaceIf(storage, 'fourth', await versionOf(storage)), true)
      await expectFresh(storage, 'k', 'fourth')
    },
    { conditions: true },
  )

  test(
    'ifVersion is refused by a later write, even of the same value',
    async ({ storage }) => {
      await storage.set('k', 'v')
      const version = await versionOf(storage)
      await storage.set('k', 'v')
      strictEqual(await replaceIf(storage, 'late', version), false)
      await expectFresh(storage, 'k', 'v')
    },
    { conditions: true },
  )

  test(
    'ifVersion is refused where the entry was deleted, and where there never was one',
    async ({ storage }) => {
      await storage.set('k', 'v')
      const version = await versionOf(storage)
      await storage.delete('k')
      strictEqual(await replaceIf(storage, 'late', version), false)
      await expectAbsent(storage, 'k')
      strictEqual(await replaceIf(storage, 'late', 'no such version'), false)
      await expectAbsent(storage, 'k')
    },
    { conditions: true },
  )

  test(
    'ifVersion is refused where the entry was deleted and written again',
    async ({ storage }) => {
      await storage.set('k', 'v')
      const version = await versionOf(storage)
      await storage.delete('k')
      await storage.set('k', 'v')
      strictEqual(await replaceIf(storage, 'late', version), false)
      await expectFresh(storage, 'k', 'v')
    },
    { conditions: true },
  )

  test(
    'ifVersion sees the writes of another storage over the same backend',
    async ({ storage, another }) => {
      const second = await another()
      await storage.set('k', 'first')
      const version = await versionOf(second)
      strictEqual(version, await versionOf(storage))
      await second.set('k', 'second')
      strictEqual(await replaceIf(storage, 'late', version), false)
      strictEqual(await replaceIf(storage, 'third', await versionOf(second)), true)
      await expectFresh(second, 'k', 'third')
    },
    { conditions: true, shared: true },
  )

  test(
    'of 20 concurrent writes with one ifVersion one wins, and its value stays',
    async ({ storage }) => {
      await storage.set('k', 'first')
      const version = await versionOf(storage)
      const written = await Promise.all(CALLERS.map(async (caller) => replaceIf(storage, caller, version)))
      strictEqual(written.filter(Boolean).length, 1)
      await expectFresh(storage, 'k', written.indexOf(true))
    },
    { conditions: true },
  )

  test(
    'writeEntry answers the version written, and false when the condition refused it',
    async ({ storage, time }) => {
      const entry = entryAt(time, 'v', MINUTE_MS, MINUTE_MS)
      const version = await storage.writeEntry('k', entry)
      strictEqual(version, await versionOf(storage))
      strictEqual(await storage.writeEntry('k', entry, { ifAbsent: true }), false)
      strictEqual(await storage.writeEntry('k', entry, { ifVersion: 'no such version' }), false)
      strictEqual(await versionOf(storage), version)
      const next = await storage.writeEntry('k', entry, { ifVersion: version || undefined, ttl: '30s' })
      notStrictEqual(next, version)
      strictEqual(next, await versionOf(storage))
    },
    { conditions: true, writeEntry: true },
  )
}

async function versionOf(storage: CacheStorage): Promise<string | undefined> {
  return (await storage.getEntry('k'))?.version
}

async function replaceIf(
  storage: CacheStorage,
  value: unknown,
  ifVersion: string | undefined,
): Promise<boolean> {
  ok(ifVersion !== undefined, 'an entry read has a version')
  const entry = {
    value,
    createdAt: 0,
    freshUntil: Number.POSITIVE_INFINITY,
    expiresAt: Number.POSITIVE_INFINITY,
  }
  return storage.setEntry('k', entry, { ifVersion })
}

/** Every storage of `callers` claims the key at once. */
async function oneWinner(callers: readonly CacheStorage[]): Promise<void> {
  const won = await Promise.all(
    callers.map(async (storage, caller) => storage.setIfNotExists('k', { caller }, '1m')),
  )
  strictEqual(won.filter(Boolean).length, 1, 'one caller wins')
  for (const storage of callers) assertSame(await storage.get('k'), { caller: won.indexOf(true) })
}
