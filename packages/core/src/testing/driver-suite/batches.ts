/** Many records in one call. */
import { ok, strictEqual } from 'node:assert/strict'
import { assertSame } from '../same.ts'
import {
  type DriverTest,
  expectAbsent,
  expectHolds,
  expectRecord,
  type Records,
  type SuiteFeatures,
} from './context.ts'

/** More than a request of most backends takes: 100, where it is not 1000. */
const KEYS = Array.from({ length: 120 }, (_, index) => `key ${index}`)

export function batchTests(test: DriverTest, features: SuiteFeatures, records: Records): void {
  const makeAll = () => Promise.all(KEYS.map(async (key) => [key, await records.make(key, key)] as const))

  test(
    'readMany answers the records that exist, and no others',
    async ({ driver }) => {
      const all = await makeAll()
      for (const [key, record] of all) await driver.write(key, record)
      const found = await driver.readMany(KEYS.flatMap((key) => [key, `no ${key}`]))
      strictEqual(found.size, KEYS.length)
      for (const [key, record] of all) {
        const stored = found.get(key)
        ok(stored !== undefined)
        expectRecord(stored, record, features)
      }
    },
    { readMany: true },
  )

  test(
    'readMany of no keys, and of absent ones, answers an empty Map',
    async ({ driver }) => {
      strictEqual((await driver.readMany([])).size, 0)
      strictEqual((await driver.readMany(['absent', 'absent too'])).size, 0)
    },
    { readMany: true },
  )

  test(
    'writeMany writes every record, over what was there',
    async ({ driver }) => {
      await driver.write('key 0', await records.make('key 0', 'old'))
      const all = await makeAll()
      await driver.writeMany(all)
      for (const [key, record] of all.slice(0, 50)) await expectHolds(driver, key, record, features)
      for (const key of KEYS.slice(50)) ok((await driver.read(key)) !== undefined)
    },
    { writeMany: true },
  )

  test(
    'writeMany gives every record a version of its own',
    async ({ driver }) => {
      const all = (await makeAll()).slice(0, 10)
      await driver.writeMany(all)
      const before = await Promise.all(all.map(async ([key]) => (await driver.read(key))?.version))
      await driver.writeMany((await makeAll()).slice(0, 10))
      for (const [index, [key]] of all.entries()) ok((await driver.read(key))?.version !== before[index])
    },
    { writeMany: true },
  )

  test(
    'writeMany and removeMany of nothing do nothing',
    async ({ driver }) => {
      const record = await records.make('k', 'v')
      await driver.write('k', record)
      await driver.writeMany([])
      await driver.removeMany([])
      await expectHolds(driver, 'k', record, features)
    },
    { writeMany: true, removeMany: true },
  )

  test(
    'removeMany removes its keys, those included that are not there, and no others',
    async ({ driver }) => {
      for (const [key, record] of await makeAll()) await driver.write(key, record)
      await driver.removeMany([...KEYS.slice(0, 110), 'absent'])
      for (const key of KEYS.slice(0, 10)) await expectAbsent(driver, key, features)
      const left = await Promise.all(
        KEYS.map(async (key) => ((await driver.read(key)) === undefined ? [] : [key])),
      )
      assertSame(left.flat(), KEYS.slice(110))
    },
    { removeMany: true },
  )
}
