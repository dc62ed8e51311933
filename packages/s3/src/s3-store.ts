/** The object store over the commands of S3. */
import {
  type Call,
  discardBody,
  type FetchedObject,
  type ObjectCondition,
  type ObjectFacts,
  type ObjectOutcome,
  type ObjectPage,
  type ObjectStore,
  type ObjectUpload,
} from '@acache/core/driver'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { bodyOf, changed, collected, decoded, factsOf, lengthOf } from './answers.ts'
import { addCopyCondition, isFromCeph } from './ceph.ts'
import type { ClientInUse } from './client.ts'
import { EntityTags, quoted } from './entity-tag.ts'
import { advised, isTransient, NoSuchBucket, RemovalFailure } from './failures.ts'
import { codeOf, isAbsent, isNoSuchKey, statusOf } from './service-error.ts'
import { type PartOptions, uploadInParts } from './upload.ts'
import { named } from './version.ts'

/** What a store works with. */
export interface S3StoreOptions {
  readonly client: ClientInUse
  readonly bucket: string
  readonly conditionalDeletes: boolean
  /** Objects are renewed, here or by others with the same options. */
  readonly renewals: boolean
  readonly parts: PartOptions
}

/** A bucket. */
export class S3Store implements ObjectStore {
  readonly name = 's3'
  readonly conditionalDeletes: boolean
  readonly #client: ClientInUse
  readonly #bucket: string
  readonly #renewals: boolean
  readonly #parts: PartOptions
  readonly #putTags = new EntityTags()
  readonly #copyTags = new EntityTags()
  readonly #deleteTags = new EntityTags()
  /** The bucket has been seen to exist. */
  #bucketSeen = false
  /** The server takes conditions on the destination of a copy, as far as is known. */
  #conditionalCopies = true
  /** Known from the first HEAD, which goes before each copy. */
  #isCeph = false

  constructor({ client, bucket, conditionalDeletes, renewals, parts }: S3StoreOptions) {
    this.#client = client
    this.#bucket = bucket
    this.conditionalDeletes = conditionalDeletes
    this.#renewals = renewals
    this.#parts = parts
  }

  get(
    name: string,
    call: Call,
    wanted: (facts: ObjectFacts) => boolean,
  ): Promise<FetchedObject | ObjectFacts | undefined> {
    return this.#orAbsent(call, () =>
      call.send('get', async ({ signal }) => {
        const answer = await this.#client.send(new GetObjectCommand(this.#at(name)), signal)
        const facts = factsOf(answer)
        if (wanted(facts)) return { ...facts, bytes: await collected(answer, facts.size, signal, call) }
        discardBody(bodyOf(answer), { size: facts.size, call })
        return facts
      }),
    )
  }

  begin(name: string, call: Call, length: number): Promise<Buffer | undefined> {
    return this.#orAbsent(call, () =>
      call.send('get', async ({ signal }) => {
        try {
          const command = new GetObjectCommand({ ...this.#at(name), Range: `bytes=0-${length - 1}` })
          const answer = await this.#client.send(command, signal)
          return await collected(answer, lengthOf(answer), signal, call)
        } catch (error) {
          // An empty object has no range at all.
          if (statusOf(error) === 416) return Buffer.alloc(0)
          throw error
        }
      }),
    )
  }

  head(name: string, call: Call): Promise<ObjectFacts | undefined> {
    return this.#orAbsent(call, () =>
      call.send('get', async ({ signal }) => {
        const answer = await this.#client.send(new HeadObjectCommand(this.#at(name)), signal)
        this.#isCeph = isFromCeph(answer)
        return factsOf(answer)
      }),
    )
  }

  async put(
    name: string,
    upload: ObjectUpload,
    call: Call,
    condition: ObjectCondition | undefined,
  ): Promise<ObjectOutcome> {
    if (condition === undefined && upload.bytes.length > this.#parts.threshold) {
      const target = { client: this.#client, ...this.#at(name) }
      return { version: await uploadInParts(target, upload, call, this.#parts.size) }
    }
    const { bytes } = upload
    const write = named(upload.metadata)
    const put = (when: { readonly IfMatch?: string; readonly IfNoneMatch?: string }) =>
      changed(call, 'put', async ({ signal }) => {
        call.moved({ out: bytes.length })
        const Body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        const command = new PutObjectCommand({ ...this.#at(name), Body, Metadata: write.metadata, ...when })
        return write.versionOf((await this.#client.send(command, signal)).ETag)
      })
    if (condition === undefined) return put({})
    if (condition === 'absent') return put({ IfNoneMatch: '*' })
    if (await this.#isRenewed(name, call, condition.version)) return { refused: true, repeated: false }
    return this.#putTags.send(
      condition.version,
      (tag) => put({ IfMatch: tag }),
      () => this.#versionNow(name, call),
    )
  }

  /**
   * Copies the object onto itself. The condition on the destination makes that one step where the server obeys it; the one on
   * the source is what all servers know.
   */
  renew(
    name: string,
    facts: ObjectFacts,
    { metadata }: Omit<ObjectUpload, 'bytes'>,
    call: Call,
  ): Promise<ObjectOutcome> {
    const write = named(metadata)
    const copy = (tag: string) =>
      changed(call, 'put', async ({ signal }) => {
        const command = new CopyObjectCommand({
          ...this.#at(name),
          CopySource: this.#copySource(name),
          CopySourceIfMatch: quoted(facts.version),
          ...(this.#conditionalCopies ? { IfMatch: tag } : undefined),
          MetadataDirective: 'REPLACE',
          Metadata: write.metadata,
        })
        if (this.#isCeph) addCopyCondition(command, quoted(facts.version))
        return write.versionOf((await this.#client.send(command, signal)).CopyObjectResult?.ETag)
      })
    const copyOnce = async (tag: string) => {
      try {
        return await copy(tag)
      } catch (error) {
        if (!this.#conditionalCopies || codeOf(error) !== 'NotImplemented') throw error
        this.#conditionalCopies = false
        return copy(tag)
      }
    }
    return this.#copyTags.send(facts.version, copyOnce, () => this.#versionNow(name, call))
  }

  async remove(name: string, call: Call, version?: string): Promise<boolean> {
    const remove = (when: { readonly IfMatch?: string }) =>
      changed(call, 'delete', async ({ signal }) => {
        try {
          await this.#client.send(new DeleteObjectCommand({ ...this.#at(name), ...when }), signal)
        } catch (error) {
          if (!isNoSuchKey(error)) throw error
        }
        return version ?? ''
      })
    const versionNow = () => this.#versionNow(name, call)
    if (version !== undefined && (await this.#isRenewed(name, call, version))) return false
    const outcome =
      version === undefined
        ? await remove({})
        : await this.#deleteTags.send(version, (tag) => remove({ IfMatch: tag }), versionNow)
    return 'version' in outcome || (await versionNow()) === undefined
  }

  async removeMany(names: readonly string[], call: Call): Promise<ReadonlyMap<string, unknown>> {
    const failures = new Map<string, unknown>()
    let remaining = names
    try {
      await call.send('delete', async ({ signal }) => {
        const Delete = { Objects: remaining.map((Key) => ({ Key })), Quiet: true }
        const command = new DeleteObjectsCommand({ Bucket: this.#bucket, Delete })
        const { Errors = [] } = await this.#client.send(command, signal)
        for (const name of remaining) failures.delete(name)
        for (const { Key = '', Code = 'Error', Message = '' } of Errors) {
          if (Code !== 'NoSuchKey')
            failures.set(Key, advised(new RemovalFailure(Code, Message), this.#bucket))
        }
        const again = [...failures].filter(([, failure]) => isTransient(failure))
        if (again[0] === undefined) return
        remaining = again.map(([name]) => name)
        throw again[0][1]
      })
    } catch (error) {
      if (remaining === names && failures.size === 0) throw error
      for (const name of remaining) failures.set(name, failures.get(name) ?? error)
    }
    return failures
  }

  async list(prefix: string, call: Call, from?: string): Promise<ObjectPage> {
    const answer = await call.send('list', ({ signal }) => {
      // Names as XML cannot carry all of them.
      const how = { Prefix: prefix, ContinuationToken: from, EncodingType: 'url' } as const
      return this.#client.send(new ListObjectsV2Command({ Bucket: this.#bucket, ...how }), signal)
    })
    this.#bucketSeen = true
    const nameOf = (Key: string) => (answer.EncodingType === 'url' ? decoded(Key) : Key)
    return {
      objects: (answer.Contents ?? []).map(({ Key = '', LastModified, Size = 0 }) => ({
        name: nameOf(Key),
        modifiedAt: LastModified?.getTime() ?? 0,
        size: Size,
      })),
      next: answer.IsTruncated === true ? answer.NextContinuationToken : undefined,
    }
  }

  async close(): Promise<void> {
    this.#client.close()
  }

  #at(name: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#bucket, Key: name }
  }

  #copySource(name: string): string {
    const path = name.split('/').map(encodeURIComponent).join('/')
    // An access point is named by an ARN.
    return this.#bucket.startsWith('arn:') ? `${this.#bucket}/object/${path}` : `${this.#bucket}/${path}`
  }

  async #versionNow(name: string, call: Call): Promise<string | undefined> {
    return (await this.head(name, call))?.version
  }

  /** Whether an object of the same content has another version, which no condition tells. */
  async #isRenewed(name: string, call: Call, version: string): Promise<boolean> {
    if (!this.#renewals) return false
    const now = await this.#versionNow(name, call)
    return now !== undefined && now !== version
  }

  /** Undefined for an object that is not there; rejects when it is the bucket that is not. */
  async #orAbsent<T>(call: Call, request: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await request()
      this.#bucketSeen = true
      return answer
    } catch (error) {
      if (!isAbsent(error)) throw error
      if (!isNoSuchKey(error) && !this.#bucketSeen) await this.#seeBucket(call)
      this.#bucketSeen = true
      return undefined
    }
  }

  /** Rejects when there is no bucket: answers without a body do not tell that from a missing object. */
  async #seeBucket(call: Call): Promise<void> {
    await call.send('get', async ({ signal }) => {
      try {
        await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }), signal)
      } catch (error) {
        throw statusOf(error) === 404
          ? new NoSuchBucket('the bucket does not exist', { cause: error })
          : error
      }
    })
  }
}
