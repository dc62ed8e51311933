/**
 * Records: entries under full keys, by a driver and a codec.
 *
 * Mutations of one key run in the order asked. Where the driver has no batch of its own, single calls stand in, a bounded
 * number at a time. With a driver that answers directly everything here does.
 */
import type { Codec, Decoded, Encoding } from '../codec/codec.ts'
import { withDeadline } from '../concurrency/deadline.ts'
import { KeyedQueue } from '../concurrency/keyed-queue.ts'
import { all, attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { ConfigurationError, SerializationError } from '../errors.ts'
import { show } from '../options.ts'
import { now } from '../time/clock.ts'
import { type BatchOptions, groupsOf, inBatches, type Outcomes, resultsOf } from './batch.ts'
import type {
  Driver,
  DriverRecord,
  RecordFacts,
  StoredHead,
  StoredRecord,
  Wanted,
  WriteCondition,
} from './driver.ts'
import { type CacheEntry, type Instants, isExpired, isFresh } from './entry.ts'
import { NoAnswer } from './no-answer.ts'
import { RecordLeases } from './record-leases.ts'

/** Told of a record that cannot be used: it counts as absent. */
export type Unusable = (error: unknown, fullKey: string) => void

/** How many keys are removed at once: what S3 takes in one request, and small enough for any backend. */
export const REMOVE_BATCH = 1000

/** How many keys of unusable records are remembered; the one found first is forgotten first. */
const MAX_UNUSABLE = 1000

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
  readonly #batch: BatchOptions
  readonly #timeoutMs: number
  readonly #mutations = new KeyedQueue()
  /** Keys whose records cannot be used although their heads may look right: renewing one would keep it so. */
  readonly #unusable = new Set<string>()
  /** Claims on keys. */
  readonly leases: RecordLeases

  /** `limit` bounds how many single calls of a batch are under way at a time, `timeoutMs` how long a mutation holds up the next of its key. */
  constructor(driver: Driver, codec: Codec, { limit, timeoutMs }: RecordsOptions) {
    this.#timeoutMs = timeoutMs
    this.#driver = driver
    this.#codec = codec
    this.leases = new RecordLeases({
      driver,
      codec,
      turn: (fullKey, mutation) => this.#turn([fullKey], mutation),
      fetch: (fullKey) => this.#fetch(fullKey, () => headless),
    })
    this.#batch = { sync: driver.features?.sync ?? false, limit }
  }

  /** The entry, fresh or stale; undefined for what is absent, expired, pending or unusable. */
  read(fullKey: string, unusable: Unusable): MaybePromise<CacheEntry | undefined> {
    return then(this.#fetch(fullKey, this.#wanted), (stored) => this.#decode(fullKey, stored, unusable))
  }

  /** The entries that there are, by full key, and the errors of the keys that could not be read. */
  readMany(fullKeys: readonly string[], unusable: Unusable): MaybePromise<Outcomes<CacheEntry | undefined>> {
    const { readMany } = this.#driver
    if (fullKeys.length === 0) return { results: new Map(), failures: new Map() }
    if (readMany === undefined) {
      return inBatches(groupsOf(fullKeys, 1), this.#batch, ([fullKey = '']) =>
        this.#bounded(() => this.read(fullKey, unusable)),
      )
    }
    return then(readMany.call(this.#driver, fullKeys), (records) => {
      const decoded = fullKeys.map((fullKey) => this.#decode(fullKey, records.get(fullKey), unusable))
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
    const whole = this.#unusable.delete(fullKey) || isAbsentCondition(condition)
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
      return then(this.#replaceable(fullKey), (takeOver) =>
        takeOver === undefined ? false : this.#fill(fullKey, record, tries - 1, takeOver),
      )
    })
  }

  /** The condition under which what stands in the way of an `ifAbsent` write may be replaced; undefined when it may not. */
  #replaceable(fullKey: string): MaybePromise<WriteCondition | undefined> {
    return then(
      this.#fetch(fullKey, () => headless),
      (stored) => {
        if (stored === undefined) return { ifAbsent: true } as const
        const instants = attempt<Instants, undefined>(
          () => (isWhole(stored) ? this.#instantsOf(fullKey, stored) : this.instantsOf(fullKey, stored.head)),
          () => undefined,
        )
        return then(instants, (found) =>
          found === undefined || isExpired(found) ? { ifVersion: stored.version } : undefined,
        )
      },
    )
  }

  /** The instants that a head tells. Throws SerializationError for one that cannot be used. */
  instantsOf(fullKey: string, head: Uint8Array): Instants {
    return this.#codec.decodeHead(fullKey, head).instants
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

  #fetch(
    fullKey: string,
    wantedOf: (fullKey: string) => Wanted,
  ): MaybePromise<StoredRecord | StoredHead | undefined> {
    const driver = this.#driver
    return driver.readIf === undefined ? driver.read(fullKey) : driver.readIf(fullKey, wantedOf(fullKey))
  }

  /** The bytes are worth moving of a record that is alive as far as its head tells, and not too large to be used. */
  readonly #wanted = (fullKey: string): Wanted => {
    return ({ head, size }) => {
      if (size > this.#codec.maxRecordBytes) return false
      if (head === undefined) return true
      try {
        return !isExpired(this.instantsOf(fullKey, head))
      } catch {
        return false
      }
    }
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

  /** What a record is to a reader: an entry, or nothing. */
  #decode(
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
        if (this.#unusable.size > MAX_UNUSABLE) dropFirst(this.#unusable)
        unusable(error, fullKey)
        return undefined
      },
    )
  }

  #whole(fullKey: string, stored: StoredRecord): MaybePromise<Decoded> {
    if (stored.damage !== undefined) throw damaged(fullKey, stored.damage)
    return this.#codec.decode(fullKey, stored)
  }

  /** Nothing, where the bytes were not moved because the record has expired; throws where there was another reason. */
  #unmoved(fullKey: string, { head }: StoredHead): undefined {
    if (isExpired(this.instantsOf(fullKey, head))) return undefined
    throw damaged(fullKey, `it is larger than ${this.#codec.maxRecordBytes} bytes; see maxValueBytes`)
  }

  #instantsOf(fullKey: string, stored: StoredRecord): MaybePromise<Instants> {
    return then(this.#whole(fullKey, stored), (record) =>
      record.kind === 'value' ? record.entry : record.instants,
    )
  }
}

function damaged(fullKey: string, why: string): SerializationError {
  return new SerializationError(`cannot use the record of ${show(fullKey)}: ${why}`)
}

function dropFirst(set: Set<string>): void {
  for (const first of set) {
    set.delete(first)
    return
  }
}

/** Whether the bytes were moved. */
function isWhole(stored: StoredRecord | StoredHead): stored is StoredRecord {
  return 'bytes' in stored
}

/** A head beside the record tells enough. */
const headless = ({ head }: RecordFacts) => head === undefined

const isAbsentCondition = (condition: WriteCondition | undefined) =>
  condition !== undefined && 'ifAbsent' in condition
