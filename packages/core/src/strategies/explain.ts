/** What each level holds under a key, for people. */
import { placeOfLease } from '../engine/leasing.ts'
import type { CacheStorage } from '../storage/contract.ts'
import { age, isFresh } from '../storage/entry.ts'
import { now } from '../time/clock.ts'

/** What one level holds. */
export interface LevelExplanation {
  /** The name of the level, or of the storage where there is one alone. */
  readonly level: string
  /** `hit`: a fresh entry; `stale`: one past its freshness; `error`: the level could not be asked. */
  readonly state: 'hit' | 'stale' | 'miss' | 'error'
  /** Since the entry was created. */
  readonly ageMs?: number | undefined
  /** Until the entry is no longer fresh; negative when it is stale. */
  readonly freshForMs?: number | undefined
  /** Until the entry may be dropped. */
  readonly remainingMs?: number | undefined
  /** The lease under which somebody loads the key, when there is one: epoch ms at which it ends unless it is renewed. */
  readonly leasedUntil?: number | undefined
  /** With `state: 'error'`: what the level failed with. */
  readonly error?: unknown
}

/** What `explain` answers. */
export interface Explanation {
  /** The key of the call. */
  readonly key: string
  /** Nearest level first; one for a storage that is no chain. */
  readonly levels: readonly LevelExplanation[]
}

/** Asks every level for the key. Loads nothing, promotes nothing. */
export async function explain(storage: CacheStorage, key: string): Promise<Explanation> {
  return {
    key,
    levels: await Promise.all(places(storage).map(([level, place]) => explainLevel(level, place, key))),
  }
}

function places(
  storage: CacheStorage,
  name = storage.name ?? 'storage',
): [name: string, storage: CacheStorage][] {
  if (storage.levels === undefined) return [[name, storage]]
  return storage.levels.flatMap((level) => places(level.storage, level.name))
}

async function explainLevel(level: string, storage: CacheStorage, key: string): Promise<LevelExplanation> {
  try {
    const entry = await storage.getEntry(key)
    const standing = await storage.leases?.look(placeOfLease(key, entry))
    const lease = standing?.state === 'held' ? { leasedUntil: standing.holder.expiresAt } : undefined
    if (entry === undefined) return { level, state: 'miss', ...lease }
    const at = now()
    return {
      level,
      ...lease,
      state: isFresh(entry, at) ? 'hit' : 'stale',
      ageMs: age(entry, at),
      freshForMs: entry.freshUntil - at,
      remainingMs: entry.expiresAt - at,
    }
  } catch (error) {
    return { level, state: 'error', error }
  }
}
