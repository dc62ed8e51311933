/**
 * Records: entries under full keys, by a driver and a codec.
 *
 * Mutations of one key run in the order asked. Where the driver has no batch of its own, single calls stand in, a bounded
 * number at a time. With a driver that answers directly everything here does.
 */
import type { Codec, Decoded, Encoding } from '../codec/codec.ts'
import { withDeadline } from '../concurrency/deadline.ts'
import { KeyedQueue } from '../concurrency/keyed-queue.ts'
import { type EachOptions, mapEach } from '../concurrency/limiter.ts'
import { all, attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import { now } from '../time/clock.ts'
import type { Driver, DriverRecord, StoredRecord, WriteCondition } from './driver.ts'
import { type CacheEntry, isExpired, isFresh } from './entry.ts'
import { NoAnswer } from './gate.ts'

/** Told of a record that cannot be used: it counts as absent. */
export type Unusable = (error: unknown, fullKey: string) => void

/** How often an `ifAbsent` write looks again at what stands in its way. */
const MAX_TAKEOVERS = 3

/** Bounds of one backend's records. */
export interface RecordsOptions {
  readonly limit: number
  readonly timeoutMs: number
}

/** The records of one backend. */
export class Records {
  readonly #driver: Driver
  readonly #codec: Codec
  readonly #each: EachOptions
  readonly #timeoutMs: number
  readonly #mutations = new KeyedQueue()

  /** `limit` bounds how many single calls of a batch are under way at a time, `timeoutMs` how long a mutation holds up the next of its key. */
  constructor(driver: Driver, codec: Codec, { limit, timeoutMs }: RecordsOptions) {
    this.#timeoutMs = timeoutMs
    this.#driver = driver
    this.#codec = codec
    this.#each = { sync: driver.features?.sync ?? false, limit }
  }

  /** The entry, fresh or stale; undefined for what is absent, expired, pending or unusable. */
  read(fullKey: string, unusable: Unusable): MaybePromise<CacheEntry | undefined> {
    return then(this.#driver.read(fullKey), (stored) => this.#decode(fullKey, stored, unusable))
  }

  /** The entries that there are, by full key. */
  readMany(fullKeys: readonly string[], unusable: Unusable): MaybePromise<Map<string, CacheEntry>> {
    return then(this.#readRecords(fullKeys), (records) => {
      const decoded = fullKeys.map((fullKey) => this.#decode(fullKey, records.get(fullKey), unusable))
      return then(all(decoded), (found) => {
        const entries = new Map<string, CacheEntry>()
        fullKeys.forEach((fullKey, index) => {
          const entry = found[index]
          if (entry !== undefined) entries.set(fullKey, entry)
        })
        return entries
      })
    })
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

  /** Turns the entry into bytes now: what becomes of its value afterwards is not written. */
  encode(fullKey: string, entry: CacheEntry): Encoding {
    return this.#codec.encode(fullKey, entry)
  }

  /** Writes all, whatever is there. */
  writeAll(encodings: readonly (readonly [fullKey: string, encoding: Encoding])[]): MaybePromise<unknown> {
    const { writeMany } = this.#driver
    if (encodings.length === 0) return undefined
    if (writeMany === undefined) {
      return mapEach(encodings, this.#each, ([fullKey, encoding]) =>
        this.#turn([fullKey], () => then(encoding.record(), (record) => this.#driver.write(fullKey, record))),
      )
    }
    const fullKeys = encodings.map(([fullKey]) => fullKey)
    return this.#turn(fullKeys, () => {
      const records = encodings.map(([fullKey, encoding]) =>
        then(encoding.record(), (record) => [fullKey, record] as const),
      )
      return then(all(records), (ready) => writeMany.call(this.#driver, ready))
    })
  }

  /** Removes all there are. */
  removeMany(fullKeys: readonly string[]): MaybePromise<unknown> {
    const { removeMany } = this.#driver
    if (fullKeys.length === 0) return undefined
    if (removeMany !== undefined) {
      return this.#turn(fullKeys, () => removeMany.call(this.#driver, fullKeys))
    }
    return mapEach(fullKeys, this.#each, (fullKey) =>
      this.#turn([fullKey], () => this.#driver.remove(fullKey)),
    )
  }

  /** Writes, or renews what is there where the payload is the same; the version, or false when the condition refused. */
  write(
    fullKey: string,
    encoding: Encoding,
    condition: WriteCondition | undefined,
  ): MaybePromise<string | false> {
    return this.#turn([fullKey], () => this.#put(fullKey, encoding, condition))
  }

  remove(fullKey: string): MaybePromise<unknown> {
    return this.#turn([fullKey], () => this.#driver.remove(fullKey))
  }

  #put(
    fullKey: string,
    encoding: Encoding,
    condition: WriteCondition | undefined,
  ): MaybePromise<string | false> {
    const { renewal } = encoding
    const renewed =
      renewal === undefined || this.#driver.touch === undefined || isAbsentCondition(condition)
        ? false
        : this.#driver.touch(fullKey, renewal, condition)
    return then(renewed, (version) => {
      if (version !== false) return version
      return then(encoding.record(), (record) =>
        isAbsentCondition(condition)
          ? this.#fill(fullKey, record, MAX_TAKEOVERS)
          : this.#driver.write(fullKey, record, condition),
      )
    })
  }

  /**
   * Writes where there is nothing. What is expired, or cannot be used, counts as nothing and is taken over; when it changes
   * under the hand, another look is taken.
   */
  #fill(
    fullKey: string,
    record: DriverRecord,
    tries: number,
    condition: WriteCondition = { ifAbsent: true },
  ): MaybePromise<string | false> {
    return then(this.#driver.write(fullKey, record, condition), (version) => {
      if (version !== false || tries === 0) return version
      return then(this.#replaceable(fullKey), (takeOver) =>
        takeOver === undefined ? false : this.#fill(fullKey, record, tries - 1, takeOver),
      )
    })
  }

  /** The condition under which what stands in the way of an `ifAbsent` write may be replaced; undefined when it may not. */
  #replaceable(fullKey: string): MaybePromise<WriteCondition | undefined> {
    return then(this.#driver.read(fullKey), (stored) => {
      if (stored === undefined) return { ifAbsent: true } as const
      const decoded = attempt(
        () => this.#codec.decode(fullKey, stored),
        () => undefined,
      )
      return then(decoded, (record: Decoded | undefined) => {
        const live =
          record !== undefined && !isExpired(record.kind === 'value' ? record.entry : record.instants)
        return live ? undefined : { ifVersion: stored.version }
      })
    })
  }

  /** The full keys under a prefix, in the driver's batches. Throws ConfigurationError when the driver cannot list. */
  list(prefix: string, operation: string): AsyncIterator<readonly string[]> {
    const { list } = this.#driver
    if (list === undefined) {
      throw new ConfigurationError(
        `${this.#driver.name}: ${operation}() needs a driver that can list its keys`,
      )
    }
    return list.call(this.#driver, prefix)[Symbol.asyncIterator]()
  }

  close(): MaybePromise<void> {
    return this.#driver.close?.()
  }

  #readRecords(fullKeys: readonly string[]): MaybePromise<Map<string, StoredRecord>> {
    const { readMany } = this.#driver
    if (fullKeys.length === 0) return new Map()
    if (readMany !== undefined) return readMany.call(this.#driver, fullKeys)
    const records = new Map<string, StoredRecord>()
    const read = (fullKey: string) =>
      then(this.#driver.read(fullKey), (stored) => {
        if (stored !== undefined) records.set(fullKey, stored)
      })
    return then(mapEach(fullKeys, this.#each, read), () => records)
  }

  /** Mutates in turn. One that gets no answer gives way after the timeout; one whose caller has given up by its turn is not begun. */
  #turn<R>(fullKeys: readonly string[], mutation: () => MaybePromise<R>): MaybePromise<R> {
    const timeoutMs = this.#timeoutMs
    const askedAt = now()
    const expired = () => new NoAnswer()
    return this.#mutations.run(fullKeys, () => {
      if (now() - askedAt >= timeoutMs) throw expired()
      const answer = mutation()
      return isPromise(answer) ? withDeadline(answer, { timeoutMs, expired, late: () => undefined }) : answer
    })
  }

  /** What a record is to a reader: an entry, or nothing. */
  #decode(
    fullKey: string,
    stored: StoredRecord | undefined,
    unusable: Unusable,
  ): MaybePromise<CacheEntry | undefined> {
    if (stored === undefined) return undefined
    return attempt(
      () =>
        then(this.#codec.decode(fullKey, stored), (decoded) =>
          decoded.kind === 'value' && !isExpired(decoded.entry) ? decoded.entry : undefined,
        ),
      (error) => {
        unusable(error, fullKey)
        return undefined
      },
    )
  }
}

const isAbsentCondition = (condition: WriteCondition | undefined) =>
  condition !== undefined && 'ifAbsent' in condition
