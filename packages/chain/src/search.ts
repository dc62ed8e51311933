/** One read of some keys on its way down the levels: what was found so far, and what is still wanted. */
import type { CacheEntry } from '@acache/core'
import { type ErrorReporter, isFresh, type Watch } from '@acache/core/driver'
import type { ChainLevel } from './level.ts'
import { FAILED, type Found } from './level-reads.ts'
import type { Copy } from './promotion.ts'

/** The entries that a level has, by key. */
export type LevelAnswer = Found<ReadonlyMap<string, CacheEntry>>

/** Where an entry was found. */
export interface Sighting {
  readonly entry: CacheEntry
  readonly level: ChainLevel
}

/** The state of one read. */
export class Search {
  readonly operation: string
  readonly keys: readonly string[]
  readonly caller: ErrorReporter | undefined
  /** The freshest entry of each key that was found so far; of equally fresh ones the deepest. */
  readonly best = new Map<string, Sighting>()
  /** The watches of the keys that the nearest level did not answer. */
  readonly watches = new Map<string, Watch>()
  /** Whether the answer of a level had to be waited for. */
  late = false
  readonly #answers: LevelAnswer[] = []
  #wanted: readonly string[]

  constructor(operation: string, keys: readonly string[], caller: ErrorReporter | undefined) {
    this.operation = operation
    this.keys = keys
    this.caller = caller
    this.#wanted = keys
  }

  /** The keys of which no fresh entry was found yet. */
  get wanted(): readonly string[] {
    return this.#wanted
  }

  /** Takes in what the next level answered. */
  note(level: ChainLevel, answer: LevelAnswer): void {
    this.#answers.push(answer)
    if (answer === FAILED) return
    this.#wanted = this.#wanted.filter((key) => {
      const entry = answer.get(key)
      if (entry === undefined) return true
      const best = this.best.get(key)
      if (best === undefined || entry.freshUntil >= best.entry.freshUntil)
        this.best.set(key, { entry, level })
      return !isFresh(entry)
    })
  }

  /** The copies to be made of a fresh entry found at `level`: at each level above, but for those that could not answer. */
  *copies(key: string, entry: CacheEntry, level: ChainLevel, above: readonly ChainLevel[]): Generator<Copy> {
    const watch = this.watches.get(key)
    if (watch === undefined) return
    for (const target of above) {
      if (target === level) return
      const answer = this.#answers[target.index]
      if (answer === undefined || answer === FAILED) continue
      const { late, caller } = this
      yield { level: target, key, entry, held: answer.get(key), watch, late, caller }
    }
  }
}
