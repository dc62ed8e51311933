/** Signature Version 4 in the Authorization header: who asks, when, and that nobody changed it on the way. */
import { createHash, createHmac } from 'node:crypto'
import { S3Error } from './errors.ts'
import { header, type S3Request } from './request.ts'

/** Whom the double knows. */
export interface Account {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Undefined: credentials without a session. */
  readonly sessionToken: string | undefined
  /** Undefined: the region is whatever the client says. */
  readonly region: string | undefined
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
const MAX_SKEW_MS = 15 * 60 * 1000

/** Throws when the request is not one of this account's, made at about this time. The region that it was signed for. */
export function verifySignature(request: S3Request, account: Account, now: number): string {
  const authorization = header(request, 'authorization')
  if (authorization === undefined) throw new S3Error('AccessDenied')
  const { credential, signedHeaders, signature } = parse(authorization)
  const [accessKeyId, day, region, service, end] = credential
  if (service !== 's3' || end !== 'aws4_request') throw new S3Error('AuthorizationHeaderMalformed')
  if (accessKeyId !== account.accessKeyId) throw new S3Error('InvalidAccessKeyId')
  if (header(request, 'x-amz-security-token') !== account.sessionToken) throw new S3Error('InvalidToken')
  if (account.region !== undefined && region !== account.region) throw wrongRegion(region, account.region)
  const date = header(request, 'x-amz-date') ?? ''
  const asked = millisecondsOf(date)
  if (!date.startsWith(day)) throw new S3Error('AuthorizationHeaderMalformed')
  if (Math.abs(now - asked) > MAX_SKEW_MS)
    throw new S3Error('RequestTimeTooSkewed', { details: { ServerTime: new Date(now).toISOString() } })
  if (!mustBeSigned(request).every((name) => signedHeaders.includes(name))) throw unsignedHeaders()

  const canonical = [
    request.method,
    encode(request.path).replaceAll('%2F', '/'),
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${(header(request, name) ?? '').trim().replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    contentHash(request),
  ].join('\n')
  const scope = credential.slice(1).join('/')
  const toSign = [ALGORITHM, date, scope, sha256(canonical)].join('\n')
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${account.secretAccessKey}`)
  if (hmac(key, toSign).toString('hex') !== signature) throw new S3Error('SignatureDoesNotMatch')
  return region
}

interface Authorization {
  readonly credential: readonly [
    accessKeyId: string,
    day: string,
    region: string,
    service: string,
    end: string,
  ]
  readonly signedHeaders: readonly string[]
  readonly signature: string
}

function parse(authorization: string): Authorization {
  const [, credential = '', signedHeaders = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([\da-f]+)$/.exec(
      authorization,
    ) ?? []
  const [accessKeyId, day, region, service, end, ...others] = credential.split('/')
  if (
    day === undefined ||
    region === undefined ||
    service === undefined ||
    end === undefined ||
    others.length > 0
  )
    throw new S3Error('AuthorizationHeaderMalformed')
  return {
    credential: [accessKeyId ?? '', day, region, service, end],
    signedHeaders: signedHeaders.split(';'),
    signature,
  }
}

/** Headers that could be changed on the way without notice if they were not part of what is signed. */
function mustBeSigned({ headers }: S3Request): string[] {
  return ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))]
}

function unsignedHeaders(): S3Error {
  return new S3Error('AccessDenied', {
    message: 'There were headers present in the request which were not signed',
  })
}

function contentHash(request: S3Request): string {
  const hash = header(request, 'x-amz-content-sha256')
  if (hash === undefined)
    throw new S3Error('InvalidRequest', {
      message: 'Missing required header for this request: x-amz-content-sha256',
    })
  return hash
}

function canonicalQuery({ query }: S3Request): string {
  const pairs = [...query].map(([name, value]) => `${encode(name)}=${encode(value)}`)
  return pairs.sort().join('&')
}

/** As RFC 3986 has it, which leaves fewer characters alone than JavaScript does. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function millisecondsOf(date: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? []
  if (year === undefined)
    throw new S3Error('AccessDenied', { message: 'x-amz-date is missing or not a date' })
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function wrongRegion(given: string, expected: string): S3Error {
  return new S3Error('AuthorizationHeaderMalformed', {
    message: `The authorization header is malformed; the region '${given}' is wrong; expecting '${expected}'`,
    details: { Region: expected },
    headers: { 'x-amz-bucket-region': expected },
  })
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
