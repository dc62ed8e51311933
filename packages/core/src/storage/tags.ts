/**
 * Tags: a mark in the storage outdates every entry of the tag that was created before it.
 *
 * Clocks of processes differ, so instants alone would not do: whoever loads stamps the entry later than the newest mark
 * that could be seen when the load began, and whoever marks goes past the mark that is there. An entry created at or
 * before the mark of one of its tags is outdated.
 */
import { forgetOldest } from '../concurrency/forget-oldest.ts'
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError, StorageClosedError } from '../errors.ts'
import { show } from '../options.ts'
import { now } from '../time/clock.ts'
import { Retry } from '../time/retry.ts'
import { activityOf } from './activity.ts'
import type { CacheStorage } from './contract.ts'
import type { CacheEntry } from './entry.ts'
import { getMany, setMany } from './fallbacks.ts'

/** Marks live beside the entries, under keys that begin with this. */
const MARK_PREFIX = 'acache:tag:'
/** How long a mark read from a storage that answers with promises is believed. */
const MEMO_MS = 1000
/** How many marks are remembered per storage; the one read first is forgotten first. */
const MAX_MEMO = 10_000

/** The tag marks of one storage. */
export class TagMarks {
  readonly #home: CacheStorage
  /** The newest mark that was ever seen or set here, of whatever tag. */
  highest = Number.NEGATIVE_INFINITY
  readonly #memo = new Map<string, { readonly mark: number; readonly readAt: number }>()
  /** Marks that the storage could not take. They count here, and are tried again. */
  readonly #owed = new Map<string, number>()
  readonly #retry: Retry

  constructor(home: CacheStorage) {
    this.#home = home
    this.#retry = new Retry({
      attempt: () => this.#makeUp(),
      unfinished: () => this.#owed.size > 0,
      track: (work) => activityOf(home).track(work),
    })
  }

  /** True when a mark outdates the entry. */
  outdates(entry: CacheEntry): MaybePromise<boolean> {
    if (entry.tags === undefined || entry.tags.length === 0) return false
    return then(this.newest(entry.tags), (mark) => entry.createdAt <= mark)
  }

  /** The newest mark of the tags, in epoch ms; -Infinity when there is none. One batch read at most. */
  newest(tags: readonly string[]): MaybePromise<number> {
    const at = now()
    let newest = Number.NEGATIVE_INFINITY
    const unknown: string[] = []
    for (const tag of tags) {
      const known = this.#memo.get(tag)
      newest = Math.max(newest, this.#owed.get(tag) ?? newest)
      if (known !== undefined && Math.abs(at - known.readAt) < MEMO_MS) newest = Math.max(newest, known.mark)
      else unknown.push(tag)
    }
    if (unknown.length === 0) return newest
    return then(this.#ask(unknown, at), (asked) => Math.max(newest, asked))
  }

  #ask(tags: readonly string[], at: number): MaybePromise<number> {
    return then(getMany(this.#home, tags.map(markKey)), (marks) => {
      let newest = Number.NEGATIVE_INFINITY
      for (const tag of tags) {
        const mark = markOf(marks.get(markKey(tag)))
        this.#remember(tag, mark, at)
        newest = Math.max(newest, mark)
      }
      return newest
    })
  }

  /** Outdates every entry of these tags that was created up to now. */
  mark(tags: readonly string[]): MaybePromise<void> {
    let mark = Math.max(now(), this.highest + 1)
    return attempt(
      () =>
        then(this.#ask(tags, now()), (newest) => {
          mark = Math.max(now(), newest + 1)
          return this.#write(new Map(tags.map((tag) => [tag, mark])))
        }),
      (error) => {
        this.highest = Math.max(this.highest, mark)
        for (const tag of tags) this.#owed.set(tag, mark)
        forgetOldest(this.#owed, MAX_MEMO)
        this.#retry.later()
        throw error
      },
    )
  }

  #write(marks: ReadonlyMap<string, number>): MaybePromise<void> {
    const entries = [...marks].map(([tag, mark]) => [markKey(tag), mark] as const)
    return then(setMany(this.#home, entries), () => {
      const at = now()
      for (const [tag, mark] of marks) {
        this.#remember(tag, mark, at)
        if ((this.#owed.get(tag) ?? mark) <= mark) this.#owed.delete(tag)
      }
    })
  }

  /** Sets the marks that are owed, where no newer ones have been set meanwhile. */
  async #makeUp(): Promise<void> {
    const owed = [...this.#owed]
    try {
      const marks = await getMany(
        this.#home,
        owed.map(([tag]) => markKey(tag)),
      )
      await this.#write(
        new Map(owed.map(([tag, mark]) => [tag, Math.max(mark, markOf(marks.get(markKey(tag))))])),
      )
    } catch (error) {
      // When the storage is closed, nothing more can be done.
      if (error instanceof StorageClosedError) this.#owed.clear()
      throw error
    }
  }

  #remember(tag: string, seen: number, readAt: number): void {
    // A read that began before a mark was set may end after it.
    const mark = Math.max(seen, this.#memo.get(tag)?.mark ?? seen)
    this.highest = Math.max(this.highest, mark)
    // A synchronous storage is as near as a memo.
    if (this.#home.sync === true) return
    this.#memo.delete(tag)
    this.#memo.set(tag, { mark, readAt })
    forgetOldest(this.#memo, MAX_MEMO)
  }
}

const markKey = (tag: string) => MARK_PREFIX + tag

const markOf = (value: unknown) => (typeof value === 'number' ? value : Number.NEGATIVE_INFINITY)

const marksByStorage = new WeakMap<CacheStorage, TagMarks>()

/** The tag marks that count for a storage: those of the storage that decides for it. */
export function tagMarksOf(storage: CacheStorage): TagMarks {
  const home = storage.authority ?? storage
  let marks = marksByStorage.get(home)
  if (marks === undefined) {
    marks = new TagMarks(home)
    marksByStorage.set(home, marks)
  }
  return marks
}

/**
 * Outdates every entry in the storage that has one of the tags: wrapped functions take each for a miss from now on. The
 * storage itself keeps them, and its own `get` still answers with them, until they are replaced or expire.
 *
 * One batch read and one batch write, however many entries there are. Other processes see it at once where they share
 * no mark yet, and within one second where they have read the tag's mark just before. Rejects when the storage fails; the
 * mark counts in this process then, and is set as soon as the storage is back.
 *
 * @example
 * ```ts
 * import { InMemCache, invalidateTags, TTLCache } from '@acache/core'
 *
 * const cache = new InMemCache()
 * const getCart = TTLCache.cached('cart:{}', { ttl: '1h', cache, tags: (_cart, id) => ['carts', `customer-${id}`] })(
 *   async (id: number) => db.cart(id),
 * )
 * await invalidateTags(cache, 'customer-1') // the next getCart(1) loads
 * await invalidateTags(cache, ['carts']) // so does every getCart
 * ```
 */
export function invalidateTags(storage: CacheStorage, tags: readonly string[] | string): MaybePromise<void> {
  const list = typeof tags === 'string' ? [tags] : Array.isArray(tags) ? [...tags] : undefined
  if (!list?.every((tag) => typeof tag === 'string')) {
    throw new ConfigurationError(`invalidateTags: tags are ${show(tags)}; give strings`)
  }
  if (list.length === 0) return undefined
  // A load that began before the mark must not be joined by those who come after it.
  activityOf(storage).breachTagged(list)
  return tagMarksOf(storage).mark(list)
}
