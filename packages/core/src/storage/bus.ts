/**
 * The bus port: carries the news that keys were written or deleted between the processes that share a storage, so that their
 * memory levels agree. It carries keys and never values, and it may lose messages as long as it says so.
 */
import type { CacheStorage } from './contract.ts'

/** What a bus tells those who listen. */
export interface BusListener {
  /** Somebody else has written or deleted these keys. */
  changed(keys: readonly string[]): void
  /** Messages may have been missed, or somebody else has cleared the storage: nothing kept before now can be trusted. */
  gap(reason: string): void
  /** The bus does not work at the moment. Nothing is wrong with what is kept until `gap` says so. */
  failed(error: unknown): void
}

/** News of one kind. */
export interface BusNews {
  /** Keys without the prefix of any storage; undefined: all of them. */
  readonly keys: readonly string[] | undefined
  /** The listener that made the news itself, and is not told; all others at the same bus are. Absent: all are told. */
  readonly from?: BusListener | undefined
}

/** Carries news between processes. */
export interface CacheBus {
  /** Shown in errors and events. */
  readonly name: string
  /** Tells the others, soon and in order. What cannot be sent is kept and sent later, or is a gap for the others; it never throws. */
  publish(news: BusNews): void
  /**
   * Begins to listen; `storages` are those whose keys the news is about, nearest first. The listener is told of a gap when
   * news begin to arrive, and whenever they begin anew. Answers a function that ends it.
   */
  subscribe(listener: BusListener, storages: readonly CacheStorage[]): () => void
  /** Resolves when what was published before has been handed over, or given up. */
  flush(): Promise<void>
  /** Ends listening and publishing for good, after what was published has been handed over or given up. */
  close(): Promise<void>
}
