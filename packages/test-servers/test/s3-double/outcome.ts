import { S3ServiceException } from '@aws-sdk/client-s3'

/** What became of a request: its status, and the code when it was refused. */
export interface Outcome {
  readonly status: number | undefined
  readonly code?: string
}

/** The outcome of a request of the SDK, as far as servers agree on it. */
export async function outcomeOf(
  request: Promise<{ readonly $metadata: { readonly httpStatusCode?: number | undefined } }>,
): Promise<Outcome> {
  try {
    const { $metadata } = await request
    return { status: $metadata.httpStatusCode }
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error
    return { status: error.$metadata.httpStatusCode, code: error.name }
  }
}
