/**
 * The driver port: the few operations on bytes that a backend author writes. The core turns a driver into a storage
 * and adds the rest: serializers, prefixes, freshness, deadlines, batching, errors and events.
 *
 * A record begins with a head of fixed length. The head holds all that changes when an entry is renewed, so a driver
 * can renew it in place (`touch`) or keep a copy of it beside the record where that is cheap to read and to replace.
 */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { RequestStats } from '../observe/stats.ts'
import type { Instants } from './entry.ts'

/** What a driver is told to keep under a key. */
export interface DriverRecord {
  /** The whole record, self-contained: head and body. */
  readonly bytes: Uint8Array
  /** The head: the first bytes of `bytes`, or apart from them for drivers with `features.metadata`. */
  readonly head: Uint8Array
  /** The instants inside the head, for backends that expire records themselves. */
  readonly instants: Instants
  /** `pending` marks a claim on the key by a loader that is at work: no value yet, expires with the claim. */
  readonly kind: 'value' | 'pending'
}

/** What a driver found under a key. */
export interface StoredRecord {
  /** The whole record, as `write` was given it or `touch` has changed it. */
  readonly bytes: Uint8Array
  /** Names this write among all writes of the key; what `ifVersion` compares. */
  readonly version: string
  /** The head kept beside the record, when it is newer than the one inside. */
  readonly head?: Uint8Array | undefined
  /** Why the bytes are not those that were written, where the driver can tell. The record counts as absent, and that is reported. */
  readonly damage?: string | undefined
}

/** The head of a record, read without its body. */
export interface StoredHead {
  /** The head kept beside the record; or the first bytes of the record, at least `MAX_HEAD_BYTES` of them or all there are. */
  readonly head: Uint8Array
  /** As of a record that was read whole. */
  readonly version: string
}

/** What is known of a record before its bytes move. */
export interface RecordFacts {
  /** The head kept beside the record; absent where there is none. */
  readonly head?: Uint8Array | undefined
  /** Length of the bytes. */
  readonly size: number
}

/** Says whether the bytes of a record are worth moving. */
export type Wanted = (facts: RecordFacts) => boolean

/** When a write is allowed; checked by the backend in one step with the write. */
export type WriteCondition = { readonly ifAbsent: true } | { readonly ifVersion: string }

/** New instants for a record whose payload stays. */
export interface Renewal {
  /** Replaces the first `head.length` bytes of the record. */
  readonly head: Uint8Array
  /** The instants inside the new head, for backends that expire records themselves. */
  readonly instants: Instants
  /** The record must hold these bytes at this offset of its head, or the renewal is refused: the payload is another. */
  readonly match: { readonly offset: number; readonly bytes: Uint8Array }
}

/** What a driver can and cannot do. */
export interface DriverFeatures {
  /** `write` and `remove` obey conditions atomically between processes. Default true. */
  readonly conditions?: boolean | undefined
  /** The head is kept beside the record (object metadata) and answered by `read`. Default false. */
  readonly metadata?: boolean | undefined
  /** Every operation answers directly. Default false. */
  readonly sync?: boolean | undefined
  /** All keys that the driver lists belong to its storage, so `clear` may empty it without a prefix. Default false. */
  readonly exclusive?: boolean | undefined
}

/** A backend, as its author writes it. Keys arrive with the storage's prefix; any string is a key. */
export interface Driver {
  /** Shown in errors and events, for example `redis`. */
  readonly name: string
  /** What it can and cannot do. Absent: the defaults. */
  readonly features?: DriverFeatures | undefined
  /** Live counts, shown in the storage's `stats`. */
  readonly requests?: RequestStats | undefined

  /** The record of a key, or undefined. One that has expired may come back: the core looks at its instants. */
  read(key: string): MaybePromise<StoredRecord | undefined>
  /** The version written, or false when the condition refused it. */
  write(key: string, record: DriverRecord, condition?: WriteCondition): MaybePromise<string | false>
  /** False when the condition refused it; removing what is not there is true. */
  remove(key: string, condition?: { readonly ifVersion: string }): MaybePromise<boolean>

  /** Renews a record in place without moving its body; the version it has then, or false when there is nothing that matches. */
  touch?(key: string, renewal: Renewal, condition?: WriteCondition): MaybePromise<string | false>
  /**
   * Writes a pending record as `write` does, and gives it a token above those of all earlier claims of the key, for backends
   * that have a clock or counter of their own. Without it the core makes tokens from its clock and from what was there.
   */
  claim?(
    key: string,
    record: DriverRecord,
    condition: WriteCondition,
  ): MaybePromise<{ readonly version: string; readonly token: number } | false>
  /** The record, or its head alone where `wanted` says that the bytes need not move. For backends that tell of a record before its bytes. */
  readIf?(key: string, wanted: Wanted): MaybePromise<StoredRecord | StoredHead | undefined>
  /** The head alone. Without it the core reads the record. */
  head?(key: string): MaybePromise<StoredHead | undefined>
  /** The records that exist. Without it the core reads one by one, a bounded number at a time. */
  readMany?(keys: readonly string[]): MaybePromise<Map<string, StoredRecord>>
  /** Writes each record without a condition. Throws PartialFailure when some failed. Without it the core writes one by one. */
  writeMany?(records: readonly (readonly [key: string, record: DriverRecord])[]): MaybePromise<void>
  /** Removes each key, there or not. Throws PartialFailure when some failed. Without it the core removes one by one. */
  removeMany?(keys: readonly string[]): MaybePromise<void>
  /** The keys that begin with `prefix`, in batches of any size, lazily. A key may come twice. */
  list?(prefix: string): AsyncIterable<readonly string[]>
  /** Ends what the driver itself has opened. Called once, when the operations under way have ended or were given up. */
  close?(): MaybePromise<void>
}
