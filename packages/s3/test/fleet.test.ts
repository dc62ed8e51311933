/** Processes that share a bucket: a load in one, a delete in another. */
import { bucketFleetTests } from '@acache/test-servers/jest-fleet'
import { useS3 } from '@acache/test-servers/jest-s3'

const s3 = useS3()
bucketFleetTests(new URL('./support/fleet-member.ts', import.meta.url), () => {
  const { clientConfig, bucket } = s3
  return { clientConfig, bucket }
})
