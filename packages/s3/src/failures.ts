/** What a failed request means: whether to try again, and what a user should check. */
import { isTransientCode, isTransientStatus, type Verdict, withAdvice } from '@acache/core/driver'
import { type AnyError, codeOf, headerOf, isError, retryAfterMsOf, statusOf } from './service-error.ts'

/** A body that did not come whole, or not as it was sent. */
export class BodyFailure extends Error {
  override readonly name = 'BodyFailure'
}

/** A bucket that is not there, found out where the service does not say so. */
export class NoSuchBucket extends Error {
  override readonly name = 'NoSuchBucket'
}

/** One of many objects that could not be removed. */
export class RemovalFailure extends Error {
  override readonly name: string

  constructor(code: string, message: string) {
    super(message)
    this.name = code
  }
}

/** Of the service, where the status does not tell. */
const TRANSIENT_CODES = new Set([
  'BodyFailure',
  'ConditionalRequestConflict',
  'InternalError',
  'OperationAborted',
  'RequestTimeout',
  'ServiceUnavailable',
  'SlowDown',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequests',
])

const NO_CONNECTION =
  "nothing answers at the client's endpoint; check its address, its port, and that it runs"
const OTHER_REGION = 'the bucket is in another region; give the client that region'
const CREDENTIALS_EXPIRED =
  'the credentials have expired; give the client a provider that renews them, or new ones'
const DENIED =
  'check the policy: s3:GetObject, s3:PutObject and s3:DeleteObject are needed on the objects, and s3:ListBucket on the bucket, without which an object that is not there counts as denied too'

/** What to check, by code. */
const ADVICE: Readonly<Record<string, string>> = {
  NoSuchBucket: "create it, or check the option bucket, and the client's region and endpoint",
  AccessDenied: DENIED,
  PermanentRedirect: OTHER_REGION,
  AuthorizationHeaderMalformed: OTHER_REGION,
  IllegalLocationConstraintException: OTHER_REGION,
  ExpiredToken: CREDENTIALS_EXPIRED,
  ExpiredTokenException: CREDENTIALS_EXPIRED,
  TokenRefreshRequired: CREDENTIALS_EXPIRED,
  InvalidToken: 'check the session token: it does not belong to these credentials or this endpoint',
  InvalidAccessKeyId: 'this endpoint does not know the access key; check the credentials and the endpoint',
  SignatureDoesNotMatch: 'check the secret access key, and that no proxy changes the requests on their way',
  CredentialsProviderError:
    'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile or a role, or give the client credentials',
  RequestTimeTooSkewed: 'set the clock of this machine',
  KeyTooLongError: 'shorten the prefix of the storage: this server takes shorter names than S3',
  MetadataTooLarge: 'this server takes less metadata than S3, which takes 2 KB',
  EntityTooLarge: 'the value is larger than the server takes; lower maxValueBytes or multipartThreshold',
  EntityTooSmall: 'the server wants larger parts; raise partSize',
  InvalidBucketName: 'check the option bucket',
  MissingContentLength:
    'the server does not take streamed bodies; check for middleware of the client that makes streams of bodies',
  NotImplemented:
    'the server lacks a part of S3 that is used here; see the README of @acache/s3 on lookalikes',
  SlowDown:
    'requests come too fast for the server; spread the keys with the option shard, or lower concurrency',
  EACCES: NO_CONNECTION,
  ECONNREFUSED: NO_CONNECTION,
  EHOSTUNREACH: NO_CONNECTION,
  ENETUNREACH: NO_CONNECTION,
  ENOTFOUND: NO_CONNECTION,
  EPROTO: "check the client's endpoint: it may be http where https is used, or the reverse",
}

/** What to check, by status, for answers that have no body: those to HEAD. */
const ADVICE_BY_STATUS: Readonly<Record<number, string>> = {
  301: OTHER_REGION,
  307: OTHER_REGION,
  400: 'the answer does not say why; credentials that have expired and a wrong region are answered so',
  401: 'check the credentials of the client',
  403: DENIED,
  411: ADVICE['MissingContentLength'] ?? '',
  501: ADVICE['NotImplemented'] ?? '',
}

/** Judges the errors of requests to a bucket. */
export function judge(bucket: string): (error: unknown) => Verdict {
  return (error) => ({
    transient: isTransient(error),
    retryAfterMs: retryAfterMsOf(error),
    error: advised(error, bucket),
  })
}

/** True when the same request may do better. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error)
  return TRANSIENT_CODES.has(code) || isTransientCode(code) || isTransientStatus(statusOf(error))
}

/** An error that says what to check, where that is known; its cause is the error itself. */
export function advised(error: unknown, bucket: string): unknown {
  if (!isError(error)) return error
  const code = codeOf(error)
  const advice = adviceOn(error, code)
  if (advice === undefined) return error
  const region = advice === OTHER_REGION ? regionIn(error) : undefined
  return withAdvice(error, messageOf(error), bucket, region === undefined ? advice : `${advice}, ${region}`)
}

function adviceOn(error: AnyError, code: string): string | undefined {
  if (Object.hasOwn(ADVICE, code)) return ADVICE[code]
  if (error.message === 'Region is missing') {
    return 'set AWS_REGION, or give the client a region; servers without regions take us-east-1'
  }
  // What the service has a code for and this table has not is told by its message.
  const hasCode = Reflect.get(error, 'Code') !== undefined
  return hasCode ? undefined : ADVICE_BY_STATUS[statusOf(error) ?? 0]
}

/** Servers and HEAD may send no message, for which the SDK has a word of its own. */
function messageOf(error: AnyError): string {
  if (error.message !== 'UnknownError' && error.message !== '') return error.message
  const status = statusOf(error)
  return status === undefined ? codeOf(error) : `HTTP status ${status}`
}

function regionIn(error: AnyError): string | undefined {
  const region: unknown = Reflect.get(error, 'Region') ?? headerOf(error, 'x-amz-bucket-region')
  return typeof region === 'string' ? region : undefined
}
