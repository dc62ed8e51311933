/** The sweep of a bucket: removes what has expired, within a number of requests, and goes on where it stopped. */
import { mapLimited } from '../concurrency/limiter.ts'
import { type Instants, isExpired } from '../storage/entry.ts'
import { now } from '../time/clock.ts'
import type { Calls } from './calls.ts'
import { headIn } from './object-content.ts'
import type { ObjectDriver } from './object-driver.ts'
import type { ObjectNames } from './object-names.ts'
import type { ListedObject, ObjectFacts, ObjectStore } from './object-store.ts'

/** What a sweep works with. */
export interface SweepParts {
  readonly driver: ObjectDriver
  readonly store: ObjectStore
  readonly calls: Calls
  readonly names: ObjectNames
  readonly concurrency: number
  /** What the head of a record tells. Throws for one that cannot be used. */
  instantsOf(fullKey: string, head: Uint8Array): Instants
}

/** Bounds of one sweep. */
export interface SweepBounds {
  /** Objects that were changed later than so long ago are left alone. */
  readonly olderThanMs: number
  readonly maxRequests: number
}

/** The sweeps of one storage, one after another. */
export class Sweep {
  readonly #parts: SweepParts
  /** The page on which the last sweep ran out of requests. */
  #from: string | undefined

  constructor(parts: SweepParts) {
    this.#parts = parts
  }

  /** Answers how many objects were removed. */
  async run({ olderThanMs, maxRequests }: SweepBounds): Promise<number> {
    const { store, names, calls, concurrency } = this.#parts
    const before = sum(calls.counts)
    const exhausted = () => sum(calls.counts) - before >= maxRequests
    const changedBefore = now() - olderThanMs
    let removed = 0
    while (!exhausted()) {
      const page = await calls.within((call) => store.list(names.prefix, call, this.#from))
      const old = page.objects.filter(({ modifiedAt }) => modifiedAt <= changedBefore)
      let skipped = false
      await mapLimited(old, concurrency, async (object) => {
        if (exhausted()) skipped = true
        else if (await this.#removeExpired(object)) removed += 1
      })
      if (skipped || exhausted()) return removed
      this.#from = page.next
      if (page.next === undefined) return removed
    }
    return removed
  }

  /** One that is replaced meanwhile is left alone where the store obeys conditions. */
  async #removeExpired(object: ListedObject): Promise<boolean> {
    const { driver, store, names, calls } = this.#parts
    const { name, size } = object
    const key = await driver.keyOf(object)
    const isRemnant = size === 0 && (names.isHashed(name) || names.keyOf(name) !== undefined)
    if (key === undefined && !isRemnant) return false
    return calls.within(async (call) => {
      const facts = object.facts ?? (await store.head(name, call))
      if (facts === undefined || !(facts.size === 0 || (key !== undefined && this.#isExpired(key, facts)))) {
        return false
      }
      return store.remove(name, call, store.conditionalDeletes ? facts.version : undefined)
    })
  }

  #isExpired(key: string, { metadata }: ObjectFacts): boolean {
    const head = headIn(metadata)
    if (head === undefined) return false
    try {
      return isExpired(this.#parts.instantsOf(key, head))
    } catch {
      // Of another format, or of another key for encryption: somebody may be able to use it.
      return false
    }
  }
}

function sum({ get, put, list, delete: removals }: Calls['counts']): number {
  return get + put + list + removals
}
