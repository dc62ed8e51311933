/** One diagnostics channel per event: `acache:hit`, `acache:miss`, … A message is built only when somebody subscribes. */
import { channel } from 'node:diagnostics_channel'
import type { Instants } from '../storage/entry.ts'
import type { ErrorContext } from './report.ts'

/** The events, and what each message carries. */
export interface AcacheEvents {
  /** A read was answered with a fresh entry. */
  hit: ServedEvent
  /** A read found nothing that can be served. */
  miss: KeyEvent
  /** A read was answered with an entry past its freshness. */
  stale: ServedEvent & {
    /** True: the call was told as a miss before, and the entry stands in for a load that failed or takes too long. */
    readonly missed: boolean
  }
  /** A load has ended. */
  load: KeyEvent & { readonly durationMs: number; readonly error?: unknown }
  /** A refresh behind a served value has ended. */
  refresh: KeyEvent & { readonly durationMs: number; readonly error?: unknown }
  /** A storage has taken an entry. */
  write: KeyEvent
  /** A key was deleted from a storage, whether it was there or not. */
  delete: KeyEvent
  /** A memory storage has dropped an entry: it was expired, or had to make room. */
  evict: KeyEvent & { readonly reason: 'expired' | 'capacity' }
  /** An error was survived. */
  error: ErrorContext & { readonly source: object; readonly error: unknown }
  /** A level of a chain has answered a read. */
  level: KeyEvent & {
    readonly level: string
    readonly index: number
    /** `skipped`: the level's breaker is open, it was not asked. */
    readonly result: 'hit' | 'stale' | 'miss' | 'error' | 'skipped'
  }
  /** The breaker of a level of a chain has changed. */
  breaker: {
    readonly source: object
    readonly level: string
    readonly index: number
    readonly state: 'closed' | 'open' | 'half-open'
    /** What opened it. */
    readonly error?: unknown
  }
}

/** What every message about a key carries. */
export interface KeyEvent {
  /** The storage or the wrapped function that tells; `stats(source)` has its counters, `source.name` its name. */
  readonly source: object
  /** The key, without the prefix of a storage. */
  readonly key: string
}

/** An entry has answered. */
export interface ServedEvent extends KeyEvent {
  /** Since when and until when the entry that a wrapped function served is good; undefined where a storage tells. */
  readonly entry?: Instants | undefined
}

/** The name of an event. */
export type AcacheEvent = keyof AcacheEvents

interface EventChannel<E extends AcacheEvent> {
  readonly hasSubscribers: boolean
  publish(message: AcacheEvents[E]): void
}

const open = <E extends AcacheEvent>(event: E): EventChannel<E> => channel(`acache:${event}`)

/** The channels, looked up once. Ask `hasSubscribers` before building a message. */
export const channels = {
  hit: open('hit'),
  miss: open('miss'),
  stale: open('stale'),
  load: open('load'),
  refresh: open('refresh'),
  write: open('write'),
  delete: open('delete'),
  evict: open('evict'),
  error: open('error'),
  level: open('level'),
  breaker: open('breaker'),
} as const
