/** What the double answers. */
import type { S3ErrorOptions } from './errors.ts'
import { branch, type Element, leaf, writeXml } from './xml.ts'

/** An answer as it would go out if nothing went wrong on the way. */
export interface S3Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const NOTHING = Buffer.alloc(0)

/** An answer without a body. */
export function empty(status: number, headers: Readonly<Record<string, string>> = {}): S3Answer {
  return { status, headers, body: NOTHING }
}

/** An answer that is a document. */
export function xmlAnswer(root: Element, headers: Readonly<Record<string, string>> = {}): S3Answer {
  const body = Buffer.from(writeXml(root))
  return { status: 200, headers: { 'content-type': 'application/xml', ...headers }, body }
}

/** A refusal. The document names the request as the header x-amz-request-id does. */
export function errorAnswer(
  status: number,
  code: string,
  { message = code, details = {}, headers = {} }: S3ErrorOptions,
  requestId: string,
): S3Answer {
  const further = Object.entries(details).map(([name, value]) => leaf(name, value))
  const root = branch('Error', [
    leaf('Code', code),
    leaf('Message', message),
    ...further,
    leaf('RequestId', requestId),
  ])
  return { ...xmlAnswer(root, headers), status }
}
