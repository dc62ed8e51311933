/** The writers and jobs of this process. It hangs on a symbol of the global registry, so that two loaded copies of this package share it. */
import { withDeadline } from '../../concurrency/deadline.ts'
import { DuplicateWriterError } from '../../errors.ts'
import { describe, warn } from '../../observe/report.ts'
import { show } from '../../options.ts'
import type { CacheStorage } from '../../storage/contract.ts'
import type { BackgroundStatus } from './job.ts'

/** Something that runs in the background until it is stopped. */
export interface BackgroundJob {
  /** The key of the value. */
  readonly key: string
  /** The background value that it keeps up to date, as observers see it. */
  readonly source: object
  /** What the schedule does, and how the latest run went. */
  status(): BackgroundStatus
  /** Stops the schedule and waits for work under way. */
  stop(): Promise<void>
}

interface Registry {
  /** Where the writer of a key keeps its values. */
  readonly writers: Map<string, () => CacheStorage>
  readonly jobs: Set<BackgroundJob>
}

const REGISTRY = Symbol.for('@acache/registry')

function registry(): Registry {
  const known = Reflect.get(globalThis, REGISTRY) as Registry | undefined
  if (known !== undefined) return known
  const fresh: Registry = { writers: new Map(), jobs: new Set() }
  Object.defineProperty(globalThis, REGISTRY, { value: fresh })
  return fresh
}

/** Throws DuplicateWriterError when the key has a writer. */
export function refuseSecondWriter(key: string): void {
  if (registry().writers.has(key)) throw new DuplicateWriterError(key)
}

/** Enters a writer; throws DuplicateWriterError when the key has one. The answer takes it out again. */
export function enterWriter(key: string, storage: () => CacheStorage): () => void {
  const { writers } = registry()
  refuseSecondWriter(key)
  writers.set(key, storage)
  return () => {
    if (writers.get(key) === storage) writers.delete(key)
  }
}

/** The storage of the writer registered for the key, if there is one. */
export function writerStorage(key: string): CacheStorage | undefined {
  return registry().writers.get(key)?.()
}

/** Enters a job, for `shutdown`; the answer takes it out again. */
export function enterJob(job: BackgroundJob): () => void {
  const { jobs } = registry()
  jobs.add(job)
  return () => {
    jobs.delete(job)
  }
}

/** The jobs of this process that have not been stopped. */
export function backgroundJobs(): readonly BackgroundJob[] {
  return [...registry().jobs]
}

/** Stops every job and waits for the work under way, `timeoutMs` at most; then says what it gave up on. */
export async function stopAllJobs(timeoutMs: number): Promise<void> {
  const waitingFor = new Set(registry().jobs)
  const stopped = [...waitingFor].map(async (job) => {
    await job.stop()
    waitingFor.delete(job)
  })
  const all = Promise.all(stopped)
  const gaveUp = () => {
    const keys = [...waitingFor].map(({ key }) => show(key)).join(', ')
    return new Error(
      `BGCache.shutdown() gave up on work that is still under way after ${timeoutMs} ms: ${keys}`,
    )
  }
  await withDeadline(all, { timeoutMs, expired: gaveUp, late: () => undefined }).catch((error) =>
    warn(describe(error)),
  )
}
