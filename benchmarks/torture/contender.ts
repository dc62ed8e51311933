/** What a library must be able to do to be put through the scenarios. */
import type { SecondLevel } from './second-level.ts'

/** What a loader is told by the library that calls it. */
export interface LoaderFacts {
  /** The stale value that the load is to replace, where the library hands it out. */
  readonly stale: unknown
}

export type Loader = (facts: LoaderFacts) => unknown

/** What an instance is made with. All else is as the library has it by default. */
export interface Settings {
  readonly ttlMs: number
  /** How long past its ttl an entry is served while it is refreshed behind. */
  readonly staleMs?: number | undefined
  /** One load in all instances, where the library can do that. */
  readonly lock?: boolean | undefined
  /** What protects values in memory, where there is a choice: one of the contender's `protections`. */
  readonly protection?: string | undefined
  /** Reads do not wait for the second level, where the library has such a mode. */
  readonly nonBlocking?: boolean | undefined
  /** Tags of every entry. */
  readonly tags?: readonly string[] | undefined
}

/** One process of an application, as far as a cache can tell: a memory of its own over the shared second level. */
export interface Instance {
  /** The cached value, else what the loader answers. */
  get(key: string, loader: Loader): unknown
  delete(key: string): Promise<unknown>
  /** How many errors the application was told of; absent where it asked to be told of none. */
  readonly reported?: number | undefined
  close(): Promise<unknown>
}

/** A cache with a prefix on a server that others use too. */
export interface Cleared {
  set(key: string): Promise<unknown>
  clear(): Promise<unknown>
  close(): Promise<unknown>
}

/** Where the servers of a cell are. */
export interface Servers {
  readonly redis: string
  /** The port of any node. */
  readonly cluster: number
}

/** What not every library can do; a scenario that needs it is not for the others. */
export type Ability =
  | 'memory above'
  | 'refresh behind'
  | 'stale value in the loader'
  | 'non-blocking reads'
  | 'tags'

/** A library, made ready for the scenarios. */
export interface Contender {
  readonly abilities: readonly Ability[]
  /** Options that protect values in memory from their readers; absent where there are none. */
  readonly protections?: readonly string[] | undefined
  /** A second level of the kind that the instances of this contender share. */
  second(servers: Servers, prefix: string): Promise<SecondLevel>
  /** An instance over a second level made by `second`. */
  open(second: SecondLevel, settings: Settings): Promise<Instance>
  /** A cache in Redis, or in Redis Cluster; absent where the library has none of its own, or no `clear`. */
  inRedis?(place: keyof Servers, servers: Servers, prefix: string): Promise<Cleared>
  /** A cache in files below a folder. */
  inFiles?(folder: string, settings: Settings): Promise<Instance>
  /** Starts what the library can do in the background and leaves it running; for the process that is to end by itself. */
  backgroundWork?(second: SecondLevel): Promise<void>
}
