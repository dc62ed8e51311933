import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { SerializationError } from '../../src/errors.ts'
import { InMemCache } from '../../src/memory/in-mem-cache.ts'
import { type SetTime, setTime } from './set-time.ts'

let time: SetTime
beforeEach(() => {
  time = setTime()
})
afterEach(() => time.restore())

interface Cyclic {
  readonly extra: unknown
  self?: Cyclic
}

describe("isolate: 'none'", () => {
  it('hands out the object that was set', () => {
    const cache = new InMemCache()
    const value = { list: [1] }
    cache.set('k', value)
    expect(cache.get('k')).toBe(value)
    expect(Object.isFrozen(value)).toBe(false)
  })
})

describe("isolate: 'freeze'", () => {
  const cache = () => new InMemCache({ isolate: 'freeze' })

  it('freezes plain objects and arrays through and through, and hands out the object that was set', () => {
    const frozen = cache()
    const secret = Symbol('secret')
    const value = { list: [{ deep: {} }], [secret]: {}, bare: Object.create(null) as object }
    Object.defineProperty(value, 'hidden', { value: {} })
    frozen.set('k', value)
    expect(frozen.get('k')).toBe(value)
    for (const part of [value, value.list, value.list[0], value.list[0]?.deep, value[secret], value.bare]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
    expect(Object.isFrozen(Reflect.get(value, 'hidden'))).toBe(true)
  })

  it('freezes what a frozen object holds, and ends on cycles', () => {
    const inner = { count: 1 }
    const value: Cyclic = { extra: inner }
    value.self = value
    Object.freeze(value)
    cache().set('k', value)
    expect(Object.isFrozen(inner)).toBe(true)
  })

  it('freezes a value of any depth', () => {
    const root: { next?: object } = {}
    let last = root
    for (let depth = 0; depth < 50_000; depth += 1) {
      const next = {}
      last.next = next
      last = next
    }
    cache().set('k', root)
    expect(Object.isFrozen(last)).toBe(true)
  })

  it('leaves what cannot be frozen, or might not bear it, as it is', () => {
    class Account {
      balance = 1
    }
    const value = [new Map(), new Set(), new Date(), Buffer.from('a'), new Float64Array(1), new Account()]
    cache().set('k', value)
    expect(value.map((part) => Object.isFrozen(part))).toEqual(value.map(() => false))
  })

  it('calls no getter', () => {
    const value = Object.defineProperty({}, 'costly', {
      enumerable: true,
      get: () => {
        throw new Error('called')
      },
    })
    expect(() => cache().set('k', value)).not.toThrow()
  })

  it('freezes the entry too', () => {
    const frozen = cache()
    frozen.set('k', 1)
    const entry = frozen.getEntry('k')
    expect(entry?.version).toEqual(expect.any(String))
    expect(Object.isFrozen(entry)).toBe(true)
  })
})

describe("isolate: 'clone'", () => {
  const cache = () => new InMemCache({ isolate: 'clone' })

  it('keeps a copy and hands out a copy at every read', () => {
    const cloned = cache()
    const value = { list: [1] }
    cloned.set('k', value)
    value.list.push(2)
    cloned.get<typeof value>('k')?.list.push(3)
    cloned.getEntry<typeof value>('k')?.value.list.push(4)
    cloned.getMany<typeof value>(['k']).get('k')?.list.push(5)
    cloned.getManyEntries<typeof value>(['k']).get('k')?.value.list.push(6)
    expect(cloned.get('k')).toEqual({ list: [1] })
  })

  it('hands out copies of entries with one version', () => {
    const cloned = cache()
    cloned.set('k', {})
    const first = cloned.getEntry('k')
    expect(cloned.getEntry('k')).not.toBe(first)
    expect(cloned.getEntry('k')).toEqual(first)
  })

  it('keeps a Buffer a Buffer, wherever it is, and as small as it is', () => {
    const value = {
      map: new Map([['b', Buffer.from('b')]]),
      set: new Set([Buffer.from('s')]),
      view: new Uint8Array([1, 2]),
    }
    const cloned = cache()
    cloned.set('k', value)
    cloned.set('top', Buffer.from('top'))
    const read = cloned.get<typeof value>('k')
    expect(read?.map.get('b')).toEqual(Buffer.from('b'))
    expect([...(read?.set ?? [])]).toEqual([Buffer.from('s')])
    expect(Buffer.isBuffer(read?.view)).toBe(false)
    const top = cloned.get<Buffer>('top')
    top?.fill(0)
    expect(cloned.get<Buffer>('top')?.toString()).toBe('top')
    expect(read?.map.get('b')?.buffer.byteLength).toBeLessThan(200)
  })

  it('copies values with cycles, with and without a Buffer', () => {
    const cloned = cache()
    for (const extra of [1, Buffer.from('x')]) {
      const value: Cyclic = { extra }
      value.self = value
      cloned.set('k', value)
      const read = cloned.get<typeof value>('k')
      expect(read?.self).toBe(read)
      expect(read?.extra).toEqual(extra)
    }
  })

  it.each([
    ['a function', () => 1],
    ['a function inside', { run: () => 1 }],
    ['a promise', Promise.resolve(1)],
    ['a function beside a Buffer', [Buffer.from('a'), () => 1]],
  ])('refuses %s when it is set, and keeps what was there', (_name, value) => {
    const cloned = cache()
    cloned.set('k', 'old')
    expect(() => cloned.set('k', value)).toThrow(SerializationError)
    expect(() => cloned.set('k', value)).toThrow(/"k" cannot be cloned/)
    expect(cloned.get('k')).toBe('old')
    expect(cloned.stats.writes).toBe(1)
  })
})
