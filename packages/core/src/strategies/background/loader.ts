/** A background value: its loader runs by a timetable, and callers are served from the cache. */

import { requireLeases } from '../../engine/leasing.ts'
import type { Plan } from '../../engine/plan.ts'
import { ConfigurationError } from '../../errors.ts'
import { compileKey } from '../../keys/template.ts'
import { Reporter } from '../../observe/reporter.ts'
import type { CacheStorage } from '../../storage/contract.ts'
import { isFresh } from '../../storage/entry.ts'
import { now } from '../../time/clock.ts'
import { durationMs } from '../../time/duration.ts'
import { deciderOf } from '../decisions.ts'
import { nameAfter } from '../decorate.ts'
import { lazyStorage } from '../lazy-storage.ts'
import { Subject } from '../subject.ts'
import { type BackgroundStatus, Job } from './job.ts'
import { Leadership } from './leadership.ts'
import type { BackgroundOptions, LeaderOptions } from './options.ts'
import { watchingLife } from './short-life.ts'
import { patienceMs, type Timetable, timetableOf } from './timetable.ts'

/** A registered loader or writer: call it for the value. */
export interface BackgroundValue<T> {
  /** The value, from the cache; loads it when there is none. */
  (): Promise<T>
  /** Runs the loader now, or joins the run under way. */
  refresh(): Promise<T>
  /** Stops refreshing and waits for a run under way. Calls are still answered; what has expired is loaded by its caller. */
  stop(): Promise<void>
  /** What the schedule does, and how the latest run went. */
  status(): BackgroundStatus
  /** The storage that keeps the value; made now if it is made lazily. */
  readonly cache: CacheStorage
}

/** Enters the value in a register before anything runs; the answer takes it out again. */
export type Enter = (key: string, storage: () => CacheStorage) => () => void

/** Registers a loader: it begins to run as soon as the code that registers it has ended. */
export function registerLoader<T>(
  key: string,
  fn: () => T | Promise<T>,
  options: BackgroundOptions,
  owner: string,
  enter: Enter = () => () => undefined,
): BackgroundValue<T> {
  const timetable = timetableOf(options, owner)
  const leader = leaderOf(options, timetable, owner)
  const keyOf = compileKey(key, fn)
  const textKey = keyOf([])
  const storage = watchingLife(lazyStorage(options.cache, owner, false), timetable, textKey, owner)
  const subject = new Subject<T>({
    keyOf,
    plan: planOf(options, timetable, leader, owner),
    storage,
    options,
    makeCall: (callKey, _self, args) => ({ key: callKey, args, load: () => job.track(fn) }),
  })
  const leave = enter(textKey, storage)

  const value = Object.assign(
    async () => {
      job.read()
      if (job.beginning !== undefined) await job.beginning
      return subject.answer(undefined, [])
    },
    {
      refresh: () => job.run() as Promise<T>,
      stop: () => job.stop(),
      status: () => job.status(),
    },
  )
  nameAfter(value, fn, key)
  subject.attach(value)
  const reporter = new Reporter(value, subject.counters, options.onError)
  const job: Job = new Job({
    key: textKey,
    source: value,
    timetable,
    work: async () => subject.refresh(undefined, []),
    madeAt: async () => {
      try {
        const entry = await subject.peek([])
        return entry !== undefined && isFresh(entry) ? Math.min(entry.createdAt, now()) : undefined
      } catch (error) {
        reporter.report(error, { operation: 'get', key: textKey })
        return undefined
      }
    },
    failed: (error, context) => reporter.report(error, context),
    runImmediately: options.runImmediately ?? true,
    leave,
    patienceMs: patienceMs(timetable),
    idleStopMs: durationMs(options.idleStop ?? Number.POSITIVE_INFINITY, `${owner}: idleStop`),
    leadership:
      leader &&
      new Leadership({
        key: textKey,
        ...leader,
        leases: () => requireLeases(storage(), 'leader', owner),
        report: (error) => reporter.report(error, { operation: 'lead', key: textKey }),
      }),
  })
  job.begin()
  return Object.defineProperty(value, 'cache', { get: storage, enumerable: true }) as BackgroundValue<T>
}

/** How long a leader's lease lasts and how often the others look; undefined where every process is on its own. */
interface LeaderPlan {
  readonly leaseMs: number
  readonly pollMs: number
}

const LONGEST_LEASE_MS = 60_000
const LONGEST_POLL_MS = 5000

function leaderOf(
  { leader = false, cache }: BackgroundOptions,
  timetable: Timetable,
  owner: string,
): LeaderPlan | undefined {
  if (leader === false) return undefined
  if (cache === undefined) {
    throw new ConfigurationError(
      `${owner}: leader needs cache, the storage that the processes share; give it, or leave leader out`,
    )
  }
  if (typeof cache === 'object') requireLeases(cache, 'leader', owner)
  const { lease, poll } = leader === true ? {} : (leader as LeaderOptions)
  const leaseMs =
    lease === undefined
      ? Math.min(timetable.next(now()) - now(), LONGEST_LEASE_MS)
      : durationMs(lease, `${owner}: leader.lease`)
  const pollMs =
    poll === undefined ? Math.min(leaseMs / 3, LONGEST_POLL_MS) : durationMs(poll, `${owner}: leader.poll`)
  return { leaseMs, pollMs }
}

function planOf(
  options: BackgroundOptions,
  timetable: Timetable,
  leader: LeaderPlan | undefined,
  owner: string,
): Plan {
  const { ttl } = options
  const fixedMs = ttl === undefined ? undefined : durationMs(ttl, `${owner}: ttl`)
  const windows = {
    staleMs: 0,
    staleIfErrorMs: 0,
    refreshAheadMs: undefined,
    refreshAhead: Number.POSITIVE_INFINITY,
  }
  const never = Number.POSITIVE_INFINITY
  return {
    sync: false,
    decide: deciderOf(windows),
    mayFallBack: () => false,
    life: (_value, _args, askedMs) => {
      const freshMs = askedMs ?? fixedMs ?? timetable.ttlMs(now())
      return freshMs === 0 ? undefined : { freshMs, keptMs: freshMs }
    },
    validate: undefined,
    tags: undefined,
    softTimeoutMs: never,
    hardTimeoutMs: never,
    flightTimeoutMs: patienceMs(timetable),
    shareRefresh: true,
    // A follower that has nothing to serve must not run the loader beside the leader.
    lock: leader && { leaseMs: leader.leaseMs, waitMs: patienceMs(timetable) },
    concurrency: undefined,
    negative: undefined,
    backoff: undefined,
    background: undefined,
  }
}
