/** GCSCache: the storage in a bucket of Google Cloud Storage. */
import {
  ConfigurationError,
  checks,
  type Duration,
  durationMs,
  must,
  ObjectCache,
  type ObjectCacheOptions,
  type OptionCheck,
} from '@acache/core/driver'
import { ClientInUse, checkClient, type GCSClient } from './client.ts'
import { judge } from './failures.ts'
import { GCSStore } from './gcs-store.ts'
import { JsonApi } from './json-api.ts'
import { type BucketLifecycle, lifecycleOf } from './lifecycle.ts'
import { GCS_PRICES } from './prices.ts'

/** Options of `GCSCache`. */
export interface GCSCacheOptions extends ObjectCacheOptions {
  /** Made and configured by the application. Default: one made from the environment when it is first needed. */
  readonly client?: GCSClient | undefined
  /** The name of the bucket. */
  readonly bucket: string
  /** Larger objects are uploaded so that the upload can go on where it was cut off, at the cost of one more request; in bytes. Default 16 MiB. */
  readonly resumableThreshold?: number | undefined
}

const DEFAULT_TIMEOUT: Duration = '5s'
const DEFAULT_RESUMABLE_THRESHOLD = 16 * 1024 * 1024

const gcsChecks: Readonly<Record<string, OptionCheck>> = {
  client: checkClient,
  bucket: must((value) => typeof value === 'string' && value !== '', 'the name of a bucket'),
  resumableThreshold: checks.positiveIntegerOrInfinity,
}

/**
 * A storage in a bucket of Google Cloud Storage. Entries carry their instants and are not served past them;
 * `cleanupExpired` and `lifecycleRule` remove what has expired. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { TTLCache } from '@acache/core'
 * import { GCSCache } from '@acache/gcs'
 * import { Storage } from '@google-cloud/storage'
 *
 * const cache = new GCSCache({ client: new Storage(), bucket: 'my-cache', prefix: 'pages/' })
 * const getPage = TTLCache.cached('page:{}', { ttl: '1h', cache })(async (path: string) => render(path))
 * ```
 */
export class GCSCache extends ObjectCache {
  constructor(options: GCSCacheOptions) {
    super('GCSCache', options, gcsChecks, () => {
      const { client, bucket, timeout = DEFAULT_TIMEOUT } = options
      const { resumableThreshold = DEFAULT_RESUMABLE_THRESHOLD } = options
      if (bucket === undefined) {
        throw new ConfigurationError('GCSCache: bucket is missing; give the name of a bucket that exists')
      }
      const timeoutMs = durationMs(timeout, 'GCSCache: timeout')
      const api = new JsonApi(new ClientInUse(client), bucket, timeoutMs)
      return { store: new GCSStore({ api, resumableThreshold }), verdict: judge(bucket), prices: GCS_PRICES }
    })
  }

  /**
   * A lifecycle configuration that removes objects under the prefix within a day or two after they expired, whatever their
   * ttl; what never expires stays. For `bucket.setMetadata({ lifecycle })`, or as JSON for `gcloud storage buckets update
   * --lifecycle-file`. Either replaces all rules of a bucket: where it has others, add this one to them.
   *
   * @example
   * ```ts
   * import { GCSCache } from '@acache/gcs'
   * import { Storage } from '@google-cloud/storage'
   *
   * const client = new Storage()
   * const cache = new GCSCache({ client, bucket: 'my-cache', prefix: 'pages/' })
   * await client.bucket('my-cache').setMetadata({ lifecycle: cache.lifecycleRule() })
   * ```
   */
  lifecycleRule(): BucketLifecycle {
    return lifecycleOf(this.namePrefix)
  }
}
