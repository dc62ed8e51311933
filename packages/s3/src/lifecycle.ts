/** The lifecycle rule that removes what nobody reads any more. */
import { createHash } from 'node:crypto'
import { ConfigurationError, checkOptions, checks, type Duration, durationMs } from '@acache/core/driver'
import type { BucketLifecycleConfiguration } from '@aws-sdk/client-s3'

/** What a rule is asked for. */
export interface LifecycleOptions {
  /** Objects are removed when they have been neither written nor renewed for so long, in whole days, rounded up. Default 30 days. */
  readonly maxAge?: Duration | undefined
}

const DAY_MS = 86_400_000

/** The lifecycle configuration of a bucket that has nothing but the objects under `prefix` to expire. */
export function lifecycleConfiguration(
  owner: string,
  prefix: string,
  options: LifecycleOptions,
): BucketLifecycleConfiguration {
  checkOptions(owner, options, { maxAge: checks.duration })
  const { maxAge = '30d' } = options
  const days = Math.ceil(durationMs(maxAge, `${owner}: maxAge`) / DAY_MS)
  if (days < 1 || days === Number.POSITIVE_INFINITY) {
    throw new ConfigurationError(`${owner}: maxAge is ${maxAge}; give a duration of a day or more that ends`)
  }
  return {
    Rules: [
      {
        // The same for the same prefix, so that it can be found among other rules.
        ID: `acache-${createHash('sha256').update(prefix).digest('hex').slice(0, 16)}`,
        Status: 'Enabled',
        Filter: { Prefix: prefix },
        Expiration: { Days: days },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
  }
}
