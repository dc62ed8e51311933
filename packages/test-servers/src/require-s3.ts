/** A program: succeeds when the tests will have the S3 that was asked for, and says in one sentence why not otherwise. */
import { s3AtHand } from './s3-at-hand.ts'

try {
  const s3 = await s3AtHand()
  await s3.release()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
