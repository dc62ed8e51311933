/**
 * The object store port: the few requests to a bucket that an object storage is built of. The rest, which is names, metadata,
 * conditions that were met without an answer, retries, deadlines and counts, is the same for all and lives beside this file.
 */
import type { Call } from './calls.ts'

/** What is kept beside the bytes of an object. Names and values are printable ASCII, at most 2 KB together. */
export type ObjectMetadata = Readonly<Record<string, string>>

/** An object, known from the headers of an answer. */
export interface ObjectFacts {
  /** Names this content of the object, for conditions. */
  readonly version: string
  /** What is kept beside its bytes. */
  readonly metadata: ObjectMetadata
  /** Length in bytes. */
  readonly size: number
}

/** An object whose bytes have moved. */
export interface FetchedObject extends ObjectFacts {
  /** The whole content. */
  readonly bytes: Buffer
}

/** An object as a listing shows it. */
export interface ListedObject {
  /** The whole name, with the prefix that was listed. */
  readonly name: string
  /** Epoch milliseconds. */
  readonly modifiedAt: number
  /** Length in bytes. */
  readonly size: number
  /** Where a listing tells it. */
  readonly facts?: ObjectFacts | undefined
}

/** One page of a listing. */
export interface ObjectPage {
  /** In the order of their names; may be empty. */
  readonly objects: readonly ListedObject[]
  /** Where the next page begins; absent on the last. */
  readonly next?: string | undefined
}

/** When an object may be written or removed; checked by the store in one step with the change. */
export type ObjectCondition = 'absent' | { readonly version: string }

/** What is written. */
export interface ObjectUpload {
  /** The whole content. */
  readonly bytes: Uint8Array
  /** What is kept beside it, in place of what was there. */
  readonly metadata: ObjectMetadata
  /** Epoch milliseconds; Infinity: never. */
  readonly expiresAt: number
}

/** What became of a conditional request. */
export type ObjectOutcome =
  | { readonly version: string }
  /** `repeated`: an earlier attempt of this request may have been the one that changed the object. */
  | { readonly refused: true; readonly repeated: boolean }

/**
 * A bucket. Every request goes through `call.send`, which counts it, repeats it where that can help, and ends it with the
 * call. What a store answers with an error of its own is thrown as it is.
 */
export interface ObjectStore {
  /** Shown in errors and events, for example `s3`. */
  readonly name: string
  /** `remove` obeys its condition. Otherwise a removal on a condition leaves an empty object behind. */
  readonly conditionalDeletes: boolean

  /** The object, or its facts alone where `wanted` says that the bytes need not move; undefined where there is none. */
  get(
    name: string,
    call: Call,
    wanted: (facts: ObjectFacts) => boolean,
  ): Promise<FetchedObject | ObjectFacts | undefined>
  /** The first bytes of an object, `length` at most; undefined where there is none. */
  begin(name: string, call: Call, length: number): Promise<Buffer | undefined>
  /** The facts of an object, without its bytes; undefined where there is none. */
  head(name: string, call: Call): Promise<ObjectFacts | undefined>
  /** Writes an object whole, or refuses to when the condition does not hold. Without a condition it replaces what is there. */
  put(
    name: string,
    upload: ObjectUpload,
    call: Call,
    condition: ObjectCondition | undefined,
  ): Promise<ObjectOutcome>
  /** Replaces the metadata of an object that still has this version, without moving its bytes. */
  renew(
    name: string,
    facts: ObjectFacts,
    renewal: Omit<ObjectUpload, 'bytes'>,
    call: Call,
  ): Promise<ObjectOutcome>
  /** False when the condition refused it; removing what is not there is true. */
  remove(name: string, call: Call, version?: string): Promise<boolean>
  /** Removes at most 1000 objects in one request; answers the errors of those that could not be. */
  removeMany?(names: readonly string[], call: Call): Promise<ReadonlyMap<string, unknown>>
  /** Objects in the order of their names, from the page that `from` tells. */
  list(prefix: string, call: Call, from?: string): Promise<ObjectPage>
  /** Ends what the store itself has opened. Called once, when the requests under way have ended or were given up. */
  close?(): Promise<void>
}
