/** A double with a bucket, and storages in it that count on nothing being late. */
import { type GcsDouble, type GcsDoubleOptions, startGcsDouble } from '@acache/test-servers/gcs-double'
import { GCSCache, type GCSCacheOptions } from '../../src/index.ts'
import { newClient, type TestClient } from './sdk.ts'

/** A double, a client of it, and storages over both. It ends with the test. */
export interface OpenDouble extends AsyncDisposable {
  readonly double: GcsDouble
  /** As an application makes it: it repeats requests by itself where it is let. */
  readonly client: TestClient
  readonly bucket: string
  open(options?: Partial<GCSCacheOptions>): GCSCache
}

export async function openDouble(options: GcsDoubleOptions = {}): Promise<OpenDouble> {
  const double = await startGcsDouble(options)
  const client = await newClient(double.storageOptions)
  const bucket = 'bucket'
  double.createBucket(bucket)
  return {
    double,
    client,
    bucket,
    open: (given) => new GCSCache({ timeout: '30s', client, bucket, ...given }),
    [Symbol.asyncDispose]: () => double.stop(),
  }
}
