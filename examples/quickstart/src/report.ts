/** What the demo tells a process of the application, and what it hears from it. */

/** What a process is to do. */
export interface Task {
  readonly play: 'first process' | 'restarted process' | 'first server' | 'second server'
  readonly origin: string
  readonly folder: string
  readonly redis?: { readonly url: string; readonly prefix: string } | undefined
}

/** What a process has done. */
export interface Report {
  /** Calls that the application made of its wrapped functions, by its own count. */
  readonly made: number
  /** What the library has counted. */
  readonly counts: {
    /** Calls of the wrapped functions. */
    readonly calls: number
    /** Calls that the cache had no answer for. */
    readonly misses: number
    /** Requests to the origin: runs of a wrapped function, for a caller or behind the callers. */
    readonly requests: number
    /** Those of them that no caller waited for. */
    readonly refreshes: number
    /** Reads answered by each level of the chain, nearest first. */
    readonly levels: readonly (readonly [level: string, reads: number])[]
  }
  /** What did not go as told. */
  readonly complaints: readonly string[]
}
