import { describe, expect, it } from '@jest/globals'
import {
  type AwkwardValue,
  assertCameBack,
  awkwardKeys,
  awkwardValues,
  keepsTypes,
} from '../../src/testing/awkward.ts'
import { isSame } from '../../src/testing/same.ts'

describe('awkward keys', () => {
  it('are all different, in key and in name', () => {
    expect(new Set(awkwardKeys.map(({ key }) => key)).size).toBe(awkwardKeys.length)
    expect(new Set(awkwardKeys.map(({ name }) => name)).size).toBe(awkwardKeys.length)
  })

  it('have pairs that collide when they are written as UTF-8, normalised, unescaped or in one case', () => {
    const distinct = (view: (key: string) => string) => new Set(awkwardKeys.map(({ key }) => view(key))).size
    expect(distinct((key) => Buffer.from(key).toString())).toBeLessThan(awkwardKeys.length)
    expect(distinct((key) => key.normalize())).toBeLessThan(awkwardKeys.length)
    expect(distinct((key) => key.replaceAll('%2F', '/'))).toBeLessThan(awkwardKeys.length)
    expect(distinct((key) => key.toLowerCase())).toBeLessThan(awkwardKeys.length)
    expect(distinct((key) => key.replaceAll(/[/:]/g, '_'))).toBeLessThan(awkwardKeys.length)
    expect(distinct((key) => key.slice(0, 255))).toBeLessThan(awkwardKeys.length)
  })
})

describe('awkward values', () => {
  it('have names of their own, and are made anew at each call', () => {
    expect(new Set(awkwardValues.map(({ name }) => name)).size).toBe(awkwardValues.length)
    for (const { make } of awkwardValues) {
      const value = make()
      if (typeof value === 'object' && value !== null) expect(make()).not.toBe(value)
    }
  })

  it('are declared json when JSON has them, and only then', () => {
    for (const { name, make, types } of awkwardValues) {
      expect([name, throughJson(make)]).toEqual([name, types === 'json'])
    }
  })

  it('are declared structured when structuredClone keeps them, or what they may become', () => {
    for (const { name, make, types, acrossBytes } of awkwardValues) {
      const cloned: unknown = structuredClone(make())
      const kept = isSame(cloned, make()) || (acrossBytes !== undefined && isSame(cloned, acrossBytes()))
      expect([name, kept]).toEqual([name, types !== 'all'])
    }
  })
})

describe('keepsTypes', () => {
  it('orders the types', () => {
    expect(keepsTypes('all', 'structured')).toBe(true)
    expect(keepsTypes('structured', 'json')).toBe(true)
    expect(keepsTypes('json', 'json')).toBe(true)
    expect(keepsTypes('json', 'structured')).toBe(false)
    expect(keepsTypes('structured', 'all')).toBe(false)
  })
})

describe('assertCameBack', () => {
  const named = (name: string): AwkwardValue => {
    const found = awkwardValues.find((value) => value.name === name)
    if (found === undefined) throw new Error(name)
    return found
  }

  it('lets what crossed bytes be less only where the value says so', () => {
    const instance = named('an instance of a class')
    assertCameBack({ x: 1, y: 2 }, instance)
    assertCameBack(instance.make(), instance)
    expect(() => assertCameBack({ x: 1 }, instance)).toThrow()
    expect(() => assertCameBack({}, named('a Date'))).toThrow()
  })

  it('lets nothing be lost where the very object is handed out', () => {
    expect(() =>
      assertCameBack({ x: 1, y: 2 }, named('an instance of a class'), { sharedIdentity: true }),
    ).toThrow()
  })
})

function throughJson(make: () => unknown): boolean {
  // JSON makes an object of a view, one property a byte: right, and slow.
  if (ArrayBuffer.isView(make())) return false
  try {
    return isSame(JSON.parse(JSON.stringify(make())), make())
  } catch {
    return false
  }
}
