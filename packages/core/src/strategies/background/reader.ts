/** A reader: a local copy of what a writer keeps, here or in another process. It never runs the loader. */
import { ConfigurationError } from '../../errors.ts'
import { compileKey } from '../../keys/template.ts'
import { Reporter } from '../../observe/reporter.ts'
import { attachCounters } from '../../observe/stats.ts'
import type { CacheStorage } from '../../storage/contract.ts'
import { isFresh } from '../../storage/entry.ts'
import { durationMs } from '../../time/duration.ts'
import { lazyStorage } from '../lazy-storage.ts'
import { type BackgroundStatus, Job } from './job.ts'
import type { ReaderOptions } from './options.ts'
import { writerStorage } from './registry.ts'
import { patienceMs, timetableOf } from './timetable.ts'

/** A background value to read: call it for the value, or undefined when there is none. */
export interface BackgroundReader<T> {
  /** The value from the local cache; pulled once from the source when there is none. */
  (): Promise<T | undefined>
  /** Pulls now, or joins the pull under way. Rejects when the source fails. */
  refresh(): Promise<T | undefined>
  /** Stops pulling by schedule. Calls are still answered. */
  stop(): Promise<void>
  /** What the schedule of pulls does, and how the latest pull went. */
  status(): BackgroundStatus
  /** The local cache. */
  readonly cache: CacheStorage
}

export function makeReader<T>(template: string, options: ReaderOptions, owner: string): BackgroundReader<T> {
  if (options.interval === undefined) {
    throw new ConfigurationError(`${owner}: interval is missing; give how often to pull, such as '1m', or 0`)
  }
  const timetable = timetableOf({ interval: options.interval }, owner)
  const local = lazyStorage(options.cache, owner, false)
  const key = compileKey(template, nothing)([])
  const { source } = options
  const given = source === undefined ? undefined : lazyStorage(source, `${owner}: source`, false)
  const origin = () => given?.() ?? writerStorage(key)
  const ttlMs = options.ttl === undefined ? timetable.ttlMs(0) : durationMs(options.ttl, `${owner}: ttl`)
  // Storages take seconds.
  const ttl = ttlMs / 1000

  /** Copies what the source holds; what it no longer holds goes here too. A source that fails changes nothing. */
  const pull = async (): Promise<T | undefined> => {
    const from = origin()
    const to = local()
    if (from === undefined || from === to) return fresh(to)
    const entry = await from.getEntry<T>(key)
    if (entry === undefined || !isFresh(entry)) {
      await to.delete(key)
      return undefined
    }
    await to.setEntry(key, entry, { ttl })
    return entry.value
  }

  const fresh = async (storage: CacheStorage): Promise<T | undefined> => {
    const entry = await storage.getEntry<T>(key)
    return entry !== undefined && isFresh(entry) ? entry.value : undefined
  }

  const reader = Object.assign(
    async () => {
      try {
        const entry = await local().getEntry<T>(key)
        if (entry !== undefined && isFresh(entry)) return entry.value
      } catch (error) {
        reporter.report(error, { operation: 'get', key })
      }
      try {
        return (await job.run()) as T | undefined
      } catch (error) {
        reporter.report(error, { operation: 'pull', key })
        return undefined
      }
    },
    {
      refresh: () => job.run() as Promise<T | undefined>,
      stop: () => job.stop(),
      status: () => job.status(),
    },
  )
  Object.defineProperty(reader, 'name', { value: key })
  const reporter = new Reporter(reader, attachCounters(reader), options.onError)
  const job: Job = new Job({
    key,
    source: reader,
    timetable,
    work: () => job.track(pull),
    madeAt: async () => undefined,
    failed: (error, context) => reporter.report(error, { ...context, operation: 'pull' }),
    runImmediately: options.runImmediately ?? true,
    idleStopMs: Number.POSITIVE_INFINITY,
    patienceMs: patienceMs(timetable),
  })
  job.begin()
  return Object.defineProperty(reader, 'cache', { get: local, enumerable: true }) as BackgroundReader<T>
}

const nothing = () => undefined
