/** If-Match and If-None-Match, on reads and on writes. */
import { S3Error } from './errors.ts'
import type { StoredObject } from './store.ts'

/** Which entity tags count as equal on writes. */
export interface TagRules {
  /** Ceph takes a tag in quotes for another one on writes, and a missing object for one that does not match. */
  readonly unquotedOnly: boolean
}

/** The conditions of a request; undefined stands for none. */
export interface Conditions {
  readonly ifMatch: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Throws when a write must not happen. `current` is what is there now. */
export function checkWrite(
  { ifMatch, ifNoneMatch }: Conditions,
  current: StoredObject | undefined,
  rules: TagRules,
): void {
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*' || ifMatch !== undefined) throw new S3Error('NotImplemented')
    if (current !== undefined) throw failed('If-None-Match')
  }
  checkMatch(ifMatch, current, rules)
}

/** Throws when If-Match of a write or delete does not hold. */
export function checkMatch(
  ifMatch: string | undefined,
  current: StoredObject | undefined,
  rules: TagRules,
): void {
  if (ifMatch === undefined) return
  if (current === undefined) throw rules.unquotedOnly ? failed('If-Match') : new S3Error('NoSuchKey')
  const holds = rules.unquotedOnly ? ifMatch === '*' || ifMatch === current.etag : matches(ifMatch, current)
  if (!holds) throw failed('If-Match')
}

/** True when a read may go on, false when the reader has it already (304). Throws PreconditionFailed. */
export function checkRead({ ifMatch, ifNoneMatch }: Conditions, current: StoredObject): boolean {
  if (ifMatch !== undefined && !matches(ifMatch, current)) throw failed('If-Match')
  return ifNoneMatch === undefined || !matches(ifNoneMatch, current)
}

/** Throws when the source of a copy is not the one that was meant. */
export function checkSource({ ifMatch, ifNoneMatch }: Conditions, source: StoredObject): void {
  if (ifMatch !== undefined && !matches(ifMatch, source)) throw failed('x-amz-copy-source-If-Match')
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, source))
    throw failed('x-amz-copy-source-If-None-Match')
}

/** True when one of the tags in a header is the object's, in quotes or not. */
function matches(header: string, { etag }: StoredObject): boolean {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^"(.*)"$/, '$1'))
  return tags.includes('*') || tags.includes(etag)
}

function failed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', { details: { Condition: condition } })
}
