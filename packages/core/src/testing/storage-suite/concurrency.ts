/** Many at work on one key. */
import { ok, strictEqual } from 'node:assert/strict'
import type { CacheStorage } from '../../storage/contract.ts'
import { readBesideWrites, WRITERS } from '../beside.ts'
import { assertSame } from '../same.ts'
import { expectFresh, type StorageTest } from './context.ts'

/** Long enough that no backend writes it in one piece by accident, and of a length of its own. */
const large = (writer: number) => ({
  writer,
  text: String.fromCharCode(97 + writer).repeat(100_000 + writer),
})

export function concurrencyTests(test: StorageTest): void {
  test('a read beside writes of its key answers with one of the values, whole', async ({ storage }) => {
    await writeAndRead([storage])
  })

  test(
    'a read through another storage beside writes answers with one of the values, whole',
    async ({ storage, another }) => {
      await writeAndRead([storage, await another()])
    },
    { shared: true },
  )

  test('of writes begun one after the other, the last stays', async ({ storage }) => {
    const writes = Array.from({ length: WRITERS }, (_, writer) => storage.set('k', large(writer)))
    await Promise.all(writes)
    await expectFresh(storage, 'k', large(WRITERS - 1))
  })

  test('a delete begun after a write wins, and so does a write begun after a delete', async ({ storage }) => {
    await Promise.all([storage.set('k', large(1)), storage.delete('k')])
    strictEqual(await storage.exists('k'), false)
    await Promise.all([storage.set('k', large(1)), storage.delete('k'), storage.set('k', large(2))])
    await expectFresh(storage, 'k', large(2))
  })

  test('work on different keys at once keeps them apart', async ({ storage }) => {
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`)
    await Promise.all(keys.map(async (key) => storage.set(key, { key })))
    const read = await Promise.all(keys.map(async (key) => storage.get(key)))
    assertSame(
      read,
      keys.map((key) => ({ key })),
    )
  })
}

async function writeAndRead(storages: readonly CacheStorage[]): Promise<void> {
  const write = async (writer: number) => {
    for (const storage of storages) await storage.set('k', large(writer))
  }
  await write(0)
  await readBesideWrites(write, async () => {
    for (const storage of storages) {
      const read = await storage.get<{ writer: number }>('k')
      ok(read !== undefined, 'a key that is overwritten is never absent')
      assertSame(read, large(read.writer))
    }
  })
}
