/** What Ceph's gateway needs that other servers do not. */
import type { CopyObjectCommand } from '@aws-sdk/client-s3'

/** The form of its request ids, which every answer carries. */
const REQUEST_ID = /^tx[0-9a-f]{21}-[0-9a-f]+-/

/** True for an answer of Ceph's gateway. */
export function isFromCeph({
  $metadata,
}: {
  readonly $metadata: { readonly requestId?: string | undefined }
}): boolean {
  return REQUEST_ID.test($metadata.requestId ?? '')
}

/** The condition on the source of a copy under the name by which the gateway knows it: the one of S3 it ignores. */
export function addCopyCondition(command: CopyObjectCommand, tag: string): void {
  command.middlewareStack.add(
    (next) => (args) => {
      const { request } = args
      if (typeof request === 'object' && request !== null && 'headers' in request) {
        Object.assign(request.headers as object, { 'x-amz-copy-if-match': tag })
      }
      return next(args)
    },
    // Before the request is signed.
    { step: 'build', name: 'acacheCephCopyCondition' },
  )
}
