/** The driver over an object store: each record is an object, and its head is in the object's metadata. */
import { mapLimited } from '../concurrency/limiter.ts'
import type { MaybePromise } from '../concurrency/maybe-promise.ts'
import type { RequestStats } from '../observe/stats.ts'
import { PartialFailure } from '../storage/batch.ts'
import type {
  Driver,
  DriverFeatures,
  DriverRecord,
  Renewal,
  StoredHead,
  StoredRecord,
  Wanted,
  WriteCondition,
} from '../storage/driver.ts'
import type { Call, Calls } from './calls.ts'
import {
  contentOf,
  framedLength,
  headIn,
  isSameWrite,
  keyIn,
  recordIn,
  renewedMetadata,
} from './object-content.ts'
import type { ObjectNames } from './object-names.ts'
import type {
  FetchedObject,
  ListedObject,
  ObjectCondition,
  ObjectFacts,
  ObjectMetadata,
  ObjectOutcome,
  ObjectStore,
} from './object-store.ts'

/** What a driver over an object store works with. */
export interface ObjectDriverOptions {
  /** The bucket. */
  readonly store: ObjectStore
  /** Which object stands for a key. */
  readonly names: ObjectNames
  /** What bounds, repeats and counts requests. */
  readonly calls: Calls
  /** Whether the store obeys conditions. */
  readonly conditions: boolean
  /** How many requests of a listing run at once. */
  readonly concurrency: number
}

/** So many first bytes of an object with a hashed name have its key, unless that is longer still. */
const KEY_BYTES = 16_384

const EMPTY_OBJECT = { bytes: new Uint8Array(), metadata: {}, expiresAt: Number.NEGATIVE_INFINITY }

const whole = () => true

/** A driver over a bucket. An object without bytes stands for a removed one. */
export class ObjectDriver implements Driver {
  readonly name: string
  readonly features: DriverFeatures
  readonly requests: RequestStats
  readonly removeMany?: (keys: readonly string[]) => Promise<void>
  readonly #store: ObjectStore
  readonly #names: ObjectNames
  readonly #calls: Calls
  readonly #concurrency: number

  constructor({ store, names, calls, conditions, concurrency }: ObjectDriverOptions) {
    this.name = store.name
    this.features = { conditions, metadata: true }
    this.requests = calls.counts
    this.#store = store
    this.#names = names
    this.#calls = calls
    this.#concurrency = concurrency
    if (store.removeMany !== undefined) this.removeMany = (keys) => this.#removeMany(keys)
  }

  async read(key: string): Promise<StoredRecord | undefined> {
    const found = await this.readIf(key, whole)
    return found !== undefined && 'bytes' in found ? found : undefined
  }

  readIf(key: string, wanted: Wanted): Promise<StoredRecord | StoredHead | undefined> {
    const name = this.#names.nameOf(key)
    return this.#calls.within(async (call) => {
      const found = await this.#store.get(name, call, ({ metadata, size }) => {
        return size > 0 && wanted({ head: headIn(metadata), size })
      })
      if (found === undefined || found.size === 0) return undefined
      const head = headIn(found.metadata)
      const { version } = found
      if (!isFetched(found)) return { head: head ?? NO_HEAD, version }
      return { ...recordIn(key, found.bytes, found.metadata, this.#names.isHashed(name)), head, version }
    })
  }

  async head(key: string): Promise<StoredHead | undefined> {
    const name = this.#names.nameOf(key)
    const facts = await this.#calls.within((call) => this.#store.head(name, call))
    if (facts === undefined || facts.size === 0) return undefined
    const head = headIn(facts.metadata)
    if (head !== undefined) return { head, version: facts.version }
    // Of another make: all of its bytes may be needed to tell.
    const record = await this.read(key)
    return record && { head: record.bytes, version: record.version }
  }

  write(key: string, record: DriverRecord, condition?: WriteCondition): Promise<string | false> {
    const name = this.#names.nameOf(key)
    const upload = {
      ...contentOf(key, record, this.#names.isHashed(name)),
      expiresAt: record.instants.expiresAt,
    }
    return this.#calls.within(async (call) => {
      const put = async (on: ObjectCondition | undefined) =>
        this.#settled(name, upload.metadata, call, await this.#store.put(name, upload, call, on))
      const version = await put(conditionOf(condition))
      if (version !== false || condition === undefined || 'ifVersion' in condition) return version
      if (this.#store.conditionalDeletes) return false
      // What stands in the way may be the empty object that a removal has left.
      const facts = await this.#store.head(name, call)
      return facts?.size === 0 ? put({ version: facts.version }) : false
    })
  }

  async remove(key: string, condition?: { readonly ifVersion: string }): Promise<boolean> {
    const name = this.#names.nameOf(key)
    return this.#calls.within(async (call) => {
      if (condition === undefined) return this.#store.remove(name, call)
      const { ifVersion: version } = condition
      if (this.#store.conditionalDeletes) return this.#store.remove(name, call, version)
      const outcome = await this.#store.put(name, EMPTY_OBJECT, call, { version })
      if ('version' in outcome) return true
      // What is not there is as the caller wants it.
      const facts = await this.#store.head(name, call)
      return facts === undefined || facts.size === 0
    })
  }

  touch(
    key: string,
    { head, instants, match }: Renewal,
    condition?: WriteCondition,
  ): Promise<string | false> {
    const name = this.#names.nameOf(key)
    return this.#calls.within(async (call) => {
      if (condition !== undefined && 'ifAbsent' in condition) return false
      const facts = await this.#store.head(name, call)
      if (facts === undefined || (condition !== undefined && condition.ifVersion !== facts.version))
        return false
      const stored = headIn(facts.metadata)
      const compared = stored?.subarray(match.offset, match.offset + match.bytes.length)
      if (stored?.length !== head.length || compared?.equals(match.bytes) !== true) return false
      const metadata = renewedMetadata(facts.metadata, head)
      const renewal = { metadata, expiresAt: instants.expiresAt }
      return this.#settled(name, metadata, call, await this.#store.renew(name, facts, renewal, call))
    })
  }

  async *list(prefix: string): AsyncGenerator<readonly string[]> {
    for (const namePrefix of this.#names.listPrefixes(prefix)) {
      for await (const objects of this.#pages(namePrefix)) {
        const keys = await mapLimited(objects, this.#concurrency, (object) => this.keyOf(object))
        yield keys.filter((key): key is string => key?.startsWith(prefix) === true)
      }
    }
  }

  async close(): Promise<void> {
    await this.#calls.settled()
    await this.#store.close?.()
  }

  /** The key of this storage that an object holds, if any. A hashed name costs a request. */
  keyOf({ name, size }: ListedObject): MaybePromise<string | undefined> {
    if (size === 0) return undefined
    return this.#names.isHashed(name) ? this.#keyInside(name) : this.#names.keyOf(name)
  }

  async *#pages(namePrefix: string): AsyncGenerator<readonly ListedObject[]> {
    let next: string | undefined
    do {
      const from = next
      const page = await this.#calls.within((call) => this.#store.list(namePrefix, call, from))
      next = page.next
      yield page.objects
    } while (next !== undefined)
  }

  /** The key that an object with a hashed name begins with. */
  #keyInside(name: string): Promise<string | undefined> {
    return this.#calls.within(async (call) => {
      const bytes = await this.#store.begin(name, call, KEY_BYTES)
      if (bytes === undefined) return undefined
      const length = framedLength(bytes)
      const enough = length <= bytes.length ? bytes : await this.#store.begin(name, call, length)
      const key = enough && keyIn(enough)?.key
      return key !== undefined && this.#names.nameOf(key) === name ? key : undefined
    })
  }

  /** Whether a conditional change was made. One that was refused may have been made by an attempt that got no answer. */
  async #settled(
    name: string,
    metadata: ObjectMetadata,
    call: Call,
    outcome: ObjectOutcome,
  ): Promise<string | false> {
    if ('version' in outcome) return outcome.version
    if (!outcome.repeated) return false
    const facts = await this.#store.head(name, call)
    return facts !== undefined && isSameWrite(facts.metadata, metadata) ? facts.version : false
  }

  async #removeMany(keys: readonly string[]): Promise<void> {
    const byName = new Map(keys.map((key) => [this.#names.nameOf(key), key]))
    const failures = await this.#calls.within(
      async (call) =>
        (await this.#store.removeMany?.([...byName.keys()], call)) ?? new Map<string, unknown>(),
    )
    if (failures.size === 0) return
    throw new PartialFailure(new Map([...failures].map(([name, error]) => [byName.get(name) ?? name, error])))
  }
}

const NO_HEAD = new Uint8Array()

function isFetched(found: FetchedObject | ObjectFacts): found is FetchedObject {
  return 'bytes' in found
}

function conditionOf(condition: WriteCondition | undefined): ObjectCondition | undefined {
  if (condition === undefined) return undefined
  return 'ifAbsent' in condition ? 'absent' : { version: condition.ifVersion }
}
