/** touch: new instants for a record whose payload stays. */
import { ok, strictEqual } from 'node:assert/strict'
import type { DriverRecord, Renewal } from '../../storage/driver.ts'
import {
  type DriverTest,
  expectAbsent,
  expectHolds,
  MINUTE_MS,
  type Records,
  type SuiteFeatures,
  withHead,
} from './context.ts'

const LARGE = 'payload '.repeat(20_000)

export function touchTests(test: DriverTest, features: SuiteFeatures, records: Records): void {
  const needs = { touch: true }
  const renewed = ({ bytes }: DriverRecord, { head }: Renewal) => ({
    head,
    bytes: features.metadata ? bytes : withHead(bytes, head),
  })

  for (const [name, value] of [
    ['a small record', 'v'],
    ['a large record', LARGE],
  ] as const) {
    test(
      `touch renews the head of ${name} and leaves its body`,
      async ({ driver }) => {
        const record = await records.make('k', value)
        await driver.write('k', record)
        const renewal = records.renewal('k', value, 60 * MINUTE_MS)
        const version = await driver.touch('k', renewal)
        strictEqual(version, await expectHolds(driver, 'k', renewed(record, renewal), features))
      },
      needs,
    )
  }

  test(
    'touch may follow touch, to a longer life, to a shorter one, and to none',
    async ({ driver }) => {
      const record = await records.make('k', 'v')
      await driver.write('k', record)
      for (const lifeMs of [60 * MINUTE_MS, MINUTE_MS, Number.POSITIVE_INFINITY, MINUTE_MS]) {
        const renewal = records.renewal('k', 'v', lifeMs)
        strictEqual(
          await driver.touch('k', renewal),
          await expectHolds(driver, 'k', renewed(record, renewal), features),
        )
      }
    },
    needs,
  )

  test(
    'touch is refused where there is nothing',
    async ({ driver }) => {
      strictEqual(await driver.touch('k', records.renewal('k', 'v', MINUTE_MS)), false)
      await expectAbsent(driver, 'k', features)
    },
    needs,
  )

  test(
    'touch is refused by a record of another payload, and by a pending one',
    async ({ driver }) => {
      for (const record of [await records.make('k', 'another'), records.pending('k')]) {
        const version = await driver.write('k', record)
        strictEqual(await driver.touch('k', records.renewal('k', 'v', 60 * MINUTE_MS)), false)
        strictEqual(version, await expectHolds(driver, 'k', record, features))
      }
    },
    needs,
  )

  test(
    'a write after touch replaces the record, head and all',
    async ({ driver }) => {
      await driver.write('k', await records.make('k', 'v'))
      await driver.touch('k', records.renewal('k', 'v', 60 * MINUTE_MS))
      const record = await records.make('k', 'w')
      await driver.write('k', record)
      await expectHolds(driver, 'k', record, features)
    },
    needs,
  )

  test(
    'touch obeys ifVersion, and the version it answers is the one to go on with',
    async ({ driver }) => {
      const first = await driver.write('k', await records.make('k', 'v'))
      const record = await records.make('k', 'v')
      const second = await driver.write('k', record)
      ok(first !== false && second !== false)
      const renewal = records.renewal('k', 'v', 60 * MINUTE_MS)
      strictEqual(await driver.touch('k', renewal, { ifVersion: first }), false)
      await expectHolds(driver, 'k', record, features)
      const touched = await driver.touch('k', renewal, { ifVersion: second })
      ok(touched !== false)
      const next = await records.make('k', 'w')
      ok((await driver.write('k', next, { ifVersion: touched })) !== false)
      await expectHolds(driver, 'k', next, features)
    },
    { ...needs, conditions: true },
  )

  test(
    'another driver over the same backend sees the renewal',
    async ({ driver, another }) => {
      const second = await another()
      const record = await records.make('k', 'v')
      await driver.write('k', record)
      const renewal = records.renewal('k', 'v', 60 * MINUTE_MS)
      const version = await driver.touch('k', renewal)
      strictEqual(version, await expectHolds(second, 'k', renewed(record, renewal), features))
    },
    { ...needs, shared: true },
  )
}
