/** How a double is set up. */

/** The operations that change something and can be conditional. */
export type ConditionalOperation = 'PutObject' | 'CompleteMultipartUpload' | 'CopyObject' | 'DeleteObject'

/** What a double differs in from a server in one region that obeys every condition. */
export interface S3DoubleOptions {
  /** Where it is; requests signed for another region are refused. Default: any region is right. */
  readonly region?: string | undefined
  /** Where its buckets are, when that is elsewhere: requests for them are redirected. Default: where it is. */
  readonly bucketRegion?: string | undefined
  /** Credentials with a session: requests must carry this token. Default: credentials without one. */
  readonly sessionToken?: string | undefined
  /** A lookalike that does every write and delete, whatever its conditions say. Default: it obeys them. */
  readonly ignoresConditions?: boolean | undefined
  /** `false`: deletes are done whatever their conditions say. Default: true. */
  readonly conditionalDeletes?: boolean | undefined
  /** `false`: copies are made whatever their conditions say. Default: true. */
  readonly conditionalCopies?: boolean | undefined
  /** `false`: uploads are completed whatever the conditions say. Default: true. */
  readonly conditionalCompletes?: boolean | undefined
  /**
   * `unquoted-only`: as with Ceph, `If-Match` on a write holds for an entity tag without its quotes alone, and fails
   * with 412 where there is no object. Default `any`: with or without quotes, and 404 where there is no object.
   */
  readonly etags?: 'any' | 'unquoted-only' | undefined
  /** How fast bodies go out, in pieces of 16 KiB. Default: as fast as they are taken. */
  readonly bytesPerSecond?: number | undefined
  /** Its clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

/** Which operations obey conditions. */
export function obedience(options: S3DoubleOptions): (operation: ConditionalOperation) => boolean {
  const obeys: Readonly<Record<ConditionalOperation, boolean>> = {
    PutObject: true,
    CompleteMultipartUpload: options.conditionalCompletes ?? true,
    CopyObject: options.conditionalCopies ?? true,
    DeleteObject: options.conditionalDeletes ?? true,
  }
  return (operation) => options.ignoresConditions !== true && obeys[operation]
}
