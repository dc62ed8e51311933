/** Conditions: checked in one step with the write. */
import { notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import type { Driver, DriverRecord, WriteCondition } from '../../storage/driver.ts'
import {
  type DriverTest,
  expectAbsent,
  expectHolds,
  expectRecord,
  type Records,
  type SuiteFeatures,
} from './context.ts'

const WRITERS = 20
const ABSENT: WriteCondition = { ifAbsent: true }

export function conditionTests(test: DriverTest, features: SuiteFeatures, records: Records): void {
  const needs = { conditions: true }

  test(
    'ifAbsent writes where there is nothing, and answers the version',
    async ({ driver }) => {
      const record = await records.make('k', 'v')
      const version = await driver.write('k', record, ABSENT)
      strictEqual(version, await expectHolds(driver, 'k', record, features))
    },
    needs,
  )

  test(
    'ifAbsent is refused by a record, and by a pending one',
    async ({ driver }) => {
      for (const there of [await records.make('k', 'first'), records.pending('k')]) {
        const version = await driver.write('k', there)
        strictEqual(await driver.write('k', await records.make('k', 'second'), ABSENT), false)
        strictEqual(version, await expectHolds(driver, 'k', there, features))
      }
    },
    needs,
  )

  test(
    'ifAbsent is allowed again after remove',
    async ({ driver }) => {
      await driver.write('k', await records.make('k', 'first'), ABSENT)
      await driver.remove('k')
      const record = await records.make('k', 'second')
      notStrictEqual(await driver.write('k', record, ABSENT), false)
      await expectHolds(driver, 'k', record, features)
    },
    needs,
  )

  test(
    'ifVersion writes over the record of that version',
    async ({ driver }) => {
      const version = versionOf(await driver.write('k', await records.make('k', 'first')))
      const record = await records.make('k', 'second')
      const next = await driver.write('k', record, { ifVersion: version })
      notStrictEqual(next, version)
      strictEqual(next, await expectHolds(driver, 'k', record, features))
    },
    needs,
  )

  test(
    'ifVersion is refused by a later write, even of the same value',
    async ({ driver }) => {
      const version = versionOf(await driver.write('k', await records.make('k', 'v')))
      const later = await records.make('k', 'v')
      await driver.write('k', later)
      strictEqual(await driver.write('k', await records.make('k', 'late'), { ifVersion: version }), false)
      await expectHolds(driver, 'k', later, features)
    },
    needs,
  )

  test(
    'ifVersion is refused where there is nothing',
    async ({ driver }) => {
      const record = await records.make('k', 'v')
      strictEqual(await driver.write('k', record, { ifVersion: 'no such version' }), false)
      const version = versionOf(await driver.write('k', record))
      await driver.remove('k')
      strictEqual(await driver.write('k', await records.make('k', 'late'), { ifVersion: version }), false)
      await expectAbsent(driver, 'k', features)
    },
    needs,
  )

  test(
    'remove obeys ifVersion, and is true where there is nothing',
    async ({ driver }) => {
      const version = versionOf(await driver.write('k', await records.make('k', 'first')))
      const record = await records.make('k', 'second')
      const current = versionOf(await driver.write('k', record))
      strictEqual(await driver.remove('k', { ifVersion: version }), false)
      await expectHolds(driver, 'k', record, features)
      strictEqual(await driver.remove('k', { ifVersion: current }), true)
      await expectAbsent(driver, 'k', features)
      strictEqual(await driver.remove('k', { ifVersion: current }), true)
    },
    needs,
  )

  test(
    'of 20 concurrent writes with ifAbsent one is written',
    async ({ driver }) => {
      await oneWinner([driver], ABSENT)
    },
    needs,
  )

  test(
    'of 20 concurrent writes with one ifVersion one is written',
    async ({ driver }) => {
      const version = versionOf(await driver.write('k', await records.make('k', 'first')))
      await oneWinner([driver], { ifVersion: version })
    },
    needs,
  )

  test(
    'of 20 concurrent writes through two drivers over one backend one is written',
    async ({ driver, another }) => {
      const drivers = [driver, await another()]
      await oneWinner(drivers, ABSENT)
      const version = (await driver.read('k'))?.version
      ok(version !== undefined)
      await oneWinner(drivers, { ifVersion: version })
    },
    { ...needs, shared: true },
  )

  async function oneWinner(drivers: readonly Driver[], condition: WriteCondition): Promise<void> {
    const made: DriverRecord[] = []
    for (let writer = 0; writer < WRITERS; writer += 1) made.push(await records.make('k', `writer ${writer}`))
    const versions = await Promise.all(
      made.map(async (record, writer) => drivers[writer % drivers.length]?.write('k', record, condition)),
    )
    const winners = versions.filter((version) => version !== false)
    strictEqual(winners.length, 1, 'one writer wins')
    const stored = await drivers[0]?.read('k')
    const winner = made[versions.indexOf(winners[0])]
    ok(stored !== undefined && winner !== undefined)
    strictEqual(stored.version, winners[0])
    expectRecord(stored, winner, features)
  }
}

function versionOf(version: string | false): string {
  ok(version !== false, 'the write is not refused')
  return version
}
