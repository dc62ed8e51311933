/** The buckets of the double. Every method checks and acts in one go, so conditions are atomic. */
import { ApiError, conflict, invalid, noSuchBucket, noSuchObject, required } from './api-error.ts'
import { type Checksums, checksumsOf, verifyChecksums } from './checksums.ts'
import { checkLifecycle } from './lifecycle.ts'
import { checkName, mergeFields, type ObjectFields, type StoredObject } from './objects.ts'
import { type Preconditions, requireConditions, type Version } from './preconditions.ts'

export interface StoredBucket extends Version {
  readonly name: string
  readonly createdAt: number
  readonly updatedAt: number
  /** What the client said of it, the lifecycle among it. */
  readonly settings: Readonly<Record<string, unknown>>
  readonly objects: Map<string, StoredObject>
}

/** A new content for an object. */
export interface Upload {
  readonly bucket: string
  readonly name: string
  readonly data: Buffer
  readonly fields: ObjectFields
  readonly announced?: Partial<Checksums> | undefined
  readonly conditions?: Preconditions | undefined
}

/** Which object, and which of its generations. */
export interface ObjectAddress {
  readonly bucket: string
  readonly name: string
  /** Default: the live one. */
  readonly generation?: bigint | undefined
}

export class Store {
  readonly #buckets = new Map<string, StoredBucket>()
  readonly #now: () => number
  #lastGeneration = 0n

  constructor(now: () => number) {
    this.#now = now
  }

  createBucket(json: unknown): StoredBucket {
    const settings = settingsOf(json)
    const { name } = settings
    if (typeof name !== 'string') throw required('name')
    if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/.test(name)) throw invalid(`Invalid bucket name: '${name}'`)
    if (this.#buckets.has(name))
      throw conflict('Your previous request to create the named bucket succeeded and you already own it.')
    const now = this.#now()
    const bucket: StoredBucket = {
      name,
      generation: this.#nextGeneration(),
      metageneration: 1n,
      createdAt: now,
      updatedAt: now,
      settings,
      objects: new Map(),
    }
    this.#buckets.set(name, bucket)
    return bucket
  }

  bucket(name: string, conditions: Preconditions = {}): StoredBucket {
    const bucket = this.#buckets.get(name)
    if (bucket === undefined) throw noSuchBucket()
    requireConditions(conditions, bucket)
    return bucket
  }

  patchBucket(name: string, json: unknown, conditions: Preconditions): StoredBucket {
    const before = this.bucket(name, conditions)
    const settings = settingsOf(json, before.settings)
    const after = { ...before, settings, metageneration: before.metageneration + 1n, updatedAt: this.#now() }
    this.#buckets.set(name, after)
    return after
  }

  deleteBucket(name: string, conditions: Preconditions): void {
    const bucket = this.bucket(name, conditions)
    if (bucket.objects.size > 0) throw conflict('The bucket you tried to delete is not empty.')
    this.#buckets.delete(name)
  }

  /** The live object, or undefined. */
  find(bucket: string, name: string): StoredObject | undefined {
    return this.bucket(bucket).objects.get(name)
  }

  read(address: ObjectAddress, conditions: Preconditions): StoredObject {
    const object = this.#existing(address)
    requireConditions(conditions, object)
    return object
  }

  /** Refuses an upload that could not be taken in now. */
  checkUpload({ bucket, name, conditions = {} }: Pick<Upload, 'bucket' | 'name' | 'conditions'>): void {
    checkName(name)
    requireConditions(conditions, this.find(bucket, name))
  }

  insert(upload: Upload): StoredObject {
    this.checkUpload(upload)
    const { bucket, name, data, fields, announced = {} } = upload
    const checksums = checksumsOf(data)
    verifyChecksums(checksums, announced)
    const now = this.#now()
    const object: StoredObject = {
      bucket,
      name,
      data,
      checksums,
      fields: { contentType: 'application/octet-stream', ...fields },
      generation: this.#nextGeneration(),
      metageneration: 1n,
      createdAt: now,
      updatedAt: now,
    }
    this.bucket(bucket).objects.set(name, object)
    return object
  }

  patch(address: ObjectAddress, json: unknown, conditions: Preconditions): StoredObject {
    const before = this.#existing(address)
    requireConditions(conditions, before)
    const after: StoredObject = {
      ...before,
      fields: mergeFields(before.fields, json),
      metageneration: before.metageneration + 1n,
      updatedAt: this.#now(),
    }
    this.bucket(address.bucket).objects.set(address.name, after)
    return after
  }

  delete(address: ObjectAddress, conditions: Preconditions): void {
    requireConditions(conditions, this.#existing(address))
    this.bucket(address.bucket).objects.delete(address.name)
  }

  #existing({ bucket, name, generation }: ObjectAddress): StoredObject {
    const object = this.find(bucket, name)
    if (object === undefined || (generation !== undefined && generation !== object.generation))
      throw noSuchObject(bucket, name)
    return object
  }

  /** Microseconds, as the service has it, and never the same twice. */
  #nextGeneration(): bigint {
    const now = BigInt(Math.trunc(this.#now())) * 1000n
    this.#lastGeneration = now > this.#lastGeneration ? now : this.#lastGeneration + 1n
    return this.#lastGeneration
  }
}

function settingsOf(
  json: unknown,
  before: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new ApiError(400, 'parseError', 'Parse Error')
  const after = new Map(Object.entries(before))
  for (const [key, value] of Object.entries(json)) {
    if (key === 'lifecycle' && value !== null) checkLifecycle(value)
    if (value === null) after.delete(key)
    else after.set(key, value)
  }
  return Object.fromEntries(after)
}
