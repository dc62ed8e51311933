/** Answers of S3: objects and bodies in them, and refusals that are answers too. */
import { Readable } from 'node:stream'
import {
  type Attempt,
  type Call,
  collectBody,
  type ObjectFacts,
  type ObjectOutcome,
  type RequestClass,
} from '@acache/core/driver'
import type { GetObjectCommandOutput } from '@aws-sdk/client-s3'
import { BodyFailure } from './failures.ts'
import { attemptsOf, isRefusal } from './service-error.ts'
import { versionOf } from './version.ts'

/** A request that may be refused by its condition: that is an answer. */
export function changed(
  call: Call,
  kind: RequestClass,
  change: (attempt: Attempt) => Promise<string>,
): Promise<ObjectOutcome> {
  return call.send<ObjectOutcome>(kind, async (attempt) => {
    try {
      return { version: await change(attempt) }
    } catch (error) {
      if (!isRefusal(error)) throw error
      return { refused: true, repeated: attempt.repeated || attemptsOf(error) > 1 }
    }
  })
}

/** The body of an answer. Rejects when it does not come whole. */
export async function collected(
  answer: GetObjectCommandOutput,
  size: number,
  signal: AbortSignal,
  call: Call,
): Promise<Buffer> {
  try {
    return await collectBody(bodyOf(answer), { size, signal, call })
  } catch (error) {
    signal.throwIfAborted()
    const why = error instanceof Error ? error.message : String(error)
    throw new BodyFailure(`the object did not come whole: ${why}`, { cause: error })
  }
}

/** The stream of the body. */
export function bodyOf({ Body }: GetObjectCommandOutput): Readable {
  if (Body instanceof Readable) return Body
  throw new Error(
    'the client answers with other streams than those of Node; leave its requestHandler as it is',
  )
}

interface ObjectHeaders {
  readonly ETag?: string | undefined
  readonly ContentLength?: number | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
}

/** What the headers of an answer tell of an object. */
export function factsOf(answer: ObjectHeaders): ObjectFacts {
  const { ETag, Metadata: metadata = {} } = answer
  return { version: versionOf(ETag, metadata), metadata, size: lengthOf(answer) }
}

/** The length of the body. */
export function lengthOf({ ContentLength }: ObjectHeaders): number {
  if (ContentLength === undefined) throw new Error('the answer of the server has no Content-Length')
  return ContentLength
}

/** A name as a listing with `EncodingType: 'url'` has it. */
export function decoded(Key: string): string {
  return decodeURIComponent(Key.replace(/\+/g, ' '))
}
