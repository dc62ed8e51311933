/** What a library must be able to do to be put beside the others: keep users, by id, as an application would have it. */

/** What a cache calls on a miss. */
export type Load = (id: number) => Promise<unknown>

/** Where and how much a cache keeps. All that is not named is as the library has it by default. */
export interface Setting {
  readonly load: Load
  /** A bound for the memory level, where the library has one; without it the library's default. */
  readonly maxEntries?: number | undefined
}

/** A setting of a cache in Redis. */
export interface RedisSetting extends Setting {
  readonly url: string
  /** No other cache has this one. */
  readonly prefix: string
}

/** A cache of users. */
export interface UserCache {
  /** The cached user, else the one that is loaded. */
  get(id: number): unknown
  /** Absent where the library cannot set what its loader has not answered. */
  readonly set?: ((id: number, user: unknown) => unknown) | undefined
  /** Absent where the library has none: then its users ask for one after the other, at once. */
  readonly getMany?: ((ids: readonly number[]) => Promise<readonly unknown[]>) | undefined
  readonly close?: (() => unknown) | undefined
}

/** A library, with what it can be made to do. */
export interface Library {
  /** As npm names it; for ours, the name of the project. */
  readonly name: string
  /** Memory alone, asked by callers who wait for a promise. */
  readonly memory?: ((setting: Setting) => Promise<UserCache>) | undefined
  /** Memory alone, whose hits are answered directly. */
  readonly memorySync?: ((setting: Setting) => Promise<UserCache>) | undefined
  /** Memory over Redis. */
  readonly levels?: ((setting: RedisSetting) => Promise<UserCache>) | undefined
  /** Redis alone. */
  readonly redis?: ((setting: RedisSetting) => Promise<UserCache>) | undefined
}

export const TTL_MS = 600_000

export const keyOf = (id: number) => `user:${id}`
