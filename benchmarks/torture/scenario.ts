/** A way for caches to fail, and what they are asked for instead. */
import { isDeepStrictEqual } from 'node:util'
import type { Ability, Contender, Instance, Loader, Servers, Settings } from './contender.ts'
import type { SecondLevel } from './second-level.ts'

/** One row: a situation, and the outcomes that are right. */
export interface Scenario {
  readonly id: string
  /** The row's name. */
  readonly name: string
  /** What it is about and why that matters, in a line. */
  readonly why: string
  /** The outcomes that are asked for; the first is shown. */
  readonly asked: readonly string[]
  /** Contenders without it are not asked. */
  readonly needs?: Ability | 'files' | 'protection' | 'redis' | undefined
  /** What is waited for before a call counts as hanging. Default 5 s. */
  readonly patienceMs?: number | undefined
  /** The clock of the process runs this many times too fast: for situations in which libraries wait long. Default 1. */
  readonly haste?: number | undefined
  /** The process is left to end by itself after this one. */
  readonly endsByItself?: boolean | undefined
  /** Plays the situation, and says what came of it in few words, the same each time. */
  play(stage: Stage): Promise<string>
}

/** How a call ended. */
export type Settled =
  | { readonly kind: 'value'; readonly value: unknown; readonly ms: number }
  | { readonly kind: 'error'; readonly error: unknown; readonly ms: number }
  | { readonly kind: 'hangs' }

/** Where a scenario is played: one contender, one second level, as many instances as are opened. */
export class Stage {
  readonly contender: Contender
  readonly second: SecondLevel
  readonly servers: Servers
  /** Of this cell alone. */
  readonly prefix: string
  readonly patienceMs: number
  readonly #instances: Instance[] = []

  constructor(options: Pick<Stage, 'contender' | 'second' | 'servers' | 'prefix' | 'patienceMs'>) {
    this.contender = options.contender
    this.second = options.second
    this.servers = options.servers
    this.prefix = options.prefix
    this.patienceMs = options.patienceMs
  }

  async open(settings: Partial<Settings> = {}): Promise<Instance> {
    const instance = await this.contender.open(this.second, { ttlMs: 60_000, ...settings })
    this.#instances.push(instance)
    return instance
  }

  /** Two processes that share the second level. */
  async openTwo(settings: Partial<Settings> = {}): Promise<readonly [Instance, Instance]> {
    return [await this.open(settings), await this.open(settings)]
  }

  /** Calls, and waits as long as patience lasts. */
  async settle(call: () => unknown): Promise<Settled> {
    const startedAt = Date.now()
    const took = () => Date.now() - startedAt
    let timer: NodeJS.Timeout | undefined
    const hangs = new Promise<Settled>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'hangs' }), this.patienceMs)
    })
    const ends = (async (): Promise<Settled> => {
      try {
        return { kind: 'value', value: await call(), ms: took() }
      } catch (error) {
        return { kind: 'error', error, ms: took() }
      }
    })()
    const settled = await Promise.race([ends, hangs])
    clearTimeout(timer)
    return settled
  }

  /** Ends the instances, in good order if they can. */
  async close(): Promise<void> {
    for (const instance of this.#instances) await this.settle(() => instance.close())
  }
}

/** A source of values that counts how often it is asked. */
export class Origin {
  loads = 0
  /** The most loads that ran at a time. */
  atOnce = 0
  #running = 0
  readonly load: Loader

  constructor(answer: Loader) {
    this.load = async (facts) => {
      this.loads += 1
      this.#running += 1
      this.atOnce = Math.max(this.atOnce, this.#running)
      try {
        return await answer(facts)
      } finally {
        this.#running -= 1
      }
    }
  }
}

/** The value that a call ended with, in words. */
export function shown(settled: Settled): string {
  if (settled.kind === 'hangs') return 'hangs'
  if (settled.kind === 'error') return 'throws'
  if (typeof settled.value === 'string') return settled.value
  return settled.value === undefined ? 'undefined' : JSON.stringify(settled.value)
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

/** Whether a call ended with this value, of the same types all through. */
export function is(settled: Settled, value: unknown): boolean {
  return settled.kind === 'value' && isDeepStrictEqual(settled.value, value)
}

export const never = (): Promise<never> => new Promise(() => {})
