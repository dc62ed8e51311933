/** Read-through: levels are asked in order, the freshest entry answers, and the levels above it get a copy. */
import type { CacheEntry } from '@acache/core'
import {
  type ErrorReporter,
  isExpired,
  isFresh,
  isPromise,
  type MaybePromise,
  andThen as then,
} from '@acache/core/driver'
import type { ChainParts } from './chain-parts.ts'

import type { ChainLevel } from './level.ts'
import { FAILED, type Found, isHit } from './level-reads.ts'
import { type Copy, promote } from './promotion.ts'
import { type LevelAnswer, Search } from './search.ts'

type Ask = (level: ChainLevel, search: Search) => MaybePromise<LevelAnswer>

const NOTHING: ReadonlyMap<string, CacheEntry> = new Map()

/** The reads of a chain. A level that fails, or is late, has nothing: that is reported, and nothing is deleted for it. */
export class Reads {
  readonly #parts: ChainParts

  constructor(parts: ChainParts) {
    this.#parts = parts
  }

  /** Asks the nearest level: the whole read when `isNear` says so, else the begin of `getEntry`. */
  ask(operation: string, key: string, caller: ErrorReporter | undefined, at: number): MaybePromise<Found> {
    return this.#parts.nearest.reads.ask(operation, key, caller, at)
  }

  /** True when the nearest level has answered directly, with an entry that is fresh at `at`. */
  isNear(key: string, found: MaybePromise<Found>, at: number): found is CacheEntry {
    if (isPromise(found) || !isHit(found, at)) return false
    this.#parts.counters.hits += 1
    this.#parts.nearest.reads.count(key, found, true)
    return true
  }

  /** The freshest entry there is, given what the nearest level answered without being near. */
  getEntry(
    operation: string,
    key: string,
    caller: ErrorReporter | undefined,
    found: MaybePromise<Found>,
  ): MaybePromise<CacheEntry | undefined> {
    if (!isPromise(found)) this.#parts.nearest.reads.count(key, found, false)
    const search = new Search(operation, [key], caller)
    return then(this.#run(search, askOne, then(found, answerOf(key))), (entries) => entries.get(key))
  }

  /** The freshest entry there is of each key. A level is asked once, for what is still missing or stale. */
  getMany(
    operation: string,
    keys: Iterable<string>,
    caller: ErrorReporter | undefined,
  ): MaybePromise<Map<string, CacheEntry>> {
    const search = new Search(operation, [...new Set(keys)], caller)
    if (search.keys.length === 0) return new Map()
    return this.#run(search, askMany, askMany(this.#parts.nearest, search))
  }

  /** Whether a level has a fresh entry. Makes no copies. */
  exists(key: string): MaybePromise<boolean> {
    return this.#existsFrom(0, key)
  }

  #existsFrom(index: number, key: string): MaybePromise<boolean> {
    const level = this.#parts.levels[index]
    if (level === undefined) return false
    return then(level.reads.exists(key), (there) => there || this.#existsFrom(index + 1, key))
  }

  #run(search: Search, ask: Ask, first: MaybePromise<LevelAnswer>): MaybePromise<Map<string, CacheEntry>> {
    const { activity, order, nearest } = this.#parts
    const noteFirst = (answer: LevelAnswer) => search.note(nearest, answer)
    search.late = isPromise(first)
    if (!isPromise(first)) noteFirst(first)
    // In the turn in which the nearest level was asked: no mutation can have come between.
    for (const key of search.wanted) {
      const breached = order.busy(key)
      search.watches.set(key, activity.watch(key, { breached, overtaken: breached }))
    }
    return then(isPromise(first) ? first.then(noteFirst) : undefined, () => this.#descend(search, ask, 1))
  }

  #descend(search: Search, ask: Ask, index: number): MaybePromise<Map<string, CacheEntry>> {
    const level = this.#parts.levels[index]
    if (level === undefined || search.wanted.length === 0) return this.#conclude(search)
    const answer = ask(level, search)
    if (isPromise(answer)) search.late = true
    return then(answer, (found) => {
      search.note(level, found)
      return this.#descend(search, ask, index + 1)
    })
  }

  #conclude(search: Search): Map<string, CacheEntry> {
    const { counters, levels } = this.#parts
    const entries = new Map<string, CacheEntry>()
    const copies: Copy[] = []
    for (const key of search.keys) {
      const sighting = search.best.get(key)
      if (sighting === undefined || isExpired(sighting.entry)) {
        counters.misses += 1
        continue
      }
      const { level } = sighting
      const entry = level.asOfChain(sighting.entry)
      entries.set(key, entry)
      if (isFresh(entry)) {
        counters.hits += 1
        copies.push(...search.copies(key, entry, level, levels))
      } else counters.stale += 1
    }
    this.#promote(search, copies)
    return entries
  }

  #promote(search: Search, copies: readonly Copy[]): void {
    const { activity } = this.#parts
    const unwatch = () => {
      for (const [key, watch] of search.watches) activity.unwatch(key, watch)
    }
    const underWay = promote(copies)
    if (underWay === undefined) unwatch()
    else activity.track(underWay.then(unwatch))
  }
}

const askOne: Ask = (level, { operation, keys, caller }) => {
  const [key = ''] = keys
  return then(level.reads.getEntry(operation, key, caller), answerOf(key))
}

const askMany: Ask = (level, { operation, wanted, caller }) =>
  level.reads.getManyEntries(operation, wanted, caller)

function answerOf(key: string): (found: Found) => LevelAnswer {
  return (found) => (found === FAILED ? FAILED : found === undefined ? NOTHING : new Map([[key, found]]))
}
