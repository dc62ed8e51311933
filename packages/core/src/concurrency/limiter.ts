/** Works on many things, a bounded number at a time. */
import { all, type MaybePromise } from './maybe-promise.ts'

/** Maps in order with at most `limit` calls under way. The first rejection rejects; no further call is started then. */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => R | Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const queue = items.entries()
  let failed = false
  const worker = async () => {
    for (const [index, item] of queue) {
      if (failed) return
      try {
        results[index] = await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}

/** How many calls stand in for one batch. */
export interface EachOptions {
  /** The calls answer directly: so does this. */
  readonly sync: boolean
  /** Otherwise, how many are under way at a time. */
  readonly limit: number
}

/** As mapLimited; answers directly when the calls do. */
export function mapEach<T, R>(
  items: readonly T[],
  { sync, limit }: EachOptions,
  work: (item: T) => MaybePromise<R>,
): MaybePromise<R[]> {
  return sync ? all(items.map((item) => work(item))) : mapLimited(items, limit, work)
}
