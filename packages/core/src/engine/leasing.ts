/**
 * One load across processes: before a loader runs, the lease of its key is claimed; where somebody else holds it, their
 * value is waited for.
 *
 * Where the storage holds nothing, the claim takes the entry's place, and the write-back replaces the claim: a delete ends both.
 * Where there is an entry, which others may still serve, the claim stands beside it, and the write-back replaces the entry.
 */
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import type { Reporter } from '../observe/reporter.ts'
import { type Activity, activityOf } from '../storage/activity.ts'
import type { CacheStorage, ReadOptions } from '../storage/contract.ts'
import type { CacheEntry } from '../storage/entry.ts'
import { writeEntry } from '../storage/fallbacks.ts'
import type { Claim, Holder, Leases } from '../storage/leases.ts'
import { now } from '../time/clock.ts'
import { KeyNews } from './key-news.ts'
import { Lease } from './lease.ts'
import type { Found, LockPlan } from './plan.ts'
import { Rival } from './rival.ts'

/** Claims beside an entry are under keys that begin with this. */
const LEASE_PREFIX = 'acache:lease:'

const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 500
const GROWTH = 1.5

/** For how many leases the entry is kept that a load is to replace. */
const LOADS_LAST = 3

/** What leases are claimed with. */
export interface LeasingParts {
  readonly storage: CacheStorage
  readonly leases: Leases
  readonly lock: LockPlan
  readonly reporter: Reporter
}

/** A load that may have to be left to somebody else. */
export interface LeasedLoad<T> {
  readonly key: string
  /** Whether an entry that somebody else brought answers the callers. Never fails. */
  usable(entry: CacheEntry<T>): MaybePromise<boolean>
  /** Loads, under a lease where one could be had, and keeps the result; `found` is what the write-back replaces. */
  load(found: Found<T>, lease: Lease | undefined): MaybePromise<T>
  /** The lease that the load works under is lost. */
  lost(): void
  /** `yield`: a load that nobody waits for is left to the holder, by a LeftToHolder. */
  readonly whenHeld: 'wait' | 'yield'
}

/** Ends a load that nobody waits for, because another process is at it. Whoever has joined it must load, or wait, by themselves. */
export class LeftToHolder extends Error {}

/** Leasing as the plan asks for it. Throws ConfigurationError for a storage that cannot hold leases. */
export function leasingOf<T>(
  storage: CacheStorage,
  lock: LockPlan | undefined,
  reporter: Reporter,
): Leasing<T> | undefined {
  if (lock === undefined) return undefined
  const leases = requireLeases(storage, 'lock')
  return new Leasing<T>({ storage, leases, lock, reporter })
}

/** The leases of a storage. Throws ConfigurationError, which names the option (and whose it is), for one that keeps none. */
export function requireLeases(
  { leases, name = 'the storage' }: CacheStorage,
  option: 'lock' | 'leader',
  owner?: string,
): Leases {
  if (leases !== undefined) return leases
  throw new ConfigurationError(
    `${owner === undefined ? '' : `${owner}: `}${option} needs a storage that can hold leases, and ${name} keeps no conditions; give another, or leave ${option} out`,
  )
}

/** The leases of one wrapped function. */
export class Leasing<T> {
  readonly #parts: LeasingParts
  readonly #activity: Activity
  readonly #readOptions: ReadOptions

  constructor(parts: LeasingParts) {
    this.#parts = parts
    this.#activity = activityOf(parts.storage)
    this.#readOptions = { onError: (error, context) => parts.reporter.report(error, context) }
  }

  /** The value, loaded here or brought by the holder of the lease. */
  run(load: LeasedLoad<T>, found: Found<T>): MaybePromise<T> {
    // What could not be read cannot be claimed either.
    if (!found.sound) return load.load(found, undefined)
    return this.#claim(load, found, now() + this.#parts.lock.waitMs, undefined)
  }

  #claim(load: LeasedLoad<T>, found: Found<T>, dueAt: number, over: Holder | undefined): MaybePromise<T> {
    const { leases, lock } = this.#parts
    const place = placeOfLease(load.key, found.entry)
    const outcome = attempt(
      () => leases.claim(place, { leaseMs: lock.leaseMs, over }),
      (error) => {
        this.#report('claim', load.key, error)
        return undefined
      },
    )
    return then(outcome, (answer): MaybePromise<T> => {
      switch (answer?.state) {
        case 'claimed':
          return this.#claimed(load, found, place, answer.claim)
        case 'held':
          if (load.whenHeld === 'yield') throw new LeftToHolder()
          return this.#wait(load, found, dueAt, answer.holder)
        case 'entry':
          return this.#arrived(load, found, dueAt, true)
        default:
          return load.load(found, undefined)
      }
    })
  }

  #claimed(load: LeasedLoad<T>, found: Found<T>, place: string, claim: Claim): MaybePromise<T> {
    if (found.entry === undefined) return this.#lead(load, found, place, claim)
    const lead = () =>
      then(this.#outliving(load.key, found), (lasting) => this.#lead(load, lasting, place, claim))
    // The entry may have been replaced between the read and the claim beside it: then there is nothing to load.
    return then(this.#read(load.key, found), (next): MaybePromise<T> => {
      return then(next.sound && this.#isNews(load, found, next), (yes): MaybePromise<T> => {
        if (!yes || next.entry === undefined) return lead()
        const { value } = next.entry
        const released = attempt(
          () => this.#parts.leases.release(place, claim),
          (error) => this.#report('release', load.key, error),
        )
        return then(released, () => value)
      })
    })
  }

  /**
   * What is to be replaced, with a life that lasts beyond the load. An entry that expired meanwhile could not be told from one
   * that was deleted, and the result would be lost. Strategies go by freshness, so that it is served no longer than before.
   */
  #outliving(key: string, found: Found<T>): MaybePromise<Found<T>> {
    const { storage, lock } = this.#parts
    const { entry } = found
    const at = now()
    if (entry?.version === undefined || entry.expiresAt - at >= lock.leaseMs) return found
    const lasting = { ...entry, expiresAt: at + LOADS_LAST * lock.leaseMs }
    const options = { ifVersion: entry.version, ...this.#readOptions }
    return attempt(
      () =>
        then(writeEntry(storage, key, lasting, options), (version) =>
          version === false ? found : { ...found, entry: { ...lasting, version } },
        ),
      (error) => {
        this.#report('set', key, error)
        return found
      },
    )
  }

  /** Loads under the lease, and gives back what is left of it. */
  #lead(load: LeasedLoad<T>, found: Found<T>, place: string, claim: Claim): MaybePromise<T> {
    const { leases, lock } = this.#parts
    const lease = new Lease({
      leases,
      key: place,
      claim,
      leaseMs: lock.leaseMs,
      onLost: () => load.lost(),
      report: (operation, error) => this.#report(operation, load.key, error),
    })
    const end = () => lease.release()
    return attempt(
      () => then(load.load(found, lease), (value) => then(end(), () => value)),
      (error) => then(end(), () => Promise.reject(error)),
    )
  }

  /** Waits for the holder's value; loads without a lease when that takes too long. */
  async #wait(load: LeasedLoad<T>, found: Found<T>, dueAt: number, first: Holder): Promise<T> {
    const rival = new Rival()
    rival.seen(first)
    const news = new KeyNews(this.#activity, load.key)
    try {
      return await this.#await(load, found, dueAt, rival, news)
    } finally {
      news.end()
    }
  }

  async #await(load: LeasedLoad<T>, found: Found<T>, dueAt: number, rival: Rival, news: KeyNews): Promise<T> {
    const { leases } = this.#parts
    const place = placeOfLease(load.key, found.entry)
    for (
      let pauseMs = FIRST_PAUSE_MS;
      now() < dueAt;
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * GROWTH)
    ) {
      await news.within(Math.min(pauseMs * (0.5 + Math.random()), dueAt - now()))
      const standing = await attempt(
        () => leases.look(place),
        (error) => {
          this.#report('look', load.key, error)
          return undefined
        },
      )
      if (standing === undefined) continue
      if (standing.state !== 'held') return this.#arrived(load, found, dueAt)
      rival.seen(standing.holder)
      const overdue = rival.overdue()
      if (overdue !== undefined) return this.#claim(load, found, dueAt, overdue)
    }
    return load.load(found, undefined)
  }

  /** The holder is done: what it brought answers, or the key is claimed anew. `expected`: an entry was seen there. */
  #arrived(load: LeasedLoad<T>, found: Found<T>, dueAt: number, expected = false): MaybePromise<T> {
    return then(this.#read(load.key, found), (next): MaybePromise<T> => {
      const { entry, sound } = next
      if (!sound || now() >= dueAt || (expected && entry === undefined)) return load.load(next, undefined)
      return then(this.#isNews(load, found, next), (yes) => {
        return yes && entry !== undefined ? entry.value : this.#claim(load, next, dueAt, undefined)
      })
    })
  }

  /** The entry now. Where there was one, the levels above the one that decides may still have that. */
  #read(key: string, found: Found<T>): MaybePromise<Found<T>> {
    const { storage } = this.#parts
    const home = found.entry === undefined ? storage : (storage.authority ?? storage)
    return attempt(
      () => then(home.getEntry<T>(key, this.#readOptions), (entry): Found<T> => ({ entry, sound: true })),
      (error): Found<T> => {
        this.#report('get', key, error)
        return { entry: undefined, sound: false }
      },
    )
  }

  /** Whether an entry is another than the one found before, and answers the callers. */
  #isNews(load: LeasedLoad<T>, found: Found<T>, { entry }: Found<T>): MaybePromise<boolean> {
    // Copies at other levels have other versions; the instant of creation stays.
    if (entry === undefined || entry.createdAt === found.entry?.createdAt) return false
    return load.usable(entry)
  }

  #report(operation: string, key: string, error: unknown): void {
    this.#parts.reporter.report(error, { operation, key, level: this.#parts.storage.name })
  }
}

/** The key under which a load is claimed that replaces the entry, or fills the place of one. */
export function placeOfLease(key: string, entry: CacheEntry | undefined): string {
  return entry === undefined ? key : LEASE_PREFIX + key
}
