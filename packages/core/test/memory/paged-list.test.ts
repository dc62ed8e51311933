import { describe, expect, it } from '@jest/globals'
import { PagedList } from '../../src/memory/paged-list.ts'

describe('PagedList', () => {
  it('keeps items of any kind in their places over many pages, and takes others for them', () => {
    const list = new PagedList<unknown>()
    const itemAt = (place: number) => [place, place + 0.5, `item ${place}`, undefined, { place }][place % 5]
    for (let place = 3; place < 20_000; place += 1) list.set(place, itemAt(place))
    list.set(4096, 'other')
    const wrong: number[] = []
    for (let place = 3; place < 20_000; place += 1) {
      const expected = place === 4096 ? 'other' : JSON.stringify(itemAt(place))
      const found = list.get(place)
      if (place === 4096 ? found !== expected : JSON.stringify(found) !== expected) wrong.push(place)
    }
    expect(wrong).toEqual([])
  })
})
