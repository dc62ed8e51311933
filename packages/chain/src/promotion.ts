/** Promotion: what a read found below is copied to the levels above, for the life that remains, off the caller's path. */
import type { CacheEntry } from '@acache/core'
import {
  attempt,
  type ErrorReporter,
  isFresh,
  isPromise,
  type MaybePromise,
  mapLimited,
  type SetEntryOptions,
  type Watch,
} from '@acache/core/driver'
import type { ChainLevel } from './level.ts'

/** How many copies of one batch are on their way at a time. */
const CONCURRENCY = 32

/** A copy to be made at a level. */
export interface Copy {
  readonly level: ChainLevel
  readonly key: string
  /** As the chain answers it. */
  readonly entry: CacheEntry
  /** What the level held when it was read: nothing, or an entry that is stale. */
  readonly held: CacheEntry | undefined
  /** Overtaken when the key was written or deleted since the read began: then the copy must not be made. */
  readonly watch: Watch
  /** Whether time may have passed since the level was read. */
  readonly late: boolean
  readonly caller: ErrorReporter | undefined
}

/**
 * Makes copies and reports what fails. At levels that answer directly they are made when this returns; the promise, if
 * there is one, is of those at the others and never rejects.
 */
export function promote(copies: readonly Copy[]): Promise<unknown> | undefined {
  const remote: Copy[] = []
  for (const copy of copies) {
    if (copy.level.sync) void promoteOne(copy)
    else remote.push(copy)
  }
  return remote.length === 0 ? undefined : mapLimited(remote, CONCURRENCY, promoteOne)
}

function promoteOne(copy: Copy): MaybePromise<void> {
  const { level, key, watch, caller } = copy
  // A promotion of the key that is on its way already, or a write that waits, is as good as this one.
  if (watch.overtaken || level.promotions.has(key) || level.behind?.pending(key) !== undefined)
    return undefined
  const written = attempt(
    () => write(copy),
    (error) => level.calls.reportTried('promote', key, error, caller),
  )
  if (!isPromise(written)) return undefined
  const over = written.then(() => {
    level.promotions.delete(key)
  })
  level.promotions.set(key, over)
  return over
}

function write({ level, key, entry, held, late, caller }: Copy): MaybePromise<unknown> {
  const { onError } = level.calls.ear(caller)
  if (!level.sync) return level.write('promote', key, entry, { ...unlessReplaced(level, held), onError })
  // Of two reads that overlap, the one that began first may end last: the newer entry stays.
  const present = late ? level.storage.getEntry(key) : undefined
  const outdone =
    present !== undefined && !isPromise(present) && isFresh(present) && present.createdAt >= entry.createdAt
  return outdone ? undefined : level.write('promote', key, entry, { onError })
}

/** Only while the level holds what it held when it was read: another process may have put something newer there. */
function unlessReplaced({ storage }: ChainLevel, held: CacheEntry | undefined): SetEntryOptions {
  if (storage.conditional === false) return {}
  return held === undefined ? { ifAbsent: true } : { ifVersion: held.version }
}
