/** Processes that share a bucket: a load in one, a delete in another. */
import { bucketFleetTests } from '@acache/test-servers/jest-fleet'
import { useGcs } from '@acache/test-servers/jest-gcs'

const gcs = useGcs()
bucketFleetTests(new URL('./support/fleet-member.ts', import.meta.url), () => {
  const { storageOptions, bucket } = gcs
  return { storageOptions, bucket }
})
