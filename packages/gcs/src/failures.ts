/** What a failed request means: whether to try again, and what a user should check. */
import { isTransientCode, isTransientStatus, type Verdict, withAdvice } from '@acache/core/driver'
import {
  DamagedAnswer,
  isNoBucket,
  reasonOf,
  retryAfterMsOf,
  statusOf,
  systemCodeOf,
} from './service-error.ts'

/** Where the status does not tell. */
const TRANSIENT_REASONS = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'backendError',
  'internalError',
])

const NO_CONNECTION =
  "nothing answers at the client's apiEndpoint; check its address, its port, that it runs, and the network"
const DENIED =
  'check the roles of the account: it needs storage.objects.get, create, update, delete and list, which roles/storage.objectUser has; without list an object that is not there counts as denied too'

/** What to check, by what the error says; the first that fits. */
const ADVICE: readonly (readonly [fits: (error: Error) => boolean, advice: string])[] = [
  [isNoBucket, 'create it, or check the option bucket'],
  [
    says(/could not load the default credentials/i),
    'set GOOGLE_APPLICATION_CREDENTIALS to the file of a service account, log in with "gcloud auth application-default login", run with an attached service account, or give the client credentials',
  ],
  [says(/unable to detect a project id/i), 'set GOOGLE_CLOUD_PROJECT, or give the client a projectId'],
  [
    says(/invalid_grant|invalid_client|invalid jwt|account has been deleted/i),
    'the credentials are not accepted any more: check that the service account and its key still exist, and the clock of this machine',
  ],
  [says(/billing|accountDisabled/i), 'check that the project has a billing account that is in order'],
  [
    says(/requester pays/i),
    'the bucket bills those who ask: this storage cannot name a project for that; use a bucket without "requester pays"',
  ],
  [
    says(/retention polic|object hold|retention period/i),
    'the bucket keeps its objects from being replaced and deleted; use one without a retention policy and holds',
  ],
  [
    says(/maximum object (name )?length|name is too long/i),
    'shorten the prefix of the storage: this server takes shorter names than Google Cloud Storage',
  ],
  [says(/invalid bucket name|bucket name.*not valid/i), 'check the option bucket'],
  [
    says(/custom(er)? metadata/i),
    'this server takes less metadata than Google Cloud Storage, which takes 8 KB',
  ],
  [
    (error) => statusOf(error) === 401,
    'check the credentials of the client, and that they are of this endpoint',
  ],
  [(error) => statusOf(error) === 403, DENIED],
  [(error) => statusOf(error) === 413, 'the value is larger than the server takes; lower maxValueBytes'],
  [
    (error) => statusOf(error) === 429,
    'requests come too fast: one object can be written about once a second; for many objects spread the keys with the option shard, or lower concurrency',
  ],
  [
    (error) => statusOf(error) === 501,
    'the server lacks a part of the JSON API that is used here; see the README of @acache/gcs on emulators',
  ],
  [
    (error) =>
      ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'].includes(systemCodeOf(error) ?? ''),
    NO_CONNECTION,
  ],
]

/** Judges the errors of requests to a bucket. */
export function judge(bucket: string): (error: unknown) => Verdict {
  return (error) => ({
    transient: isTransient(error),
    retryAfterMs: retryAfterMsOf(error),
    error: advised(error, bucket),
  })
}

function isTransient(error: unknown): boolean {
  if (error instanceof DamagedAnswer || error instanceof SyntaxError) return true
  if (isTransientStatus(statusOf(error))) return true
  return TRANSIENT_REASONS.has(reasonOf(error) ?? '') || isTransientCode(systemCodeOf(error))
}

/** An error that says what to check, where that is known; its cause is the error itself. */
function advised(error: unknown, bucket: string): unknown {
  if (!(error instanceof Error)) return error
  const advice = ADVICE.find(([fits]) => fits(error))?.[1]
  return advice === undefined ? error : withAdvice(error, error.message, bucket, advice)
}

function says(what: RegExp): (error: Error) => boolean {
  return (error) => what.test(error.message) || what.test(reasonOf(error) ?? '')
}
