/** list: the keys that begin with a prefix. */
import { strictEqual } from 'node:assert/strict'
import { awkwardKeys } from '../awkward.ts'
import { assertSame } from '../same.ts'
import type { DriverTest, FullDriver, Records, SuiteFeatures } from './context.ts'

const KEYS = Array.from({ length: 120 }, (_, index) => `key ${index}`)

export function listTests(test: DriverTest, _features: SuiteFeatures, records: Records): void {
  const needs = { list: true }
  const write = async (driver: FullDriver, keys: readonly string[]) => {
    for (const key of keys) await driver.write(key, await records.make(key, key))
  }

  test(
    'list of an empty backend is empty',
    async ({ driver }) => {
      strictEqual((await listed(driver, '')).size, 0)
    },
    needs,
  )

  test(
    'list gives every key',
    async ({ driver }) => {
      await write(driver, KEYS)
      assertSame([...(await listed(driver, ''))].sort(), [...KEYS].sort())
    },
    needs,
  )

  test(
    'list gives the keys that begin with the prefix, the prefix itself included',
    async ({ driver }) => {
      await write(driver, ['a', 'a:', 'a:1', 'a:2', 'ab', 'b', 'b:a:', 'A:1'])
      assertSame([...(await listed(driver, 'a:'))].sort(), ['a:', 'a:1', 'a:2'])
      assertSame([...(await listed(driver, 'nothing begins so'))], [])
    },
    needs,
  )

  test(
    'list takes the prefix literally, and gives awkward keys as they are',
    async ({ driver }) => {
      const keys = awkwardKeys.map(({ key }) => key)
      await write(driver, keys)
      for (const prefix of keys) {
        const expected = keys.filter((key) => key.startsWith(prefix))
        assertSame(
          [...(await listed(driver, prefix))].sort(),
          expected.sort(),
          `list of ${JSON.stringify(prefix)}`,
        )
      }
    },
    needs,
  )

  test(
    'list does not give keys that were removed',
    async ({ driver }) => {
      await write(driver, ['a', 'b'])
      await driver.remove('a')
      assertSame([...(await listed(driver, ''))], ['b'])
    },
    needs,
  )

  test(
    'list may be left early, and keys may be removed on the way',
    async ({ driver }) => {
      await write(driver, KEYS)
      for await (const batch of driver.list('')) {
        if (batch.length > 0) break
      }
      for await (const batch of driver.list('')) for (const key of batch) await driver.remove(key)
      strictEqual((await listed(driver, '')).size, 0)
    },
    needs,
  )
}

/** All keys; one may come twice. */
async function listed(driver: FullDriver, prefix: string): Promise<Set<string>> {
  const keys = new Set<string>()
  for await (const batch of driver.list(prefix)) for (const key of batch) keys.add(key)
  return keys
}
