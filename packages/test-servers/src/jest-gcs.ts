/** Google Cloud Storage for the length of a Jest suite: the server that GCS_ENDPOINT names, else a double. */
import { randomUUID } from 'node:crypto'
import type { Storage } from '@google-cloud/storage'
import { afterAll, beforeAll } from '@jest/globals'
import {
  type GcsDouble,
  type GcsDoubleOptions,
  type GcsStorageOptions,
  startGcsDouble,
} from './gcs-double/index.ts'

/** A suite's part of a service. Read its properties inside of tests: before the suite begins there is none. */
export interface SuiteGcs {
  readonly endpoint: string
  /** Whether the suite runs against GCS_ENDPOINT or against a double of its own. */
  readonly kind: 'endpoint' | 'double'
  /** What `new Storage(…)` needs. */
  readonly storageOptions: GcsStorageOptions
  /** The suite's own bucket. */
  readonly bucket: string
  /** Undefined when the suite runs against GCS_ENDPOINT. */
  readonly double: GcsDouble | undefined
}

/**
 * Gives the suite that it is called in a service with an empty bucket, which is removed afterwards. GCS_ENDPOINT is the
 * address of a server, without a path; GOOGLE_CLOUD_PROJECT the project for its buckets, by default `acache-test`.
 */
export function useGcs(options: GcsDoubleOptions = {}): SuiteGcs {
  const bucket = `acache-test-${randomUUID()}`
  let service: Service | undefined
  const present = (): Service => {
    if (service === undefined)
      throw new Error('useGcs: the service is there inside of tests and hooks, not before')
    return service
  }
  beforeAll(async () => {
    service = await serviceAtHand(options)
    tell(service)
    if (service.double !== undefined) service.double.createBucket(bucket)
    else await (await client(service)).createBucket(bucket)
  })
  afterAll(async () => {
    if (service === undefined) return
    if (service.double !== undefined) return service.double.stop()
    const remote = (await client(service)).bucket(bucket)
    await remote.deleteFiles({ force: true })
    await remote.delete()
  })
  return {
    bucket,
    get endpoint() {
      return present().storageOptions.apiEndpoint
    },
    get kind() {
      return present().double === undefined ? 'endpoint' : 'double'
    },
    get storageOptions() {
      return present().storageOptions
    },
    get double() {
      return present().double
    },
  }
}

type Service = Pick<SuiteGcs, 'storageOptions' | 'double'>

async function serviceAtHand(options: GcsDoubleOptions): Promise<Service> {
  const apiEndpoint = process.env['GCS_ENDPOINT']
  if (apiEndpoint === undefined || apiEndpoint === '') {
    const double = await startGcsDouble(options)
    return { storageOptions: double.storageOptions, double }
  }
  const projectId = process.env['GOOGLE_CLOUD_PROJECT'] ?? 'acache-test'
  return { storageOptions: { apiEndpoint, projectId }, double: undefined }
}

/** Loaded only when it is needed: suites of other servers come by here as well. */
async function client({ storageOptions }: Service): Promise<Storage> {
  const sdk = await import('@google-cloud/storage')
  return new sdk.Storage(storageOptions)
}

let told = false

/** Says once per test file what the tests run against. */
function tell({ double }: Service): void {
  if (told) return
  told = true
  process.stderr.write(
    double === undefined
      ? 'Google Cloud Storage: the server of GCS_ENDPOINT\n'
      : 'Google Cloud Storage: the double of the tests (GCS_ENDPOINT is not set)\n',
  )
}
