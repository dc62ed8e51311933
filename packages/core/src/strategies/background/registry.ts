/** The writers and jobs of this process. It hangs on a symbol of the global registry, so that two loaded copies of this package share it. */
import { DuplicateWriterError } from '../../errors.ts'
import type { CacheStorage } from '../../storage/contract.ts'

/** Something that runs in the background until it is stopped. */
export interface Stoppable {
  /** Stops the schedule and waits for work under way. */
  stop(): Promise<void>
}

interface Registry {
  /** Where the writer of a key keeps its values. */
  readonly writers: Map<string, () => CacheStorage>
  readonly jobs: Set<Stoppable>
}

const REGISTRY = Symbol.for('@acache/registry')

function registry(): Registry {
  const known = Reflect.get(globalThis, REGISTRY) as Registry | undefined
  if (known !== undefined) return known
  const fresh: Registry = { writers: new Map(), jobs: new Set() }
  Object.defineProperty(globalThis, REGISTRY, { value: fresh })
  return fresh
}

/** Enters a writer; throws DuplicateWriterError when the key has one. The answer takes it out again. */
export function enterWriter(key: string, storage: () => CacheStorage): () => void {
  const { writers } = registry()
  if (writers.has(key)) throw new DuplicateWriterError(key)
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
export function enterJob(job: Stoppable): () => void {
  const { jobs } = registry()
  jobs.add(job)
  return () => {
    jobs.delete(job)
  }
}

/** Stops every job and waits for the work under way; jobs that end later do not keep others from ending. */
export async function stopAllJobs(): Promise<void> {
  await Promise.all([...registry().jobs].map((job) => job.stop()))
}
