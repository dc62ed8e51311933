/** How the S3 of a Jest run gets from the run's set-up to its test files: Jest's workers inherit the environment. */
import type { S3AtHand } from './s3-at-hand.ts'

const VARIABLE = 'ACACHE_TEST_S3'

/** Tells the test files of this run where S3 is. */
export function announceS3({ kind, endpoint, clientConfig, ours }: S3AtHand): void {
  process.env[VARIABLE] = JSON.stringify({ kind, endpoint, clientConfig, ours })
}

/** The S3 of this run, or undefined when the package has no `s3-global-setup`. */
export function announcedS3(): S3AtHand | undefined {
  const announced = process.env[VARIABLE]
  return announced === undefined ? undefined : { ...JSON.parse(announced), release: async () => {} }
}
