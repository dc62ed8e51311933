import { Storage } from '@google-cloud/storage'
import { type GcsDouble, type GcsDoubleOptions, startGcsDouble } from '../../src/gcs-double/index.ts'

export const BUCKET = 'the-bucket'

/** A double with a bucket, the SDK's client for it, which repeats nothing, and bare requests. */
export async function start(options: GcsDoubleOptions = {}) {
  const double = await startGcsDouble({ roundTripMs: 1, ...options })
  double.createBucket(BUCKET)
  const storage = new Storage({ ...double.storageOptions, retryOptions: { autoRetry: false } })
  const bucket = storage.bucket(BUCKET)
  return {
    double,
    storage,
    bucket,
    /** A request to a path under the bucket. */
    ask: (path: string, init: RequestInit = {}) =>
      fetch(`${double.endpoint}/storage/v1/b/${BUCKET}${path}`, init),
    /** An upload in one request; `query` has the name. */
    send: (query: string, init: RequestInit = {}) =>
      fetch(`${double.endpoint}/upload/storage/v1/b/${BUCKET}/o?${query}`, { method: 'POST', ...init }),
    [Symbol.asyncDispose]: () => double.stop(),
  }
}

/** What the double has, as the tests write it. */
export function stored(double: GcsDouble, name: string) {
  const object = double.object(BUCKET, name)
  if (object === undefined) throw new Error(`there is no object ${name}`)
  return { ...object, text: String(object.data) }
}

/** What a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => ({ unexpected: value }),
    (error: unknown) => error,
  )
}

/** Settles when the condition holds; the test's own time limit bounds the wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve))
}
