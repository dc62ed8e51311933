/** Libraries that are installed apart from the workspace; each is described by the few members that are used. */
import { pathToFileURL } from 'node:url'
import type { SecondLevel } from '../second-level.ts'
import { TextLevel } from '../second-level.ts'

/** The folder they are installed in. Cells are bundles in another place, and are told. */
export const PEERS_FOLDER = 'TORTURE_PEERS'

/** The module of a peer, or of one of its entry points. */
export async function peer<Module>(name: string): Promise<Module> {
  const folder = process.env[PEERS_FOLDER]
  if (folder === undefined) throw new Error(`${PEERS_FOLDER} is not set`)
  const { importPeer } = await import(`${pathToFileURL(folder).href}/import.mjs`)
  return importPeer(name)
}

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
