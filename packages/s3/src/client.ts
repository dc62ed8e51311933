/** The client, as little of it as is used: `S3Client` of @aws-sdk/client-s3 fits it. */
import { must } from '@acache/core/driver'
import {
  type AbortMultipartUploadCommand,
  type CompleteMultipartUploadCommand,
  type CopyObjectCommand,
  type CreateMultipartUploadCommand,
  type DeleteObjectCommand,
  type DeleteObjectsCommand,
  type GetObjectCommand,
  type HeadBucketCommand,
  type HeadObjectCommand,
  type ListObjectsV2Command,
  type PutObjectCommand,
  S3Client as SdkClient,
  type UploadPartCommand,
} from '@aws-sdk/client-s3'

/** The commands that a client is sent. */
export type S3Command =
  | AbortMultipartUploadCommand
  | CompleteMultipartUploadCommand
  | CopyObjectCommand
  | CreateMultipartUploadCommand
  | DeleteObjectCommand
  | DeleteObjectsCommand
  | GetObjectCommand
  | HeadBucketCommand
  | HeadObjectCommand
  | ListObjectsV2Command
  | PutObjectCommand
  | UploadPartCommand

/** What `S3Cache` takes: made, configured and closed by the application. */
export interface S3Client {
  /** Sends a command; the answer is the output of that command. Rejects when the signal is aborted. */
  send(command: S3Command, options: { readonly abortSignal: AbortSignal }): Promise<unknown>
  /** Asked for one setting: whether the client adds checksums to bodies of its own accord, which uploads in parts must know. */
  readonly config?: { readonly requestChecksumCalculation?: unknown } | undefined
}

/** What a command is answered with. */
export type AnswerTo<C extends S3Command> = C extends {
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer Output }>
}
  ? Output
  : never

/** Refuses what cannot be sent commands. */
export const checkClient = must(
  (value) => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'send') === 'function',
  'new S3Client(…) of the package @aws-sdk/client-s3, or leave it out for one that is made from the environment',
)

/** The client of one storage: the application's, or one of its own, made when it is first needed. */
export class ClientInUse {
  readonly #given: S3Client | undefined
  #own: SdkClient | undefined

  constructor(given: S3Client | undefined) {
    this.#given = given
  }

  send<C extends S3Command>(command: C, abortSignal: AbortSignal): Promise<AnswerTo<C>> {
    return this.#client.send(command, { abortSignal }) as Promise<AnswerTo<C>>
  }

  /** Whether it adds checksums to bodies of its own accord. */
  async addsChecksums(): Promise<boolean> {
    const setting = this.#client.config?.requestChecksumCalculation
    const value: unknown = typeof setting === 'function' ? await setting() : setting
    return value === 'WHEN_SUPPORTED'
  }

  /** Ends what was made here. */
  close(): void {
    this.#own?.destroy()
  }

  get #client(): S3Client {
    if (this.#given !== undefined) return this.#given
    // Requests are repeated by the storage, within its deadline.
    this.#own ??= new SdkClient({ maxAttempts: 1 })
    return this.#own
  }
}
