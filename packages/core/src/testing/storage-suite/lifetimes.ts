/** From when until when a key holds something. */
import { ok, strictEqual } from 'node:assert/strict'
import { inspect } from 'node:util'
import { isPromise } from '../../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../../errors.ts'
import { errorOf } from '../harness.ts'
import { assertSame } from '../same.ts'
import {
  entryAt,
  expectAbsent,
  expectFresh,
  expectStale,
  instantsOf,
  type StorageTest,
  type SuiteFeatures,
} from './context.ts'

const MINUTE_MS = 60_000
const DAY = '1d'
const CENTURY = '36500d'
const BAD_TTLS: readonly unknown[] = [
  -1,
  Number.NaN,
  Number.NEGATIVE_INFINITY,
  '-5s',
  '5 minutes',
  '5',
  '',
  null,
]

export function lifetimeTests(test: StorageTest, features: SuiteFeatures): void {
  test('a key that was never written is absent', async ({ storage }) => {
    await expectAbsent(storage, 'k')
  })

  test('a value is fresh from set until its ttl, given in seconds, is over', async ({ storage, time }) => {
    await storage.set('k', 'v', 60)
    await expectFresh(storage, 'k', 'v')
    await time.advance('59999ms')
    await expectFresh(storage, 'k', 'v')
    await time.advance('1ms')
    await expectAbsent(storage, 'k')
  })

  test('a ttl may be a string with a unit', async ({ storage, time }) => {
    await storage.set('k', 'v', '2m')
    await time.advance('119999ms')
    await expectFresh(storage, 'k', 'v')
    await time.advance('1ms')
    await expectAbsent(storage, 'k')
  })

  for (const [name, ttl] of [
    ['without a ttl', undefined],
    ['with ttl 0', 0],
    ['with ttl "0s"', '0s'],
    ['with ttl Infinity', Number.POSITIVE_INFINITY],
  ] as const) {
    test(`a value set ${name} never expires`, async ({ storage, time }) => {
      await storage.set('k', 'v', ttl)
      const entry = await storage.getEntry('k')
      strictEqual(entry?.freshUntil, Number.POSITIVE_INFINITY)
      strictEqual(entry?.expiresAt, Number.POSITIVE_INFINITY)
      await time.advance(CENTURY)
      await expectFresh(storage, 'k', 'v')
    })
  }

  test('a ttl of 30 days ends after 30 days', async ({ storage, time }) => {
    await storage.set('k', 'v', '30d')
    await time.advance('29d')
    await expectFresh(storage, 'k', 'v')
    await time.advance(DAY)
    await expectAbsent(storage, 'k')
  })

  test('set makes an entry that is created now and expires when it is no longer fresh', async ({
    storage,
    time,
  }) => {
    await storage.set('k', 'v', 60)
    const end = time.now() + MINUTE_MS
    assertSame(instantsOf(await storage.getEntry('k')), {
      createdAt: time.now(),
      freshUntil: end,
      expiresAt: end,
    })
  })

  test('an entry past its freshness is answered by getEntry alone, until it expires', async ({
    storage,
    time,
  }) => {
    await storage.setEntry('k', entryAt(time, 'v', MINUTE_MS, 3 * MINUTE_MS))
    await time.advance('59999ms')
    await expectFresh(storage, 'k', 'v')
    await time.advance('1ms')
    await expectStale(storage, 'k', 'v')
    await time.advance('119999ms')
    await expectStale(storage, 'k', 'v')
    await time.advance('1ms')
    await expectAbsent(storage, 'k')
  })

  test('setEntry keeps the instants of the entry', async ({ storage, time }) => {
    const createdAt = time.now() - 123_456
    const instants = { createdAt, freshUntil: time.now() + 70_001, expiresAt: Number.POSITIVE_INFINITY }
    strictEqual(await storage.setEntry('k', { value: 'v', ...instants }), true)
    assertSame(instantsOf(await storage.getEntry('k')), instants)
  })

  test('an entry that is stale when it is written is stale when it is read', async ({ storage, time }) => {
    const entry = {
      value: 'v',
      createdAt: time.now() - 5,
      freshUntil: time.now(),
      expiresAt: time.now() + MINUTE_MS,
    }
    strictEqual(await storage.setEntry('k', entry), true)
    await expectStale(storage, 'k', 'v')
  })

  test('an entry that has expired when it is written replaces what was there, and is absent', async ({
    storage,
    time,
  }) => {
    await storage.set('k', 'old')
    await storage.setEntry('k', {
      value: 'v',
      createdAt: time.now() - 9,
      freshUntil: time.now() - 5,
      expiresAt: time.now(),
    })
    await expectAbsent(storage, 'k')
  })

  test('the ttl of setEntry caps the life that remains', async ({ storage, time }) => {
    const entry = entryAt(time, 'v', 10 * MINUTE_MS, 20 * MINUTE_MS)
    await time.advance('1m')
    await storage.setEntry('k', entry, { ttl: '2m' })
    const end = time.now() + 2 * MINUTE_MS
    assertSame(instantsOf(await storage.getEntry('k')), {
      createdAt: entry.createdAt,
      freshUntil: end,
      expiresAt: end,
    })
    await time.advance('2m')
    await expectAbsent(storage, 'k')
  })

  test('the ttl of setEntry leaves a freshness that ends earlier as it is', async ({ storage, time }) => {
    const entry = entryAt(time, 'v', MINUTE_MS, Number.POSITIVE_INFINITY)
    await storage.setEntry('k', entry, { ttl: 120 })
    assertSame(instantsOf(await storage.getEntry('k')), {
      ...instantsOf(entry),
      expiresAt: time.now() + 2 * MINUTE_MS,
    })
  })

  for (const ttl of ['1h', Number.POSITIVE_INFINITY, 0, undefined] as const) {
    test(`the ttl of setEntry, ${String(ttl)}, never extends a life`, async ({ storage, time }) => {
      const entry = entryAt(time, 'v', MINUTE_MS, 2 * MINUTE_MS)
      await storage.setEntry('k', entry, { ttl })
      assertSame(instantsOf(await storage.getEntry('k')), instantsOf(entry))
    })
  }

  test('a later write replaces value and life, to a longer one and to a shorter one', async ({
    storage,
    time,
  }) => {
    await storage.set('k', 'first', '1m')
    await storage.set('k', 'second', '10m')
    await time.advance('5m')
    await expectFresh(storage, 'k', 'second')
    await storage.set('k', 'third')
    await storage.set('k', 'fourth', '1m')
    await expectFresh(storage, 'k', 'fourth')
    await time.advance('1m')
    await expectAbsent(storage, 'k')
  })

  test('a write over a stale entry is fresh', async ({ storage, time }) => {
    await storage.setEntry('k', entryAt(time, 'old', MINUTE_MS, 10 * MINUTE_MS))
    await time.advance('2m')
    await storage.set('k', 'new', '1m')
    await expectFresh(storage, 'k', 'new')
  })

  test('a write over an expired entry is fresh', async ({ storage, time }) => {
    await storage.set('k', 'old', '1m')
    await time.advance('2m')
    await storage.set('k', 'new', '1m')
    await expectFresh(storage, 'k', 'new')
  })

  test('delete removes a fresh entry, a stale one, and nothing where there is nothing', async ({
    storage,
    time,
  }) => {
    await storage.delete('k')
    await storage.set('k', 'v')
    await storage.delete('k')
    await expectAbsent(storage, 'k')
    await storage.setEntry('k', entryAt(time, 'v', MINUTE_MS, 10 * MINUTE_MS))
    await time.advance('2m')
    await storage.delete('k')
    await storage.delete('k')
    await expectAbsent(storage, 'k')
  })

  test('delete leaves other keys alone', async ({ storage }) => {
    await storage.set('k', 'v')
    await storage.set('k2', 'v2')
    await storage.delete('k')
    await expectFresh(storage, 'k2', 'v2')
  })

  test(
    'another storage over the same backend sees what is written and what is deleted',
    async ({ storage, another, time }) => {
      const second = await another()
      await storage.setEntry('k', entryAt(time, 'v', MINUTE_MS, 2 * MINUTE_MS))
      assertSame(
        instantsOf(await second.getEntry('k')),
        instantsOf(entryAt(time, 'v', MINUTE_MS, 2 * MINUTE_MS)),
      )
      await expectFresh(second, 'k', 'v')
      await second.delete('k')
      await expectAbsent(storage, 'k')
    },
    { shared: true },
  )

  test('tags stay with the entry, and a write without tags has none', async ({ storage, time }) => {
    const entry = { ...entryAt(time, 'v', MINUTE_MS, MINUTE_MS), tags: ['red', 'grün', ''] }
    await storage.setEntry('k', entry)
    assertSame((await storage.getEntry('k'))?.tags, entry.tags)
    if (features.entryBatches) {
      assertSame((await storage.getManyEntries(['k'])).get('k')?.tags, entry.tags)
    }
    await storage.set('k', 'v')
    strictEqual((await storage.getEntry('k'))?.tags, undefined)
  })

  for (const ttl of BAD_TTLS) {
    test(`a ttl of ${inspect(ttl)} is a ConfigurationError and writes nothing`, async ({ storage, time }) => {
      const bad = ttl as number
      const entry = entryAt(time, 'v', MINUTE_MS, MINUTE_MS)
      const attempts = [() => storage.set('k', 'v', bad), () => storage.setEntry('k', entry, { ttl: bad })]
      if (features.conditions) attempts.push(() => storage.setIfNotExists('k', 'v', bad))
      if (features.batches) attempts.push(() => storage.setMany([['k', 'v']], bad))
      for (const attempt of attempts) ok((await errorOf(attempt)) instanceof ConfigurationError)
      await expectAbsent(storage, 'k')
    })
  }

  test(
    'every method answers directly',
    async ({ storage, time }) => {
      strictEqual(storage.sync, true)
      const answers: unknown[] = [
        storage.set('k', 'v'),
        storage.get('k'),
        storage.exists('k'),
        storage.getEntry('k'),
        storage.setEntry('k', entryAt(time, 'v', MINUTE_MS, MINUTE_MS)),
        features.conditions && storage.setIfNotExists('k', 'v'),
        features.writeEntry && storage.writeEntry('k', entryAt(time, 'v', MINUTE_MS, MINUTE_MS)),
        features.batches && storage.setMany([['k', 'v']]),
        features.batches && storage.getMany(['k']),
        features.entryBatches && storage.getManyEntries(['k']),
        features.batches && storage.deleteMany(['k']),
        storage.delete('k'),
      ]
      for (const [index, answer] of answers.entries()) ok(!isPromise(answer), `answer ${index} is a promise`)
    },
    { sync: true },
  )
}
