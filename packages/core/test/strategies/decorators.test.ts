import { describe, expect, it } from '@jest/globals'
import { type Cached, ConfigurationError, InMemCache, SWRCache, TTLCache } from '../../src/index.ts'

class Repo {
  loads = 0
  static loads = 0

  @TTLCache.cached('order:{id}', { ttl: '1m' })
  async order(id: string) {
    this.loads += 1
    return `order ${id}`
  }

  @SWRCache.cached('report:{}:{}', { ttl: '1m', staleTtl: '1m' })
  async report(year: number, month: number) {
    this.loads += 1
    return `${year}-${month}`
  }

  @TTLCache.cachedSync('area:{width}:{height}', { ttl: '1m' })
  area(width: number, height: number) {
    this.loads += 1
    return width * height
  }

  @TTLCache.cachedMany('user:{}', { ttl: '1m' })
  async users(ids: readonly number[]) {
    this.loads += 1
    return ids.map((id) => (id > 0 ? `user ${id}` : undefined))
  }

  @TTLCache.cached('static:{}', { ttl: '1m' })
  static async find(id: number) {
    Repo.loads += 1
    return id
  }
}

describe('standard decorators', () => {
  it('cache methods, which keep their this', async () => {
    const repo = new Repo()
    expect(await repo.order('a')).toBe('order a')
    expect(await repo.order('a')).toBe('order a')
    expect(await repo.report(2024, 5)).toBe('2024-5')
    expect(await repo.report(2024, 5)).toBe('2024-5')
    expect(repo.loads).toBe(2)
  })

  it('keep synchronous methods synchronous, and serve batch methods and static ones', async () => {
    const repo = new Repo()
    expect([repo.area(2, 3), repo.area(2, 3)]).toEqual([6, 6])
    expect(repo.loads).toBe(1)
    expect(await repo.users([1, -1])).toEqual(['user 1', undefined])
    expect(await repo.users([1])).toEqual(['user 1'])
    expect(repo.loads).toBe(2)
    await Repo.find(1)
    await Repo.find(1)
    expect(Repo.loads).toBe(1)
  })

  it('give the method the members of a wrapped function', async () => {
    const repo = new Repo()
    const order = repo.order as unknown as Cached<[id: string], string, Repo>
    await repo.order('m')
    expect(order.key('m')).toBe('order:m')
    await order.invalidate('m')
    expect(await order.refresh.call(repo, 'm')).toBe('order m')
    expect(order.cache).toBeInstanceOf(InMemCache)
    expect(repo.order.name).toBe('order')
  })

  it('are refused on anything but a method', () => {
    const decorate = TTLCache.cached('k', { ttl: 1 }) as unknown as (...args: unknown[]) => unknown
    expect(() => decorate(undefined, { kind: 'field', name: 'x' })).toThrow(ConfigurationError)
    expect(() => decorate(undefined, { kind: 'field', name: 'x' })).toThrow(/applied to a field/)
    expect(() => decorate(5)).toThrow(/applied to 5/)
  })
})

describe('a property that is no method', () => {
  it('is refused by its name under legacy decorators', () => {
    const decorate = TTLCache.cached('k', { ttl: 1 }) as unknown as (...args: unknown[]) => unknown
    expect(() => decorate({}, 'size')).toThrow(/applied to the property size/)
  })
})

describe('refresh of a decorated method', () => {
  it('loads for the object that it is called on', async () => {
    class Shop {
      readonly #name: string
      constructor(name: string) {
        this.#name = name
      }
      @TTLCache.cachedMany('price:{}', { ttl: '1m' })
      async prices(ids: readonly number[]): Promise<(string | undefined)[]> {
        return ids.map((id) => `${this.#name} ${id}`)
      }
    }
    const [one, two] = [new Shop('one'), new Shop('two')]
    expect(await one.prices([1])).toEqual(['one 1'])
    const { refresh } = one.prices as unknown as {
      refresh(this: Shop, ids: readonly number[]): Promise<(string | undefined)[]>
    }
    expect(await refresh.call(two, [1])).toEqual(['two 1'])
    expect(await one.prices([1])).toEqual(['two 1'])
  })
})
