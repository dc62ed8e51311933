/** DeleteObject and DeleteObjects. */
import { empty, type S3Answer, xmlAnswer } from './answer.ts'
import { checkMatch } from './conditions.ts'
import { checkKey } from './description.ts'
import { S3Error } from './errors.ts'
import { type Exchange, target, writeConditionsOf } from './exchange.ts'
import { bucketOf } from './request.ts'
import type { Bucket } from './store.ts'
import { all, branch, checkShape, type Element, leaf, malformed, parseXml, textOf } from './xml.ts'

const MAX_KEYS = 1000

export function deleteObject(exchange: Exchange): S3Answer {
  const { bucket, key } = target(exchange)
  checkMatch(writeConditionsOf(exchange, 'DeleteObject').ifMatch, bucket.objects.get(key), exchange.rules)
  bucket.objects.delete(key)
  return empty(204)
}

export function deleteObjects(exchange: Exchange): S3Answer {
  const { request, store, body } = exchange
  const bucket = store.bucket(bucketOf(request))
  requireVouched(exchange)
  const root = parseXml(body.data)
  checkShape(root, 'Delete', ['Object', 'Quiet'])
  const quiet = textOf(root, 'Quiet') === 'true'
  const objects = all(root, 'Object').map(readObject)
  if (objects.length === 0 || objects.length > MAX_KEYS) throw malformed()
  const results = objects.map((object) => deleteOne(exchange, bucket, object))
  return xmlAnswer(
    branch(
      'DeleteResult',
      results.filter(({ name }) => name === 'Error' || !quiet),
    ),
  )
}

/** S3 takes some documents only when a digest vouches for them. */
export function requireVouched({ body }: Exchange): void {
  if (!body.vouched)
    throw new S3Error('InvalidRequest', { message: 'Missing required header for this request: Content-MD5' })
}

interface ToDelete {
  readonly key: string
  readonly etag: string | undefined
}

function readObject(element: Element): ToDelete {
  checkShape(element, 'Object', ['Key', 'ETag'])
  const key = textOf(element, 'Key')
  if (key === undefined || key === '') throw malformed()
  return { key, etag: textOf(element, 'ETag') }
}

function deleteOne({ rules, refusal }: Exchange, bucket: Bucket, { key, etag }: ToDelete): Element {
  const refused = refusal(key)
  if (refused !== undefined) return keyError(key, refused, refused)
  try {
    checkKey(key)
    if (rules.obeys('DeleteObject')) checkMatch(etag, bucket.objects.get(key), rules)
  } catch (error) {
    if (error instanceof S3Error) return keyError(key, error.code, error.message)
    throw error
  }
  bucket.objects.delete(key)
  return branch('Deleted', [leaf('Key', key)])
}

/** What DeleteObjects says of a key that it did not delete. */
function keyError(key: string, code: string, message: string): Element {
  return branch('Error', [leaf('Key', key), leaf('Code', code), leaf('Message', message)])
}
