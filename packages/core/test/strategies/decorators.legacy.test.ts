import { expect, it } from '@jest/globals'
import { TTLCache } from '../../src/index.ts'

class Repo {
  loads = 0

  @TTLCache.cached('order:{id}', { ttl: '1m' })
  async order(id: string) {
    this.loads += 1
    return `order ${id}`
  }

  @TTLCache.cachedSync('area:{}:{}', { ttl: '1m' })
  area(width: number, height: number) {
    this.loads += 1
    return width * height
  }
}

it('legacy decorators cache methods, which keep their this', async () => {
  const repo = new Repo()
  expect(await repo.order('a')).toBe('order a')
  expect(await repo.order('a')).toBe('order a')
  expect([repo.area(2, 3), repo.area(2, 3)]).toEqual([6, 6])
  expect(repo.loads).toBe(2)
})
