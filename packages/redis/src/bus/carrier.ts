/** How news are carried: what differs between the modes of a bus. */
import type { BusListeners, BusNews, CacheStorage } from '@acache/core/driver'
import type { RedisBusClient } from './client.ts'

/** One way to carry news. */
export interface Carrier {
  /** Throws ConfigurationError when it cannot tell of the keys of these storages. */
  accept(storages: readonly CacheStorage[]): void
  /** Begins to listen, at the first listener. */
  open(): void
  /** Ends listening, after the last one. It may be opened again. */
  shut(): void
  publish(news: BusNews): void
  /** Settles when what was published is handed over, or given up. */
  flush(): Promise<void>
  /** Gives up what is not handed over yet. */
  close(): void
}

/** What a carrier works with. */
export interface CarrierParts {
  readonly client: RedisBusClient
  readonly listeners: BusListeners
  failed(error: unknown): void
}
