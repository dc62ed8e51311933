/**
 * Records: entries under full keys, by a driver and a codec.
 *
 * Mutations of one key run in the order asked. Where the driver has no batch of its own, single calls stand in, a bounded
 * number at a time. With a driver that answers directly everything here does.
 */
import type { Codec } from '../codec/codec.ts'
import type { Encoding } from '../codec/encoding.ts'
import { withDeadline } from '../concurrency/deadline.ts'
import { KeyedQueue } from '../concurrency/keyed-queue.ts'
import type { EachOptions } from '../concurrency/limiter.ts'
import { all, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError } from '../errors.ts'
import { now } from '../time/clock.ts'
import { groupsOf, inBatches, type Outcomes, resultsOf } from './batch.ts'
import type { Driver, DriverRecord, WriteCondition } from './driver.ts'
import type { CacheEntry } from './entry.ts'
import { NoAnswer } from './no-answer.ts'
import { RecordLeases } from './record-leases.ts'
import { RecordReader, type Unusable } from './record-reader.ts'

/** How many keys are removed at once: what S3 takes in one request, and small enough for any backend. */
export const REMOVE_BATCH = 1000

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
  readonly #batch: EachOptions
  readonly #timeoutMs: number
  readonly #mutations = new KeyedQueue()
  /** Reads of single records. */
  readonly reader: RecordReader
  /** Claims on keys. */
  readonly leases: RecordLeases

  /** `limit` bounds how many single calls of a batch are under way at a time, `timeoutMs` how long a mutation holds up the next of its key. */
  constructor(driver: Driver, codec: Codec, { limit, timeoutMs }: RecordsOptions) {
    this.#timeoutMs = timeoutMs
    this.#driver = driver
    this.#codec = codec
    this.reader = new RecordReader(driver, codec)
    this.leases = new RecordLeases({
      driver,
      codec,
      turn: (fullKey, mutation) => this.#turn([fullKey], mutation),
      glance: (fullKey) => this.reader.glance(fullKey),
    })
    this.#batch = { sync: driver.features?.sync ?? false, limit }
  }

  /** The entries that there are, by full key, and the errors of the keys that could not be read. */
  readMany(fullKeys: readonly string[], unusable: Unusable): MaybePromise<Outcomes<CacheEntry | undefined>> {
    const { readMany } = this.#driver
    if (fullKeys.length === 0) return { results: new Map(), failures: new Map() }
    if (readMany === undefined) {
      return inBatches(groupsOf(fullKeys, 1), this.#batch, ([fullKey = '']) =>
        this.#bounded(() => this.reader.read(fullKey, unusable)),
      )
    }
    return then(readMany.call(this.#driver, fullKeys), (records) => {
      const decoded = fullKeys.map((fullKey) => this.reader.decode(fullKey, records.get(fullKey), unusable))
      return then(all(decoded), (found) => ({
        results: new Map(fullKeys.map((fullKey, index) => [fullKey, found[index]])),
        failures: new Map(),
      }))
    })
  }

  /** How many rounds of requests a batch of single reads, writes or removals may take, one after another. */
  rounds(keys: number, operation: 'readMany' | 'writeMany' | 'removeMany'): number {
    const native = this.#driver[operation] !== undefined
    if (native) return operation === 'removeMany' ? Math.ceil(keys / REMOVE_BATCH) || 1 : 1
    return Math.ceil(keys / this.#batch.limit) || 1
  }

  /** Turns the entry into bytes now: what becomes of its value afterwards is not written. */
  encode(fullKey: string, entry: CacheEntry): Encoding {
    return this.#codec.encode(fullKey, entry)
  }

  /** Writes all, whatever is there. */
  writeAll(encodings: readonly (readonly [fullKey: string, encoding: Encoding])[]): MaybePromise<unknown> {
    const { writeMany } = this.#driver
    if (encodings.length === 0) return undefined
    const fullKeys = encodings.map(([fullKey]) => fullKey)
    if (writeMany === undefined) {
      const byKey = new Map(encodings)
      const write = ([fullKey = '']: readonly string[]) =>
        this.#turn([fullKey], () =>
          then(byKey.get(fullKey)?.record(), (record) => record && this.#driver.write(fullKey, record)),
        )
      return then(inBatches(groupsOf(fullKeys, 1), this.#batch, write), resultsOf)
    }
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
    const remove = (keys: readonly string[]) =>
      this.#turn(keys, () =>
        removeMany === undefined ? this.#driver.remove(keys[0] ?? '') : removeMany.call(this.#driver, keys),
      )
    const groups = groupsOf(fullKeys, removeMany === undefined ? 1 : REMOVE_BATCH)
    const options = removeMany === undefined ? this.#batch : { ...this.#batch, limit: 1 }
    return then(inBatches<unknown>(groups, options, remove), resultsOf)
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
    const whole = this.reader.takeUnusable(fullKey) || isAbsentCondition(condition)
    const renewed =
      renewal === undefined || this.#driver.touch === undefined || whole
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
      return then(this.reader.replaceable(fullKey), (takeOver) =>
        takeOver === undefined ? false : this.#fill(fullKey, record, tries - 1, takeOver),
      )
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

  /** Mutates in turn. One that gets no answer gives way after the timeout; one whose caller has given up by its turn is not begun. */
  #turn<R>(fullKeys: readonly string[], mutation: () => MaybePromise<R>): MaybePromise<R> {
    const askedAt = now()
    return this.#mutations.run(fullKeys, () => {
      if (now() - askedAt >= this.#timeoutMs) throw new NoAnswer()
      return this.#bounded(mutation)
    })
  }

  /** The answer, or NoAnswer after the timeout. */
  #bounded<R>(work: () => MaybePromise<R>): MaybePromise<R> {
    const answer = work()
    if (!isPromise(answer)) return answer
    const deadline = { timeoutMs: this.#timeoutMs, expired: () => new NoAnswer(), late: () => undefined }
    return withDeadline(answer, deadline)
  }
}

const isAbsentCondition = (condition: WriteCondition | undefined) =>
  condition !== undefined && 'ifAbsent' in condition
