/**
 * Jest's `globalSetup` for packages whose tests need an S3: one server for all of their test files, which ends with
 * Jest. `useS3` finds it.
 */
import { describeS3, s3AtHand } from './s3-at-hand.ts'
import { announcedS3, announceS3 } from './shared-s3.ts'

export default async function globalSetup(): Promise<void> {
  // In watch mode the set-up runs again before each run.
  if (announcedS3() !== undefined) return
  // Otherwise every worker prints the SDK's notice that some day it will not run on this version of Node.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  const s3 = await s3AtHand()
  announceS3(s3)
  console.error(describeS3(s3))
}
