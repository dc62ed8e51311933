/** Reading, writing and removing records. */
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { isPromise } from '../../concurrency/maybe-promise.ts'
import type { DriverRecord } from '../../storage/driver.ts'
import { now } from '../../time/clock.ts'
import { awkwardKeys } from '../awkward.ts'
import { readBesideWrites, WRITERS } from '../beside.ts'
import {
  type DriverTest,
  expectAbsent,
  expectHolds,
  expectRecord,
  isRecord,
  type Records,
  type SuiteFeatures,
} from './context.ts'

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte)

export function recordTests(test: DriverTest, features: SuiteFeatures, records: Records): void {
  test('a key that was never written is absent', async ({ driver }) => {
    await expectAbsent(driver, 'k', features)
  })

  test('a record comes back as it was written, with the version that write answered', async ({ driver }) => {
    const record = await records.make('k', 'v')
    const version = await driver.write('k', record)
    strictEqual(version, await expectHolds(driver, 'k', record, features))
  })

  for (const [name, value] of [
    ['of an empty text', ''],
    ['with every byte there is', EVERY_BYTE],
    ['of 2 MB', new Uint8Array(Buffer.alloc(2 ** 21, EVERY_BYTE))],
  ] as const) {
    test(`keeps a record ${name}`, async ({ driver }) => {
      const record = await records.make('k', value)
      await driver.write('k', record)
      await expectHolds(driver, 'k', record, features)
    })
  }

  test('keeps a pending record as it keeps others', async ({ driver }) => {
    const record = records.pending('k')
    const version = await driver.write('k', record)
    strictEqual(version, await expectHolds(driver, 'k', record, features))
  })

  for (const [name, lifeMs] of [
    ['a minute', 60_000],
    ['30 days', 30 * 86_400_000],
    ['1000 years', 1000 * 365 * 86_400_000],
    ['for ever', Number.POSITIVE_INFINITY],
  ] as const) {
    test(`keeps a record that lives ${name}`, async ({ driver }) => {
      const record = await records.make('k', 'v', lifeMs)
      await driver.write('k', record)
      await expectHolds(driver, 'k', record, features)
    })
  }

  test('a record that lives for ever replaces one that does not, and the other way round', async ({
    driver,
  }) => {
    for (const lifeMs of [60_000, Number.POSITIVE_INFINITY, 60_000]) {
      const record = await records.make('k', 'v', lifeMs)
      await driver.write('k', record)
      await expectHolds(driver, 'k', record, features)
    }
  })

  test('a record that has expired when it is written replaces what was there; it may be dropped at once', async ({
    driver,
  }) => {
    await driver.write('k', await records.make('k', 'old'))
    const at = now() - 5000
    const record = await records.of('k', { value: 'v', createdAt: at, freshUntil: at, expiresAt: at })
    await driver.write('k', record)
    const stored = await driver.read('k')
    if (stored !== undefined) expectRecord(stored, record, features)
  })

  test('a later write replaces the record, longer or shorter, and has a version of its own', async ({
    driver,
  }) => {
    const versions = new Set<string | false>()
    for (const value of ['v', 'v'.repeat(5000), 'v', 'v']) {
      const record = await records.make('k', value)
      versions.add(await driver.write('k', record))
      await expectHolds(driver, 'k', record, features)
    }
    strictEqual(versions.size, 4)
  })

  test('reading leaves the version as it is', async ({ driver }) => {
    await driver.write('k', await records.make('k', 'v'))
    strictEqual((await driver.read('k'))?.version, (await driver.read('k'))?.version)
  })

  test('the bytes that a reader gets are its own', async ({ driver }) => {
    const record = await records.make('k', EVERY_BYTE)
    await driver.write('k', record)
    const stored = await driver.read('k')
    stored?.bytes.fill(0)
    stored?.head?.fill(0)
    await expectHolds(driver, 'k', record, features)
  })

  test('remove removes the record, and nothing where there is nothing', async ({ driver }) => {
    strictEqual(await driver.remove('k'), true)
    await driver.write('k', await records.make('k', 'v'))
    strictEqual(await driver.remove('k'), true)
    await expectAbsent(driver, 'k', features)
    strictEqual(await driver.remove('k'), true)
  })

  test('a record that is removed and written again has another version', async ({ driver }) => {
    const before = await driver.write('k', await records.make('k', 'v'))
    await driver.remove('k')
    notStrictEqual(await driver.write('k', await records.make('k', 'v')), before)
  })

  for (const { name, key } of awkwardKeys) {
    test(`works with the key: ${name}`, async ({ driver }) => {
      const record = await records.make(key, 'v')
      await driver.write(key, record)
      await expectHolds(driver, key, record, features)
      await driver.remove(key)
      strictEqual(await driver.read(key), undefined)
    })
  }

  test('awkward keys are all different keys', async ({ driver }) => {
    const written: { key: string; record: DriverRecord }[] = []
    for (const { name, key } of awkwardKeys) {
      const record = await records.make(key, name)
      await driver.write(key, record)
      written.push({ key, record })
    }
    const holds = async ({ key, record }: (typeof written)[number]) => {
      const stored = await driver.read(key)
      ok(stored !== undefined, `${JSON.stringify(key)} is there`)
      expectRecord(stored, record, features)
    }
    for (const each of written) await holds(each)
    for (const [index, { key }] of written.entries()) {
      await driver.remove(key)
      const next = written[index + 1]
      if (next !== undefined) await holds(next)
    }
  })

  test(
    'another driver over the same backend sees what is written and what is removed',
    async ({ driver, another }) => {
      const second = await another()
      const record = await records.make('k', 'v')
      const version = await driver.write('k', record)
      strictEqual(version, await expectHolds(second, 'k', record, features))
      await second.remove('k')
      await expectAbsent(driver, 'k', features)
    },
    { shared: true },
  )

  test('a read beside writes of its key answers with one of the records, whole', async ({ driver }) => {
    const texts = Array.from({ length: WRITERS }, (_, index) =>
      String.fromCharCode(97 + index).repeat(100_000 + index),
    )
    const made = await Promise.all(texts.map((text) => records.make('k', text)))
    const write = async (writer: number) => {
      const record = made[writer]
      if (record !== undefined) await driver.write('k', record)
    }
    await write(0)
    await readBesideWrites(write, async () => {
      const stored = await driver.read('k')
      ok(stored !== undefined, 'a key that is overwritten is never absent')
      ok(
        made.some((record) => isRecord(stored, record, features)),
        'the record read is one of those written',
      )
    })
  })

  test(
    'every operation answers directly',
    async ({ driver }) => {
      const record = await records.make('k', 'v')
      const answers: unknown[] = [
        driver.write('k', record),
        driver.read('k'),
        features.head && driver.head('k'),
        features.touch && driver.touch('k', records.renewal('k', 'v', 120_000)),
        features.readMany && driver.readMany(['k']),
        features.writeMany && driver.writeMany([['k', record]]),
        features.removeMany && driver.removeMany(['k']),
        driver.remove('k'),
      ]
      for (const [index, answer] of answers.entries()) ok(!isPromise(answer), `answer ${index} is a promise`)
    },
    { sync: true },
  )

  test(
    'close ends well, and the records stay for another driver over the same backend',
    async ({ driver, another, close }) => {
      const second = await another()
      const record = await records.make('k', 'v')
      await driver.write('k', record)
      await close(driver)
      await expectHolds(second, 'k', record, features)
    },
    { close: true, shared: true },
  )
}
