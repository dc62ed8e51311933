import { describe, expect, it } from '@jest/globals'
import { entryFor } from '../../src/storage/entry.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'

const RECORD = {
  bytes: Uint8Array.from([1, 2, 3]),
  head: Uint8Array.from([1, 2]),
  instants: entryFor(undefined, 60_000),
  kind: 'value',
} as const

describe('a memory driver', () => {
  it('answers in a later turn unless it is sync, and does its work then in one step', async () => {
    const records = new Map()
    const written = memoryDriver({ records }).write('k', RECORD)
    expect(written).toBeInstanceOf(Promise)
    expect(records.size).toBe(0)
    await written
    expect(records.size).toBe(1)
    expect(typeof memoryDriver({ sync: true }).write('k', RECORD)).toBe('string')
  })

  it('is exclusive to its storage unless its records are given', () => {
    expect(memoryDriver().features?.exclusive).toBe(true)
    expect(memoryDriver({ records: new Map() }).features?.exclusive).toBe(false)
    expect(memoryDriver({ exclusive: false }).features?.exclusive).toBe(false)
  })

  it('keeps bytes of its own', async () => {
    const driver = memoryDriver()
    const bytes = Uint8Array.from([1, 2, 3])
    await driver.write('k', { ...RECORD, bytes })
    bytes.fill(9)
    expect((await driver.read('k'))?.bytes).toEqual(Uint8Array.from([1, 2, 3]))
  })

  it('lists in several batches', async () => {
    const driver = memoryDriver({ sync: true })
    for (let index = 0; index < 10; index += 1) driver.write(`${index}`, RECORD)
    let batches = 0
    for await (const _ of driver.list?.('') ?? []) batches += 1
    expect(batches).toBeGreaterThan(1)
  })

  it('refuses to work after close', async () => {
    const driver = memoryDriver()
    await driver.close?.()
    await expect(driver.read('k')).rejects.toThrow('closed')
  })

  it('refuses a condition when it declares that it has none', async () => {
    const driver = memoryDriver({ conditions: false })
    await expect(driver.write('k', RECORD, { ifAbsent: true })).rejects.toThrow('no conditions')
  })
})
