/** What the tests of strategies share: manual time, loaders that are settled by hand. */
import { afterEach, beforeEach } from '@jest/globals'
import { activityOf, type Watch } from '../src/storage/activity.ts'
import { type ManualTime, manualTime } from '../src/testing/manual-clock.ts'

/** Manual time for every test of a file. */
export function useManualTime(): { readonly time: ManualTime } {
  const holder = {} as { time: ManualTime }
  beforeEach(() => {
    holder.time = manualTime(1_700_000_000_000)
  })
  afterEach(() => {
    holder.time.restore()
  })
  return holder
}

/** A promise that the test settles. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}

export function deferred<T = string>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** A loader whose every call is settled by the test. */
export function manualLoader<T = string>() {
  const calls: (Deferred<T> & { readonly args: readonly unknown[] })[] = []
  const loader = (...args: unknown[]): Promise<T> => {
    const call = deferred<T>()
    calls.push({ ...call, args })
    return call.promise
  }
  const last = () => {
    const call = calls.at(-1)
    if (call === undefined) throw new Error('the loader was not called')
    return call
  }
  return { loader, calls, last }
}

/** Lets promises settle, and storages that answer in a later turn answer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Who, from now on, has asked for the news of a key of this storage and is still told of them. */
export function watchesOf(storage: object): ReadonlySet<Watch> {
  const activity = activityOf(storage)
  const { watch, unwatch } = activity
  const watches = new Set<Watch>()
  activity.watch = (key, one) => {
    watches.add(one)
    return watch.call(activity, key, one) as typeof one
  }
  activity.unwatch = (key, one) => {
    watches.delete(one)
    unwatch.call(activity, key, one)
  }
  return watches
}
