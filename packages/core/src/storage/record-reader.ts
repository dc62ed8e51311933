/** Reading records: what a record is to a reader, and what stands in the way of a writer. */
import type { Codec, Decoded } from '../codec/codec.ts'
import { forgetOldest } from '../concurrency/forget-oldest.ts'
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { SerializationError } from '../errors.ts'
import { show } from '../options.ts'
import type { Driver, RecordFacts, StoredHead, StoredRecord, Wanted, WriteCondition } from './driver.ts'
import { type CacheEntry, type Instants, isExpired, isFresh } from './entry.ts'

/** Told of a record that cannot be used: it counts as absent. */
export type Unusable = (error: unknown, fullKey: string) => void

/** How many keys of unusable records are remembered; the one found first is forgotten first. */
const MAX_UNUSABLE = 1000

/** Reads the records of one backend. */
export class RecordReader {
  readonly #driver: Driver
  readonly #codec: Codec
  /** Keys whose records cannot be used although their heads may look right: renewing one would keep it so. */
  readonly #unusable = new Set<string>()

  constructor(driver: Driver, codec: Codec) {
    this.#driver = driver
    this.#codec = codec
  }

  /** The entry, fresh or stale; undefined for what is absent, expired, pending or unusable. */
  read(fullKey: string, unusable: Unusable): MaybePromise<CacheEntry | undefined> {
    return then(this.#fetch(fullKey, this.#wanted), (stored) => this.decode(fullKey, stored, unusable))
  }

  /** What a record is to a reader: an entry, or nothing. */
  decode(
    fullKey: string,
    stored: StoredRecord | StoredHead | undefined,
    unusable: Unusable,
  ): MaybePromise<CacheEntry | undefined> {
    if (stored === undefined) return undefined
    return attempt(
      () =>
        isWhole(stored)
          ? then(this.#whole(fullKey, stored), (decoded) =>
              decoded.kind === 'value' && !isExpired(decoded.entry) ? decoded.entry : undefined,
            )
          : this.#unmoved(fullKey, stored),
      (error) => {
        this.#unusable.add(fullKey)
        forgetOldest(this.#unusable, MAX_UNUSABLE)
        unusable(error, fullKey)
        return undefined
      },
    )
  }

  /** Whether the entry is fresh, by its head alone where that tells. */
  isFresh(fullKey: string, unusable: Unusable): MaybePromise<boolean> {
    const whole = () => then(this.read(fullKey, unusable), (entry) => entry !== undefined && isFresh(entry))
    const { head } = this.#driver
    if (head === undefined) return whole()
    return then(head.call(this.#driver, fullKey), (stored) => {
      if (stored === undefined) return false
      return attempt(
        () => {
          const { kind, instants } = this.#codec.decodeHead(fullKey, stored.head)
          return kind === 'value' && isFresh(instants)
        },
        // A record of another program, or one that cannot be used.
        whole,
      )
    })
  }

  /** The record, its bytes only where no head beside it tells enough. */
  glance(fullKey: string): MaybePromise<StoredRecord | StoredHead | undefined> {
    return this.#fetch(
      fullKey,
      () =>
        ({ head }) =>
          head === undefined,
    )
  }

  /** The condition under which what stands in the way of an `ifAbsent` write may be replaced; undefined when it may not. */
  replaceable(fullKey: string): MaybePromise<WriteCondition | undefined> {
    return then(this.glance(fullKey), (stored) => {
      if (stored === undefined) return { ifAbsent: true } as const
      const instants = attempt<Instants, undefined>(
        () => (isWhole(stored) ? this.#instantsIn(fullKey, stored) : this.instantsOf(fullKey, stored.head)),
        () => undefined,
      )
      return then(instants, (found) =>
        found === undefined || isExpired(found) ? { ifVersion: stored.version } : undefined,
      )
    })
  }

  /** The instants that a head tells. Throws SerializationError for one that cannot be used. */
  instantsOf(fullKey: string, head: Uint8Array): Instants {
    return this.#codec.decodeHead(fullKey, head).instants
  }

  /** Whether the record under the key was found unusable since it was last overwritten: the next write replaces it. */
  takeUnusable(fullKey: string): boolean {
    return this.#unusable.delete(fullKey)
  }

  #fetch(
    fullKey: string,
    wantedOf: (fullKey: string) => Wanted,
  ): MaybePromise<StoredRecord | StoredHead | undefined> {
    const driver = this.#driver
    return driver.readIf === undefined ? driver.read(fullKey) : driver.readIf(fullKey, wantedOf(fullKey))
  }

  /** The bytes are worth moving of a record that is alive as far as its head tells, and not too large to be used. */
  readonly #wanted = (fullKey: string): Wanted => {
    return ({ head, size }: RecordFacts) => {
      if (size > this.#codec.maxRecordBytes) return false
      if (head === undefined) return true
      try {
        return !isExpired(this.instantsOf(fullKey, head))
      } catch {
        return false
      }
    }
  }

  #whole(fullKey: string, stored: StoredRecord): MaybePromise<Decoded> {
    if (stored.damage !== undefined) throw damaged(fullKey, stored.damage)
    return this.#codec.decode(fullKey, stored)
  }

  #instantsIn(fullKey: string, stored: StoredRecord): MaybePromise<Instants> {
    return then(this.#whole(fullKey, stored), (record) =>
      record.kind === 'value' ? record.entry : record.instants,
    )
  }

  /** Nothing, where the bytes were not moved because the record has expired; throws where there was another reason. */
  #unmoved(fullKey: string, { head }: StoredHead): undefined {
    if (isExpired(this.instantsOf(fullKey, head))) return undefined
    throw damaged(fullKey, `it is larger than ${this.#codec.maxRecordBytes} bytes; see maxValueBytes`)
  }
}

function damaged(fullKey: string, why: string): SerializationError {
  return new SerializationError(`cannot use the record of ${show(fullKey)}: ${why}`)
}

/** Whether the bytes were moved. */
function isWhole(stored: StoredRecord | StoredHead): stored is StoredRecord {
  return 'bytes' in stored
}
