/** Which operation a request is for. What is not in the table is refused rather than taken for something else. */
import type { IncomingHttpHeaders } from 'node:http'

const OPERATIONS = {
  ListBuckets: { method: 'GET', on: 'service' },
  CreateBucket: { method: 'PUT', on: 'bucket' },
  HeadBucket: { method: 'HEAD', on: 'bucket' },
  DeleteBucket: { method: 'DELETE', on: 'bucket' },
  ListObjectsV2: {
    method: 'GET',
    on: 'bucket',
    needs: ['list-type'],
    may: [
      'prefix',
      'delimiter',
      'max-keys',
      'start-after',
      'continuation-token',
      'encoding-type',
      'fetch-owner',
    ],
  },
  DeleteObjects: { method: 'POST', on: 'bucket', needs: ['delete'] },
  ListMultipartUploads: { method: 'GET', on: 'bucket', needs: ['uploads'], may: ['prefix'] },
  PutBucketLifecycleConfiguration: { method: 'PUT', on: 'bucket', needs: ['lifecycle'] },
  GetBucketLifecycleConfiguration: { method: 'GET', on: 'bucket', needs: ['lifecycle'] },
  PutObject: { method: 'PUT', on: 'object', copies: false },
  CopyObject: { method: 'PUT', on: 'object', copies: true },
  GetObject: { method: 'GET', on: 'object' },
  HeadObject: { method: 'HEAD', on: 'object' },
  DeleteObject: { method: 'DELETE', on: 'object' },
  CreateMultipartUpload: { method: 'POST', on: 'object', needs: ['uploads'] },
  UploadPart: { method: 'PUT', on: 'object', needs: ['partNumber', 'uploadId'], copies: false },
  CompleteMultipartUpload: { method: 'POST', on: 'object', needs: ['uploadId'] },
  AbortMultipartUpload: { method: 'DELETE', on: 'object', needs: ['uploadId'] },
} as const satisfies Record<string, Shape>

/** The operations that the double does. */
export type S3Operation = keyof typeof OPERATIONS

interface Shape {
  readonly method: string
  readonly on: 'service' | 'bucket' | 'object'
  /** The query parameters that tell it from others. */
  readonly needs?: readonly string[]
  /** The further query parameters that it takes. */
  readonly may?: readonly string[]
  /** Whether `x-amz-copy-source` must be there, or must not. */
  readonly copies?: boolean
}

/** What an operation is told by. */
interface Asked {
  readonly method: string
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly query: ReadonlyMap<string, string>
  readonly headers: IncomingHttpHeaders
}

/** The operation of a request, or undefined when there is none like it. */
export function operationOf(asked: Asked): S3Operation | undefined {
  for (const [name, shape] of entries) if (fits(asked, shape)) return name
  return undefined
}

function fits({ method, bucket, key, query, headers }: Asked, shape: Shape): boolean {
  const on = bucket === undefined ? 'service' : key === undefined ? 'bucket' : 'object'
  const { needs = [], may = [], copies } = shape
  return (
    shape.method === method &&
    shape.on === on &&
    needs.every((name) => query.has(name)) &&
    // Clients of the SDK name the operation in x-id.
    [...query.keys()].every((name) => name === 'x-id' || needs.includes(name) || may.includes(name)) &&
    (copies === undefined || copies === (headers['x-amz-copy-source'] !== undefined))
  )
}

const entries = Object.keys(OPERATIONS)
  .filter((name): name is S3Operation => Object.hasOwn(OPERATIONS, name))
  .map((name): readonly [S3Operation, Shape] => [name, OPERATIONS[name]])
