/** Buckets themselves. */
import { empty, type S3Answer, xmlAnswer } from './answer.ts'
import { requireVouched } from './deletes.ts'
import { S3Error } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { checkLifecycle } from './lifecycle.ts'
import { bucketOf } from './request.ts'
import { branch, checkShape, leaf, parseXml, textOf } from './xml.ts'

/** The region in which a bucket is made when nobody names one, and may be made twice. */
const FIRST_REGION = 'us-east-1'

export function listBuckets({ store }: Exchange): S3Answer {
  const buckets = [...store.buckets.values()].map(({ name, created }) =>
    branch('Bucket', [leaf('Name', name), leaf('CreationDate', new Date(created).toISOString())]),
  )
  return xmlAnswer(branch('ListAllMyBucketsResult', [branch('Buckets', buckets)]))
}

export function createBucket({ request, body, store, region, now }: Exchange): S3Answer {
  const name = bucketOf(request)
  if (!/^(?!\d+\.\d+\.\d+\.\d+$)[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(name) || name.includes('..'))
    throw new S3Error('InvalidBucketName', { details: { BucketName: name } })
  const constraint = constraintOf(body.data)
  if ((constraint ?? FIRST_REGION) !== region) throw new S3Error('IllegalLocationConstraintException')
  if (!store.buckets.has(name))
    store.buckets.set(name, {
      name,
      created: now,
      objects: new Map(),
      uploads: new Map(),
      lifecycle: undefined,
    })
  else if (region !== FIRST_REGION)
    throw new S3Error('BucketAlreadyOwnedByYou', { details: { BucketName: name } })
  return empty(200, { location: `/${name}` })
}

function constraintOf(document: Buffer): string | undefined {
  if (document.length === 0) return undefined
  const root = parseXml(document)
  checkShape(root, 'CreateBucketConfiguration', ['LocationConstraint'])
  return textOf(root, 'LocationConstraint')
}

export function headBucket({ request, store, region }: Exchange): S3Answer {
  store.bucket(bucketOf(request))
  return empty(200, { 'x-amz-bucket-region': region })
}

export function deleteBucket({ request, store }: Exchange): S3Answer {
  const bucket = store.bucket(bucketOf(request))
  if (bucket.objects.size > 0) throw new S3Error('BucketNotEmpty', { details: { BucketName: bucket.name } })
  store.buckets.delete(bucket.name)
  return empty(204)
}

export function putLifecycle(exchange: Exchange): S3Answer {
  const { request, body, store } = exchange
  const bucket = store.bucket(bucketOf(request))
  requireVouched(exchange)
  const configuration = parseXml(body.data)
  checkLifecycle(configuration)
  bucket.lifecycle = configuration
  return empty(200)
}

export function getLifecycle({ request, store }: Exchange): S3Answer {
  const { lifecycle } = store.bucket(bucketOf(request))
  if (lifecycle === undefined) throw new S3Error('NoSuchLifecycleConfiguration')
  return xmlAnswer(lifecycle)
}
