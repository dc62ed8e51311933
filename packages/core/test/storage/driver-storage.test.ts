import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import {
  ConfigurationError,
  type ErrorContext,
  SerializationError,
  StorageClosedError,
  StorageError,
  StorageTimeoutError,
  stats,
} from '../../src/index.ts'
import { faultyDriver } from '../../src/testing/faulty-driver.ts'
import { type MemoryRecords, memoryDriver } from '../../src/testing/memory-driver.ts'
import { settle, useManualTime } from '../support.ts'

const clock = useManualTime()

describe('a storage made of a driver', () => {
  it('wraps what the driver throws, and says what was being done', async () => {
    const cause = new Error('ECONNRESET')
    const storage = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: '*', fault: { kind: 'reject', error: cause } }] }),
      { name: 'shop' },
    )
    const error = await Promise.resolve(storage.get('user:1')).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(StorageError)
    expect(error).toMatchObject({ operation: 'get', storage: 'shop', key: 'user:1', cause })
    expect(String(error)).toBe('StorageError: shop: get "user:1" failed: Error: ECONNRESET')
    await expect(storage.set('a', 1)).rejects.toMatchObject({ operation: 'set', cause })
    await expect(storage.getMany(['a', 'b'])).rejects.toMatchObject({ operation: 'getMany', cause })
  })

  it('answers within its timeout, and drops and counts what comes later', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: 'read', fault: { kind: 'delay', by: '3s' } }] }),
      { timeout: '1s' },
    )
    const outcome = expect(storage.get('k')).rejects.toMatchObject({
      name: 'StorageTimeoutError',
      timeoutMs: 1000,
    })
    await clock.time.advance('1s')
    await outcome
    expect(stats(storage).lateAnswers).toBe(0)
    await clock.time.advance('2s')
    expect(stats(storage).lateAnswers).toBe(1)
  })

  it('refuses to clear a shared backend without a prefix, unless everything is asked for', async () => {
    const records: MemoryRecords = new Map()
    const storage = createStorage(memoryDriver({ records }))
    await storage.set('k', 1)
    await expect(storage.clear()).rejects.toThrow(ConfigurationError)
    expect(await storage.get('k')).toBe(1)
    await storage.clear({ everything: true })
    expect(records.size).toBe(0)
  })

  it('reports a record that cannot be decoded, answers a miss, and lets a conditional write replace it', async () => {
    const told: [unknown, ErrorContext][] = []
    const records: MemoryRecords = new Map()
    const garbage = new Uint8Array([1, 2, 3])
    records.set('k', { bytes: garbage, head: garbage, version: 'foreign' })
    const storage = createStorage(memoryDriver({ records }), {
      onError: (error, context) => told.push([error, context]),
    })
    expect(await storage.get('k')).toBeUndefined()
    expect(told).toEqual([
      [expect.any(SerializationError), { operation: 'decode', key: 'k', level: 'memory-driver' }],
    ])
    expect(await storage.setIfNotExists('k', 'mine')).toBe(true)
    expect(await storage.get('k')).toBe('mine')
  })

  it('lets setIfNotExists take over an expired record that the backend still has', async () => {
    const storage = createStorage(memoryDriver())
    await storage.set('k', 'old', 5)
    expect(await storage.setIfNotExists('k', 'new')).toBe(false)
    await clock.time.advance(5)
    expect(await storage.setIfNotExists('k', 'new')).toBe(true)
    expect(await storage.get('k')).toBe('new')
  })

  it('writes an unchanged payload once with dedupeWrites, and renews its instants', async () => {
    const driver = faultyDriver(memoryDriver())
    const storage = createStorage(driver, { dedupeWrites: true })
    const value = { rows: Array.from({ length: 100 }, (_, id) => ({ id })) }
    await storage.set('k', value, 60)
    await clock.time.advance(30)
    const before = driver.calls.length
    await storage.set('k', value, 60)
    expect(driver.calls.slice(before).map(({ operation }) => operation)).toEqual(['touch'])
    expect((await storage.getEntry('k'))?.expiresAt).toBe(clock.time.now() + 60_000)
    await storage.set('k', { rows: [] }, 60)
    expect(await storage.get('k')).toEqual({ rows: [] })
  })

  it('keeps a value as it was at the call, however long the write has to wait', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), {
        script: [{ on: 'write', nth: 1, fault: { kind: 'delay', by: '500ms' } }],
      }),
    )
    const value = { state: 'at the call' }
    const all = Promise.all([storage.set('k', 1), storage.set('k', value), storage.setMany([['m', value]])])
    value.state = 'changed'
    await clock.time.advance('500ms')
    await all
    expect(await storage.get('k')).toEqual({ state: 'at the call' })
    expect(await storage.get('m')).toEqual({ state: 'at the call' })
  })

  it('does batches in their order among the mutations of each key', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), {
        script: [{ on: 'write', nth: 1, fault: { kind: 'delay', by: '500ms' } }],
      }),
    )
    const all = Promise.all([
      storage.set('k', 'first'),
      storage.deleteMany(['k', 'l']),
      storage.setMany([
        ['k', 'second'],
        ['l', 'other'],
      ]),
    ])
    await clock.time.advance('500ms')
    await all
    expect(await storage.getMany(['k', 'l'])).toEqual(
      new Map([
        ['k', 'second'],
        ['l', 'other'],
      ]),
    )
  })

  it('keeps a value where an expired record vanishes while it is being taken over', async () => {
    const records: MemoryRecords = new Map()
    const driver = memoryDriver({ records })
    const vanishing = {
      ...driver,
      async read(key: string) {
        const stored = await driver.read(key)
        records.delete(key)
        return stored
      },
    }
    const storage = createStorage(vanishing)
    await storage.set('k', 'old', 60)
    await clock.time.advance(60)
    expect(await storage.setIfNotExists('k', 'new')).toBe(true)
  })

  it('does mutations of one key in the order they were asked for', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), {
        script: [{ on: 'write', nth: 1, fault: { kind: 'delay', by: '500ms' } }],
      }),
    )
    const all = Promise.all([storage.set('k', 'first'), storage.delete('k'), storage.set('k', 'last')])
    await clock.time.advance('500ms')
    await all
    expect(await storage.get('k')).toBe('last')
  })

  it('close() waits for operations under way, then refuses every other', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: 'read', fault: { kind: 'delay', by: '500ms' } }] }),
    )
    await storage.set('k', 1)
    const read = storage.get('k')
    const closed = storage.close()
    await clock.time.advance('500ms')
    await closed
    expect(await read).toBe(1)
    await expect(storage.get('k')).rejects.toThrow(StorageClosedError)
    await expect(storage.clear()).rejects.toThrow(StorageClosedError)
    await storage.close()
  })

  it('refuses conditions on a backend that cannot keep them', async () => {
    const storage = createStorage(memoryDriver({ conditions: false }))
    expect(storage.conditional).toBe(false)
    await expect(storage.setIfNotExists('k', 1)).rejects.toThrow(/conditional writes/)
  })

  it('refuses options it does not know, and a value that cannot be kept', async () => {
    expect(() => createStorage(memoryDriver(), { prefx: 'a' } as object)).toThrow(/did you mean prefix/)
    const storage = createStorage(memoryDriver())
    await expect(storage.set('k', () => 1)).rejects.toThrow(SerializationError)
  })

  it('answers directly, and throws directly, when its driver does', () => {
    const storage = createStorage(memoryDriver({ sync: true }))
    storage.set('k', new Map([[1, new Date(5)]]))
    expect(storage.get('k')).toEqual(new Map([[1, new Date(5)]]))
    expect(() => storage.set('k', 1, -1)).toThrow(ConfigurationError)
  })

  it('does not time out with timeout Infinity', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: 'read', fault: { kind: 'delay', by: '1d' } }] }),
      { timeout: Number.POSITIVE_INFINITY },
    )
    const read = storage.get('k')
    await clock.time.advance('1d')
    expect(await read).toBeUndefined()
  })
})

describe('close()', () => {
  it('gives up on an operation that does not end after the timeout', async () => {
    const storage = createStorage(
      faultyDriver(memoryDriver(), { script: [{ on: 'read', fault: { kind: 'hang' } }] }),
      { timeout: '1s' },
    )
    const read = expect(storage.get('k')).rejects.toThrow(StorageTimeoutError)
    await settle()
    const closed = storage.close()
    await clock.time.advance('1s')
    await read
    await closed
  })
})

describe('conditions', () => {
  it('that exclude each other are refused', () => {
    const storage = createStorage(memoryDriver())
    const entry = { value: 1, createdAt: 0, freshUntil: 9e15, expiresAt: 9e15 }
    const write = async () => storage.setEntry('k', entry, { ifAbsent: true, ifVersion: 'v' })
    return expect(write()).rejects.toThrow('ifAbsent and ifVersion exclude each other; give one of them')
  })
})

describe('a driver that cannot list its keys', () => {
  it('makes a storage that says so when it is to clear or to list', async () => {
    const { list: _, ...driver } = memoryDriver({ records: new Map() })
    const storage = createStorage(driver, { prefix: 'p:' })
    const clear = async () => storage.clear()
    await expect(clear()).rejects.toThrow(/clear\(\) needs a driver that can list its keys/)
  })

  it('whose list cannot be ended tells of that, and the entries were given all the same', async () => {
    const told: unknown[] = []
    const inner = memoryDriver({ records: new Map() })
    const storage = createStorage(
      {
        ...inner,
        async *list(prefix: string) {
          try {
            if (inner.list !== undefined) yield* inner.list(prefix)
          } finally {
            // biome-ignore lint/correctness/noUnsafeFinally: what a cursor that cannot be closed does
            throw new Error('the cursor is gone')
          }
        },
      },
      { onError: (error, { operation }) => told.push([operation, String(error)]) },
    )
    await storage.setMany([
      ['a', 1],
      ['b', 2],
    ])
    for await (const [key] of storage.entries()) {
      expect(key).toBe('a')
      break
    }
    await settle()
    expect(told).toEqual([['entries', expect.stringContaining('the cursor is gone')]])
  })
})
