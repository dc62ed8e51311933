/**
 * What is going on at one storage: loads in flight by key, and work that goes on after its caller was answered.
 *
 * It hangs on the storage itself, so that every wrapper of one storage shares flights and a mutation made directly on
 * the storage reaches the loads in flight. A symbol of the global registry lets two loaded copies of this package meet.
 */

/** Somebody who must learn that a key was written or deleted while they were at work on it. */
export interface Watch {
  /** Set by the first mutation of the key here; what was read or loaded before it is no longer to be written. */
  breached: boolean
  /**
   * Set by the first news of a mutation, here or elsewhere; what was read or loaded before it is for earlier callers only, and
   * is written only on a condition that the storage decides about.
   */
  overtaken: boolean
  /** Called at each news or mutation of the key. */
  readonly told?: (() => void) | undefined
  /** The entry that the watcher itself is writing: that it is written is no news to the watcher. */
  readonly writes?: object | undefined
  /** The tags of what is loaded; `unknown` while only its value can tell; absent: it has none. */
  readonly tags?: readonly string[] | 'unknown' | undefined
  /** True: it is a load in progress, that callers can join. */
  readonly isFlight?: boolean | undefined
}

/** Flights, watches and detached tasks of one storage. */
export class Activity {
  /** Loads in progress by key, for callers to join; the engine owns the values. Each is there from `watch` to `unwatch`, or to the next. */
  readonly flights = new Map<string, unknown>()
  /** Reads in progress by key, for callers to share; the engine owns the values. */
  readonly reads = new Map<string, unknown>()
  /** All others who are at work on a key. */
  readonly #watches = new Map<string, Set<Watch>>()
  readonly #tasks = new Set<Promise<unknown>>()

  /** From now on `watch.breached` tells whether the key was mutated. Pair with `unwatch`. */
  watch<W extends Watch>(key: string, watch: W): W {
    if (watch.isFlight !== true) this.#add(key, watch)
    else {
      const former = this.flights.get(key)
      // Nobody joins it any more, but it still has a result to write.
      if (former !== undefined) this.#add(key, former as Watch)
      this.flights.set(key, watch)
    }
    return watch
  }

  /** Ends `watch`; does nothing for one that is not there. */
  unwatch(key: string, watch: Watch): void {
    if (watch.isFlight === true && this.flights.get(key) === watch) {
      this.flights.delete(key)
      return
    }
    const watches = this.#watches.get(key)
    if (watches?.delete(watch) && watches.size === 0) this.#watches.delete(key)
  }

  #add(key: string, watch: Watch): void {
    let watches = this.#watches.get(key)
    if (watches === undefined) {
      watches = new Set()
      this.#watches.set(key, watches)
    }
    watches.add(watch)
  }

  /** The key was written or deleted; `written` is the entry as the storage was given it. Storages call this in every mutation, before the backend is asked. */
  breach(key: string, written?: object): void {
    if (this.flights.size === 0 && this.#watches.size === 0) return
    for (const watch of this.#concerned(key)) {
      if (written === undefined || watch.writes !== written) end(watch)
    }
  }

  /** Any key may have been written or deleted. */
  breachAll(): void {
    for (const watch of this.#all()) end(watch)
  }

  /** There is news that another process has written or deleted the key; undefined: any key. */
  overtake(key: string | undefined): void {
    for (const watch of key === undefined ? this.#all() : this.#concerned(key)) {
      watch.overtaken = true
      watch.told?.()
    }
  }

  /** Entries with one of these tags were outdated. */
  breachTagged(tags: readonly string[]): void {
    for (const watch of this.#all()) {
      const outdated = watch.tags === 'unknown' || watch.tags?.some((tag) => tags.includes(tag))
      if (outdated === true) end(watch)
    }
  }

  /** Who is at work on a key. */
  #concerned(key: string): Iterable<Watch> {
    const flight = this.flights.get(key) as Watch | undefined
    const watches = this.#watches.size === 0 ? undefined : this.#watches.get(key)
    if (watches === undefined) return flight === undefined ? NOBODY : [flight]
    return flight === undefined ? watches : [flight, ...watches]
  }

  *#all(): Generator<Watch> {
    yield* this.flights.values() as Iterable<Watch>
    for (const watches of this.#watches.values()) yield* watches
  }

  /** Owns a detached promise until it settles; it must not reject. */
  track(task: Promise<unknown>): void {
    this.#tasks.add(task)
    const done = () => this.#tasks.delete(task)
    task.then(done, done)
  }

  /** True while detached work is under way. */
  get busy(): boolean {
    return this.#tasks.size > 0
  }

  /** Resolves when no detached work is left, including work that the last of it started. */
  async drain(): Promise<void> {
    while (this.#tasks.size > 0) await Promise.allSettled(this.#tasks)
  }
}

const NOBODY: readonly Watch[] = []

function end(watch: Watch): void {
  watch.breached = true
  watch.overtaken = true
  watch.told?.()
}

const ACTIVITY = Symbol.for('@acache/activity')
const frozenStorages = new WeakMap<object, Activity>()

/** The activity of a storage; made at the first call. */
export function activityOf(storage: object): Activity {
  const known = Reflect.get(storage, ACTIVITY) ?? frozenStorages.get(storage)
  if (known !== undefined) return known as Activity
  const activity = new Activity()
  if (Object.isExtensible(storage)) Object.defineProperty(storage, ACTIVITY, { value: activity })
  else frozenStorages.set(storage, activity)
  return activity
}
