/** Reads on their way are shared: callers who ask for a key at the same time make one request. */
import type { Activity, Watch } from '../storage/activity.ts'
import type { CacheEntry } from '../storage/entry.ts'
import type { Found } from './plan.ts'

interface SharedRead<T> extends Watch {
  readonly found: Promise<Found<T>>
}

/** What a read that failed has found. */
export const UNSOUND: Found<never> = { entry: undefined, sound: false }

/** The read of the key that is on its way. One that a write or a delete has overtaken is for earlier callers only. */
export function sharedRead<T>(activity: Activity, key: string): Promise<Found<T>> | undefined {
  if (activity.reads.size === 0) return undefined
  const read = activity.reads.get(key) as SharedRead<T> | undefined
  return read === undefined || read.breached ? undefined : read.found
}

/** Lets later callers share a read until it ends; a failure is told to `failed` and ends in `UNSOUND`. */
export function shareRead<T>(
  activity: Activity,
  key: string,
  entry: Promise<CacheEntry<T> | undefined>,
  failed: (error: unknown) => void,
): Promise<Found<T>> {
  const over = () => {
    activity.unwatch(key, read)
    if (activity.reads.get(key) === read) activity.reads.delete(key)
  }
  const read: SharedRead<T> = activity.watch(key, {
    breached: false,
    found: Promise.resolve(entry).then(
      (late) => {
        over()
        return { entry: late, sound: true }
      },
      (error) => {
        over()
        failed(error)
        return UNSOUND
      },
    ),
  })
  activity.reads.set(key, read)
  return read.found
}
