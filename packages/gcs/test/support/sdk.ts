/** The SDK that the tests run with: version 8 where GCS_SDK is 8, for which Node must be 22 or later, else version 7. */
import type { Storage as Storage7 } from '@google-cloud/storage'
import type { GCSClient } from '../../src/index.ts'

/** A client as the tests use it beside the storage. */
export type TestClient = GCSClient & Pick<Storage7, 'bucket' | 'retryOptions'>

/** Options that both versions know. */
export interface ClientOptions {
  readonly apiEndpoint: string
  readonly projectId: string
  readonly retryOptions?: { readonly autoRetry?: boolean; readonly maxRetries?: number }
}

export const sdkMajor = process.env['GCS_SDK'] === '8' ? 8 : 7

/** A client of the version that is tested. */
export async function newClient(options: ClientOptions): Promise<TestClient> {
  const { Storage } =
    sdkMajor === 8 ? await import('google-cloud-storage8') : await import('@google-cloud/storage')
  return new Storage({ ...options }) as unknown as TestClient
}
