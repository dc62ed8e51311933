import { describe, expect, it } from '@jest/globals'
import { RecordShapes } from '../../src/codec/record-shapes.ts'

describe('the shapes of records', () => {
  it('are known from the first object on, by keys and their order', () => {
    const shapes = new RecordShapes()
    expect(shapes.find({ a: 1, b: 2 }, 0)).toBeUndefined()
    const shape = shapes.add({ a: 1, b: 2 }, 0)
    expect(shape).toEqual({ id: 0x40, keys: ['a', 'b'] })
    for (const depth of [0, 1, 5]) {
      expect(shapes.find({ a: 3, b: 4 }, depth)).toBe(shape)
      for (const other of [{}, { a: 1 }, { b: 1, a: 1 }, { a: 1, b: 1, c: 1 }, { a: 1, c: 1 }])
        expect(shapes.find(other, depth)).toBeUndefined()
    }
  })

  it('are found among others at any depth, where one begins with the keys of another too', () => {
    const shapes = new RecordShapes()
    const objects = [{ a: 1 }, { a: 1, b: 2 }, {}, { a: 1, b: 2, c: 3 }, { b: 1 }]
    const added = objects.map((object, i) => shapes.add(object, i % 2))
    expect(added.map((shape) => shape?.id)).toEqual([0x40, 0x41, 0x42, 0x43, 0x44])
    for (const depth of [0, 1, 2, 0]) {
      expect(objects.map((object) => shapes.find(object, depth))).toEqual(added)
    }
  })

  it('have 64 numbers', () => {
    const shapes = new RecordShapes()
    const ids = Array.from({ length: 64 }, (_, i) => shapes.add({ [`k${i}`]: 1 }, 0)?.id)
    expect(ids).toEqual(Array.from({ length: 64 }, (_, i) => 0x40 + i))
    expect(shapes.add({ more: 1 }, 0)).toBeUndefined()
    expect(shapes.find({ more: 1 }, 0)).toBeUndefined()
    expect(shapes.find({ k7: 1 }, 0)?.id).toBe(0x47)
  })
})
