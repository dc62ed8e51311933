/** What the double keeps. */
import type { ChecksumAlgorithm } from './checksums.ts'
import { S3Error } from './errors.ts'
import type { Element } from './xml.ts'

/** What comes with the bytes of an object and goes with them. */
export interface Description {
  /** Content-Type and other headers that S3 keeps, by their lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** User metadata, by the names that follow `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>
}

/** A checksum that is kept with an object. */
export interface KeptChecksum {
  readonly algorithm: ChecksumAlgorithm
  readonly value: string
  /** Composite ones are made of those of the parts. */
  readonly type: 'FULL_OBJECT' | 'COMPOSITE'
}

/** An object. */
export interface StoredObject extends Description {
  readonly body: Buffer
  /** Without the quotes that it has in headers. */
  readonly etag: string
  /** Milliseconds since the epoch, whole seconds. */
  readonly lastModified: number
  /** Undefined when the upload had none: then S3 has one of its own choice. */
  readonly checksum: KeptChecksum | undefined
}

/** A part of an object that is being uploaded. */
export interface StoredPart {
  readonly body: Buffer
  readonly md5: Buffer
  readonly checksum: string | undefined
}

/** An upload in parts that was begun. */
export interface Upload extends Description {
  readonly key: string
  readonly begun: number
  readonly algorithm: ChecksumAlgorithm | undefined
  readonly checksumType: KeptChecksum['type']
  readonly parts: Map<number, StoredPart>
}

/** A bucket. */
export interface Bucket {
  readonly name: string
  readonly created: number
  readonly objects: Map<string, StoredObject>
  readonly uploads: Map<string, Upload>
  lifecycle: Element | undefined
}

/** All buckets. */
export class Store {
  readonly buckets = new Map<string, Bucket>()

  /** Throws NoSuchBucket. */
  bucket(name: string): Bucket {
    const bucket = this.buckets.get(name)
    if (bucket === undefined) throw new S3Error('NoSuchBucket', { details: { BucketName: name } })
    return bucket
  }
}

/** Throws NoSuchKey. */
export function objectIn({ objects }: Bucket, key: string): StoredObject {
  const object = objects.get(key)
  if (object === undefined) throw new S3Error('NoSuchKey', { details: { Key: key } })
  return object
}
