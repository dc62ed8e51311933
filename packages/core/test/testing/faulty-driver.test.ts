import { describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../src/errors.ts'
import type { DriverRecord } from '../../src/storage/driver.ts'
import { entryFor } from '../../src/storage/entry.ts'
import { type DriverFault, type DriverOperation, faultyDriver } from '../../src/testing/faulty-driver.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'

const BYTES = Uint8Array.from([1, 2, 3, 4, 5, 6])
const RECORD: DriverRecord = {
  bytes: BYTES,
  head: BYTES.subarray(0, 2),
  instants: entryFor(undefined, 60_000),
  kind: 'value',
}

function withFault(on: DriverOperation, fault: DriverFault) {
  return faultyDriver(memoryDriver({ sync: true }), { script: [{ on, fault }] })
}

describe('a faulty driver', () => {
  it('has the operations and features of the driver inside, and no others', () => {
    const inner = memoryDriver({ sync: true, metadata: true, without: ['touch', 'readMany', 'close'] })
    const driver = faultyDriver(inner)
    expect(Object.keys(driver).sort()).toEqual([...Object.keys(inner), 'calls'].sort())
    expect(driver.features).toEqual(inner.features)
    expect(driver.name).toBe(inner.name)
  })

  it('is not sync where a planned fault needs a promise', () => {
    expect(withFault('read', { kind: 'throw' }).features?.sync).toBe(true)
    expect(withFault('read', { kind: 'hang' }).features?.sync).toBe(false)
  })

  it('notes every call', async () => {
    const driver = withFault('remove', { kind: 'throw' })
    driver.write('k', RECORD)
    driver.head?.('k')
    driver.readMany?.(['k'])
    expect(() => driver.remove('k')).toThrow('planned fault in memory-driver.remove')
    for await (const _ of driver.list?.('') ?? []);
    expect(driver.calls).toEqual([
      { operation: 'write', key: 'k', fault: undefined },
      { operation: 'head', key: 'k', fault: undefined },
      { operation: 'readMany', key: undefined, fault: undefined },
      { operation: 'remove', key: 'k', fault: 'throw' },
      { operation: 'list', key: '', fault: undefined },
    ])
  })

  it('cuts and damages what is read', async () => {
    const read = async (on: 'read' | 'readMany' | 'head', fault: DriverFault) => {
      const driver = withFault(on, fault)
      driver.write('k', RECORD)
      if (on === 'head') return [...((await driver.head?.('k'))?.head ?? [])]
      const found = on === 'read' ? await driver.read('k') : (await driver.readMany?.(['k']))?.get('k')
      return [...(found?.bytes ?? [])]
    }
    expect(await read('read', { kind: 'truncate' })).toEqual([1, 2, 3])
    expect(await read('read', { kind: 'truncate', to: 0 })).toEqual([])
    expect(await read('read', { kind: 'corrupt' })).toEqual([1, 2, 3, 4, 5, 6 ^ 0xff])
    expect(await read('readMany', { kind: 'corrupt', at: 0 })).toEqual([1 ^ 0xff, 2, 3, 4, 5, 6])
    expect(await read('head', { kind: 'corrupt', at: -2 })).toEqual([1 ^ 0xff, 2])
    expect([...BYTES]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('cuts and damages what is written', async () => {
    const torn = withFault('write', { kind: 'truncate', to: 4 })
    torn.write('k', RECORD)
    expect([...((await torn.read('k'))?.bytes ?? [])]).toEqual([1, 2, 3, 4])
    const many = withFault('writeMany', { kind: 'corrupt', at: 1 })
    await many.writeMany?.([['k', RECORD]])
    expect([...((await many.read('k'))?.bytes ?? [])]).toEqual([1, 2 ^ 0xff, 3, 4, 5, 6])
  })

  it('damages nothing where nothing was found', async () => {
    for (const on of ['read', 'head'] as const) {
      const driver = withFault(on, { kind: 'truncate' })
      expect(await (on === 'read' ? driver.read('k') : driver.head?.('k'))).toBeUndefined()
    }
  })

  it('loses the answer of a write that was done, and repeats a write that refuses itself', async () => {
    const lost = withFault('write', { kind: 'lose' })
    expect(() => lost.write('k', RECORD)).toThrow('planned fault')
    expect(await lost.read('k')).toBeDefined()
    const repeated = withFault('write', { kind: 'repeat' })
    expect(repeated.write('k', RECORD, { ifAbsent: true })).toBe(false)
    expect(await repeated.read('k')).toBeDefined()
  })

  it('lists twice, leaves damage to bytes out of lists, and fails them at either end', async () => {
    const listed = async (fault: DriverFault) => {
      const driver = faultyDriver(memoryDriver({ sync: true }), {
        random: { seed: 1, rate: 1, faults: [fault], on: ['list'] },
      })
      driver.write('k', RECORD)
      const keys: string[] = []
      try {
        for await (const batch of driver.list?.('') ?? []) keys.push(...batch)
      } catch {
        keys.push('failed')
      }
      return keys
    }
    expect(await listed({ kind: 'repeat' })).toEqual(['k', 'k'])
    expect(await listed({ kind: 'corrupt' })).toEqual(['k'])
    expect(await listed({ kind: 'lose' })).toEqual(['k', 'failed'])
    expect(await listed({ kind: 'throw' })).toEqual(['failed'])
  })

  it('refuses a script that damages the bytes of an operation that moves none', () => {
    expect(() => withFault('remove', { kind: 'corrupt' })).toThrow(ConfigurationError)
    expect(() => withFault('remove', { kind: 'corrupt' })).toThrow('corrupt on remove')
  })
})
