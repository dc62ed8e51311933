import { describe, expect, it } from '@jest/globals'
import { createStorage } from '../../src/driver.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'

class Money {
  readonly cents = 5
}

describe('strict', () => {
  const json = createStorage(memoryDriver(), { serializer: 'json', strict: true })
  const msgpack = createStorage(memoryDriver(), {
    strict: true,
    compress: { threshold: 0 },
    encrypt: { keys: ['1f'.repeat(32)] },
  })

  it('refuses a value that would come back changed, and names the place', async () => {
    await expect(json.set('k', { user: { born: new Date(0) } })).rejects.toMatchObject({
      code: 'ACACHE_SERIALIZATION',
      message: expect.stringMatching(/value\["user"\]\["born"\] is '1970-.*' and not 1970-/),
    })
    expect(await json.get('k')).toBeUndefined()
    await expect(msgpack.set('k', [new Money()])).rejects.toThrow('value["0"] is { cents: 5 } and not Money')
    await expect(json.setMany([['a', Number.NaN]])).rejects.toThrow('value is null and not NaN')
  })

  it('keeps what comes back as it was', async () => {
    const value = { at: new Date(5), many: new Map([['a', new Uint8Array(3)]]), none: undefined }
    await msgpack.set('k', value)
    expect(await msgpack.get('k')).toEqual(value)
    await json.set('k', { a: [1, 'b', null, true] })
    expect(await json.get('k')).toEqual({ a: [1, 'b', null, true] })
  })

  it('is true or false', () => {
    expect(() => createStorage(memoryDriver(), { strict: 'yes' as never })).toThrow(
      'strict is "yes"; give true or false',
    )
  })
})
