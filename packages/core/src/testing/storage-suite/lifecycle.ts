/** Closing: what is under way ends well, what comes later is refused. */
import { ok, strictEqual } from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { StorageClosedError } from '../../errors.ts'
import { errorOf } from '../harness.ts'
import {
  entryAt,
  expectFresh,
  type FullStorage,
  type StorageContext,
  type StorageTest,
  type SuiteFeatures,
} from './context.ts'

type Operation = (storage: FullStorage, context: StorageContext) => unknown

const OPERATIONS: Readonly<Record<string, { run: Operation; needs?: Partial<SuiteFeatures> }>> = {
  get: { run: (storage) => storage.get('k') },
  set: { run: (storage) => storage.set('k', 'v') },
  delete: { run: (storage) => storage.delete('k') },
  exists: { run: (storage) => storage.exists('k') },
  getEntry: { run: (storage) => storage.getEntry('k') },
  setEntry: { run: (storage, { time }) => storage.setEntry('k', entryAt(time, 'v', 60_000, 60_000)) },
  setIfNotExists: { run: (storage) => storage.setIfNotExists('k', 'v'), needs: { conditions: true } },
  getMany: { run: (storage) => storage.getMany(['k']), needs: { batches: true } },
  setMany: { run: (storage) => storage.setMany([['k', 'v']]), needs: { batches: true } },
  deleteMany: { run: (storage) => storage.deleteMany(['k']), needs: { batches: true } },
  getManyEntries: { run: (storage) => storage.getManyEntries(['k']), needs: { entryBatches: true } },
  writeEntry: {
    run: (storage, { time }) => storage.writeEntry('k', entryAt(time, 'v', 60_000, 60_000)),
    needs: { writeEntry: true },
  },
  clear: { run: (storage) => storage.clear(), needs: { clear: true } },
  entries: { run: (storage) => storage.entries()[Symbol.asyncIterator]().next(), needs: { entries: true } },
}

export function lifecycleTests(test: StorageTest): void {
  for (const [operation, { run, needs }] of Object.entries(OPERATIONS)) {
    test(
      `${operation} works on an open storage and is refused after close`,
      async (context) => {
        const { storage } = context
        strictEqual(await errorOf(() => run(storage, context)), undefined)
        await storage.close()
        const error = await errorOf(() => run(storage, context))
        ok(error instanceof StorageClosedError, `${operation} after close gave ${String(error)}`)
        strictEqual(error.code, 'ACACHE_STORAGE_CLOSED')
      },
      { close: true, ...needs },
    )
  }

  test(
    'empty batches are refused after close too',
    async ({ storage }) => {
      await storage.close()
      for (const run of [
        () => storage.getMany([]),
        () => storage.setMany([]),
        () => storage.deleteMany([]),
      ]) {
        ok((await errorOf(run)) instanceof StorageClosedError)
      }
    },
    { close: true, batches: true },
  )

  test(
    'closing twice is closing once',
    async ({ storage }) => {
      await Promise.all([storage.close(), storage.close()])
      await storage.close()
    },
    { close: true },
  )

  test(
    'Symbol.asyncDispose closes',
    async ({ storage }) => {
      const dispose: unknown = Reflect.get(storage, Symbol.asyncDispose)
      ok(typeof dispose === 'function')
      await dispose.call(storage)
      ok((await errorOf(() => storage.get('k'))) instanceof StorageClosedError)
    },
    { close: true },
  )

  test(
    'close waits for the operations under way, and they end well',
    async ({ storage }) => {
      let ended = 0
      const work: unknown[] = []
      for (let index = 0; index < 10; index += 1) {
        work.push(storage.set(`key ${index}`, index), storage.get(`key ${index}`))
      }
      const outcomes = Promise.allSettled(
        work.map(async (operation) => {
          await operation
          ended += 1
        }),
      )
      await storage.close()
      // Callers learn of the last operations in the same turn in which close learns of them.
      await setImmediate()
      const endedByClose = ended
      for (const outcome of await outcomes) if (outcome.status === 'rejected') throw outcome.reason
      strictEqual(endedByClose, work.length)
    },
    { close: true },
  )

  test(
    'what was written before close is there for another storage over the same backend',
    async ({ storage, another }) => {
      const second = await another()
      const written = storage.set('k', 'v')
      await storage.close()
      await written
      await expectFresh(second, 'k', 'v')
      await expectFresh(await another(), 'k', 'v')
    },
    { close: true, shared: true },
  )
}
