/** Finds out whether a store obeys the conditions of writes: some that resemble S3 accept them and ignore them. */
import { randomBytes } from 'node:crypto'
import type { Calls } from './calls.ts'
import type { ObjectNames } from './object-names.ts'
import type { ObjectCondition, ObjectStore } from './object-store.ts'

/** Begins the name of no key's object. */
const PROBE = '%check-'

/** True when the store refuses to create what is there and to replace what has changed. Six requests on an object of its own. */
export async function obeysConditions(
  store: ObjectStore,
  names: ObjectNames,
  calls: Calls,
): Promise<boolean> {
  const name = `${names.prefix}${PROBE}${randomBytes(8).toString('hex')}`
  /** The version written; undefined when the write was refused. */
  const put = (condition: ObjectCondition) =>
    calls.within(async (call) => {
      const bytes = randomBytes(16)
      const upload = { bytes, metadata: {}, expiresAt: Number.NEGATIVE_INFINITY }
      const outcome = await store.put(name, upload, call, condition)
      return 'version' in outcome ? outcome.version : undefined
    })
  try {
    const first = await put('absent')
    if (first === undefined || (await put('absent')) !== undefined) return false
    const second = await put({ version: first })
    return second !== undefined && (await put({ version: first })) === undefined
  } finally {
    await calls.within((call) => store.remove(name, call))
  }
}
