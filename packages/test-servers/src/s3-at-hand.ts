/**
 * The S3 that tests share: the server that S3_ENDPOINT names, else a Ceph gateway that is started for them, else the
 * double. S3_SERVER names one of these: `endpoint`, `ceph` or `double`; then it is that one or an error.
 */
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { startCephGateway } from './ceph-gateway.ts'
import { cephGatewayObtainable } from './require-ceph-gateway.ts'
import { startS3Double } from './s3-double/index.ts'
import type { S3Settings } from './s3-settings.ts'

/** Which kind of server it is. */
export type S3Kind = 'endpoint' | 'ceph' | 'double'

/** An S3 to test against. */
export interface S3AtHand {
  readonly kind: S3Kind
  readonly endpoint: string
  readonly clientConfig: S3Settings
  /** True when it was started for the tests, so that nobody else's buckets are in it. */
  readonly ours: boolean
  /** Ends it when it is ours. */
  release(): Promise<void>
}

/** How long a server named by S3_ENDPOINT may take to answer. */
const ANSWER_MS = 5000

/** Rejects with one sentence when the S3 that was asked for cannot be had. */
export async function s3AtHand(): Promise<S3AtHand> {
  const asked = variable('S3_SERVER')
  switch (asked) {
    case undefined:
      return variable('S3_ENDPOINT') === undefined ? cephOrDouble() : endpoint()
    case 'endpoint':
      return endpoint()
    case 'ceph':
      return ceph()
    case 'double':
      return double()
    default:
      throw new Error(`S3_SERVER is ${asked}: set it to endpoint, ceph or double, or unset it.`)
  }
}

/** One line that says which server it is. */
export function describeS3({ kind, endpoint }: S3AtHand): string {
  const names = { endpoint: 'the server of S3_ENDPOINT', ceph: 'a Ceph gateway', double: 'the S3 double' }
  return `S3 tests use ${names[kind]} at ${endpoint}`
}

async function endpoint(): Promise<S3AtHand> {
  const endpoint = required('S3_ENDPOINT')
  const sessionToken = variable('AWS_SESSION_TOKEN')
  const clientConfig: S3Settings = {
    endpoint,
    region: variable('AWS_REGION') ?? variable('AWS_DEFAULT_REGION') ?? 'us-east-1',
    credentials: {
      accessKeyId: required('AWS_ACCESS_KEY_ID'),
      secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
    forcePathStyle: true,
  }
  await ping(clientConfig)
  return { kind: 'endpoint', endpoint, clientConfig, ours: false, release: async () => {} }
}

async function cephOrDouble(): Promise<S3AtHand> {
  if (!cephGatewayObtainable()) return double()
  try {
    return await ceph()
  } catch (error) {
    console.error(`No Ceph gateway for the S3 tests: ${error instanceof Error ? error.message : error}`)
    return double()
  }
}

async function ceph(): Promise<S3AtHand> {
  const { endpoint, region, accessKeyId, secretAccessKey, stop } = await startCephGateway()
  const credentials = { accessKeyId, secretAccessKey }
  const clientConfig: S3Settings = { endpoint, region, credentials, forcePathStyle: true }
  return { kind: 'ceph', endpoint, clientConfig, ours: true, release: stop }
}

async function double(): Promise<S3AtHand> {
  const double = await startS3Double()
  const { endpoint, clientConfig } = double
  return { kind: 'double', endpoint, clientConfig, ours: true, release: () => double.stop() }
}

function variable(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}

function required(name: string): string {
  const value = variable(name)
  if (value === undefined) throw new Error(`The S3 server of S3_ENDPOINT needs ${name}, which is not set.`)
  return value
}

async function ping(clientConfig: S3Settings): Promise<void> {
  // The SDK writes into the credentials that it is given.
  const client = new S3Client({ ...structuredClone(clientConfig), maxAttempts: 1 })
  try {
    await client.send(new ListBucketsCommand({}), { abortSignal: AbortSignal.timeout(ANSWER_MS) })
  } catch (cause) {
    throw new Error(
      'S3_ENDPOINT is set, but does not list its buckets for the credentials in AWS_ACCESS_KEY_ID: check them, start it, or unset S3_ENDPOINT.',
      { cause },
    )
  } finally {
    client.destroy()
  }
}
