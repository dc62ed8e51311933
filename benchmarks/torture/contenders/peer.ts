/** What the contenders that are peers have in common. */
import type { SecondLevel } from '../second-level.ts'
import { TextLevel } from '../second-level.ts'

export const second = async (): Promise<SecondLevel> => new TextLevel()

export function textLevel(level: SecondLevel): TextLevel {
  if (level instanceof TextLevel) return level
  throw new TypeError('a second level of another contender')
}

/** Loaders by key, for libraries that are given one function for all keys. */
export class Loaders<Loader> {
  readonly #loaders = new Map<string, Loader>()

  set(key: string, loader: Loader): void {
    this.#loaders.set(key, loader)
  }

  get(key: string): Loader {
    const loader = this.#loaders.get(key)
    if (loader === undefined) throw new Error(`nobody asked for ${key}`)
    return loader
  }
}

/** A client as ioredis has it, over a second level in this process: the commands that peers read and write by. */
export function redisLike(level: TextLevel) {
  const lifeMs = (unit: string | undefined, life: number | undefined) =>
    life === undefined ? undefined : unit === 'EX' ? life * 1000 : life
  return {
    status: 'ready',
    get: async (key: string) => (await level.get(key)) ?? null,
    async set(key: string, value: unknown, unit?: string, life?: number) {
      await level.set(key, String(value), lifeMs(unit, life))
      return 'OK'
    },
    async del(...keys: (string | string[])[]) {
      const removed = await Promise.all(keys.flat().map((key) => level.delete(key)))
      return removed.filter(Boolean).length
    },
    exists: async (key: string) => ((await level.get(key)) === undefined ? 0 : 1),
    async pttl(key: string) {
      const remainingMs = await level.remainingMs(key)
      if (remainingMs === undefined) return -2
      return remainingMs === Infinity ? -1 : Math.round(remainingMs)
    },
    on() {},
  }
}
