/** Stages on the double of a bucket's service, each of whose answers fails. */
import type { CacheStorage, Duration } from '@acache/core'
import { jump, type Stage } from './play.ts'
import type { Fault } from './words.ts'

/** What the doubles of the services have in common. */
interface Double<Means> {
  always(asked: (request: { readonly operation: string }) => boolean, fault: Means): void
  recover(): void
}

/** A double with a bucket, and storages in that. */
interface OpenDouble<Means> {
  readonly double: Double<Means>
  open(options: {
    readonly prefix: string
    readonly timeout: Duration
    readonly maxAttempts: number
    readonly onError: (error: unknown) => void
  }): CacheStorage
}

/** Opens stages: `means` are the faults as the double knows them, of which 'read-only' is one of `changes` alone. */
export function bucketStages<Means>(
  at: () => OpenDouble<Means>,
  means: Readonly<Partial<Record<Fault, Means>>>,
  changes: readonly string[],
): (fault: Fault) => Promise<Stage> {
  let prefixes = 0
  return async (fault) => {
    prefixes += 1
    const { double, open } = at()
    const told: unknown[] = []
    const holdsClock = fault === 'hang'
    const storage = open({
      prefix: `${prefixes}/`,
      timeout: holdsClock ? '5s' : '30s',
      maxAttempts: 2,
      onError: (error) => told.push(error),
    })
    let putBack = () => {}
    return {
      storage,
      told,
      holdsClock,
      inject() {
        const mean = means[fault]
        if (mean === undefined) putBack = jump(fault)
        else double.always(({ operation }) => fault !== 'read-only' || changes.includes(operation), mean)
      },
      heal() {
        double.recover()
        putBack()
      },
      dispose: () => storage.close?.(),
    }
  }
}
