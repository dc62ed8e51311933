/**
 * Deletes that a level could not take. They are made up for when it is back; until then, what it holds under these keys from
 * before the delete is not believed.
 */
import type { CacheEntry } from '@acache/core'
import { forgetOldest, groupsOf, type MaybePromise, now, Retry } from '@acache/core/driver'

/** What a level has, where there is no doubt about it. */
export function believed<T extends CacheEntry>(entry: T | undefined, doubt: number): T | undefined {
  return entry !== undefined && entry.createdAt > doubt ? entry : undefined
}

/** How many keys are remembered; beyond that nothing is believed that the level had before. */
const MAX_OWED = 10_000

/** How many keys are made up for at a time. */
const BATCH = 500

/** What debts work with. */
export interface DebtsParts {
  /** Deletes those of the keys that `owes` says are still owed, in the turn of these keys. Rejects when the level fails. */
  readonly makeUp: (keys: readonly string[]) => MaybePromise<unknown>
  /** Owns the work that no caller waits for. */
  readonly track: (work: Promise<unknown>) => void
  /** Told once of each time that more keys were owed than are remembered. */
  readonly overflowed: (limit: number) => void
}

/** The debts of one level. */
export class Debts {
  readonly #parts: DebtsParts
  /** The keys, and when each delete was asked for; epoch ms. */
  readonly #owed = new Map<string, number>()
  /** What was created until then is not believed: keys were forgotten. */
  #distrustedUntil = Number.NEGATIVE_INFINITY
  readonly #retry: Retry

  constructor(parts: DebtsParts) {
    this.#parts = parts
    this.#retry = new Retry({
      attempt: () => this.#makeUp(),
      unfinished: () => this.#owed.size > 0,
      track: parts.track,
    })
  }

  /** How many keys are owed. */
  get size(): number {
    return this.#owed.size
  }

  /** True while everything that the level holds may be believed. */
  get none(): boolean {
    return this.#owed.size === 0 && this.#distrustedUntil === Number.NEGATIVE_INFINITY
  }

  owe(keys: readonly string[]): void {
    const at = now()
    for (const key of keys) {
      this.#owed.delete(key)
      this.#owed.set(key, at)
    }
    if (this.#owed.size > MAX_OWED) {
      forgetOldest(this.#owed, MAX_OWED)
      this.#distrustedUntil = at
      this.#parts.overflowed(MAX_OWED)
    }
    this.#retry.later()
  }

  owes(key: string): boolean {
    return this.#owed.has(key)
  }

  /** The level has taken a write or delete of these keys. */
  paid(keys: readonly string[]): void {
    if (this.#owed.size > 0) for (const key of keys) this.#owed.delete(key)
  }

  /** The level is empty. */
  paidAll(): void {
    this.#owed.clear()
    this.#distrustedUntil = Number.NEGATIVE_INFINITY
  }

  /** Until when what was created under the key is not to be believed; epoch ms, -Infinity for no doubt. */
  doubt(key: string): number {
    if (this.#owed.size === 0) return this.#distrustedUntil
    return Math.max(this.#owed.get(key) ?? Number.NEGATIVE_INFINITY, this.#distrustedUntil)
  }

  /** Makes up for what is owed, now. Never rejects: what could not be done stays owed. */
  settle(): Promise<void> {
    return this.#retry.now()
  }

  /** Ends the attempts. */
  stop(): void {
    this.#retry.stop()
  }

  async #makeUp(): Promise<void> {
    for (const keys of groupsOf([...this.#owed.keys()], BATCH)) await this.#parts.makeUp(keys)
  }
}
