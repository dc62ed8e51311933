/** Compiling is the test: the client and the answers of the SDK fit the structural types. */
import { type GetObjectCommand, type GetObjectCommandOutput, S3Client as SdkClient } from '@aws-sdk/client-s3'
import type { AnswerTo } from '../src/client.ts'
import type { S3Client } from '../src/index.ts'

type Same<A, B> = [A, B] extends [B, A] ? true : false

export const client: S3Client = new SdkClient({})
export const answer: Same<AnswerTo<GetObjectCommand>, GetObjectCommandOutput> = true
