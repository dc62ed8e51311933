/** What does each operation. */
import { createBucket, deleteBucket, getLifecycle, headBucket, listBuckets, putLifecycle } from './buckets.ts'
import { deleteObject, deleteObjects } from './deletes.ts'
import type { Handler } from './exchange.ts'
import { listObjectsV2 } from './listing.ts'
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  listMultipartUploads,
  uploadPart,
} from './multipart.ts'
import type { S3Operation } from './operations.ts'
import { getObject, headObject } from './reads.ts'
import { copyObject, putObject } from './writes.ts'

export const handlers: Readonly<Record<S3Operation, Handler>> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  ListObjectsV2: listObjectsV2,
  DeleteObjects: deleteObjects,
  ListMultipartUploads: listMultipartUploads,
  PutBucketLifecycleConfiguration: putLifecycle,
  GetBucketLifecycleConfiguration: getLifecycle,
  PutObject: putObject,
  CopyObject: copyObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
}
