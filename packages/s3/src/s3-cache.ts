/** S3Cache: the storage in a bucket. */
import {
  ConfigurationError,
  checks,
  must,
  ObjectCache,
  type ObjectCacheOptions,
  type OptionCheck,
} from '@acache/core/driver'
import type { BucketLifecycleConfiguration } from '@aws-sdk/client-s3'
import { ClientInUse, checkClient, type S3Client } from './client.ts'
import { judge } from './failures.ts'
import { type LifecycleOptions, lifecycleConfiguration } from './lifecycle.ts'
import { S3_PRICES } from './prices.ts'
import { S3Store } from './s3-store.ts'
import { MIN_PART_BYTES } from './upload.ts'

/** Options of `S3Cache`. */
export interface S3CacheOptions extends ObjectCacheOptions {
  /** Made, configured and closed by the application. Default: one made from the environment when it is first needed, and closed with the storage. */
  readonly client?: S3Client | undefined
  /** The name of the bucket, or the ARN of an access point. */
  readonly bucket: string
  /** True for a server that obeys conditions of deletes, as AWS does: without, a delete that depends on what was read leaves an empty object behind. Default false. */
  readonly conditionalDeletes?: boolean | undefined
  /** Larger objects are sent in parts, in bytes; writes on a condition never are. Default 16 MiB. */
  readonly multipartThreshold?: number | undefined
  /** The length of a part, in bytes, at least 5 MiB. Default 8 MiB. */
  readonly partSize?: number | undefined
}

const DEFAULT_MULTIPART_THRESHOLD = 16 * 1024 * 1024
const DEFAULT_PART_SIZE = 8 * 1024 * 1024

const s3Checks: Readonly<Record<string, OptionCheck>> = {
  client: checkClient,
  bucket: must((value) => typeof value === 'string' && value !== '', 'the name of a bucket'),
  conditionalDeletes: checks.boolean,
  multipartThreshold: checks.positiveIntegerOrInfinity,
  partSize: must(
    (value) => Number.isInteger(value) && Number(value) >= MIN_PART_BYTES,
    `a number of bytes, at least ${MIN_PART_BYTES}`,
  ),
}

/**
 * A storage in a bucket of S3, or of a server that speaks its language. Entries carry their instants and are not served past
 * them; `cleanupExpired` and `lifecycleRule` remove what has expired. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { S3Cache } from '@acache/s3'
 * import { TTLCache } from '@acache/core'
 * import { S3Client } from '@aws-sdk/client-s3'
 *
 * const cache = new S3Cache({ client: new S3Client({ region: 'eu-central-1' }), bucket: 'my-cache', prefix: 'pages/' })
 * const getPage = TTLCache.cached('page:{}', { ttl: '1h', cache })(async (path: string) => render(path))
 * ```
 */
export class S3Cache extends ObjectCache {
  constructor(options: S3CacheOptions) {
    super('S3Cache', options, s3Checks, () => {
      const { client, bucket, conditionalDeletes = false, dedupeWrites = false } = options
      const { multipartThreshold = DEFAULT_MULTIPART_THRESHOLD, partSize = DEFAULT_PART_SIZE } = options
      if (bucket === undefined) {
        throw new ConfigurationError('S3Cache: bucket is missing; give the name of a bucket that exists')
      }
      const store = new S3Store({
        client: new ClientInUse(client),
        bucket,
        conditionalDeletes,
        renewals: dedupeWrites,
        parts: { threshold: multipartThreshold, size: partSize },
      })
      return { store, verdict: judge(bucket), prices: S3_PRICES }
    })
  }

  /**
   * A lifecycle configuration that removes objects under the prefix some time after they were last written, for
   * PutBucketLifecycleConfiguration. That command replaces all rules of a bucket: where it has others, add this one to them.
   * `maxAge` must be longer than entries live.
   *
   * @example
   * ```ts
   * import { S3Cache } from '@acache/s3'
   * import { PutBucketLifecycleConfigurationCommand, S3Client } from '@aws-sdk/client-s3'
   *
   * const client = new S3Client({ region: 'eu-central-1' })
   * const cache = new S3Cache({ client, bucket: 'my-cache', prefix: 'pages/' })
   * const LifecycleConfiguration = cache.lifecycleRule({ maxAge: '7d' })
   * await client.send(new PutBucketLifecycleConfigurationCommand({ Bucket: 'my-cache', LifecycleConfiguration }))
   * ```
   */
  lifecycleRule(options: LifecycleOptions = {}): BucketLifecycleConfiguration {
    return lifecycleConfiguration(`${this.name}: lifecycleRule`, this.namePrefix, options)
  }
}
