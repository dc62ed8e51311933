/** A member whose program is a cache: a function wrapped with TTL and `lock`, over the storage that the fleet shares. */
import { type CacheBus, type CacheStorage, type Duration, getLoadContext, TTLCache } from '@acache/core'
import type { ErrorReporter } from '@acache/core/driver'
import { instant, type Loaded } from './events.ts'
import { joinFleet, type Membership } from './member.ts'
import { watchBus, watchShared } from './watch.ts'

/** What every such program is told. */
export interface CacheSettings {
  readonly ttlMs: number
  readonly leaseMs: number
}

/** Settings of a process over a bucket. */
export interface BucketSettings extends CacheSettings {
  readonly bucket: string
  readonly prefix: string
  /** With it there is memory before the bucket, and news come by this Redis. */
  readonly busUrl?: string | undefined
}

/** What the program works with. */
export interface CacheTools {
  /** To be told of errors that are survived. */
  readonly onError: ErrorReporter
  /** Names the storage that the fleet shares: what is done to it is told. Answers the storage itself. */
  shared<S extends CacheStorage>(storage: S): S
  /** Names the bus: the news that come are told. Answers the bus itself. */
  bus<B extends CacheBus>(bus: B): B
}

/** Makes the cache that the program's function is wrapped over. */
export type OpenCache<Settings> = (
  settings: Settings,
  tools: CacheTools,
) => CacheStorage | Promise<CacheStorage>

/** What such a member can be asked to do. */
export interface CacheCommands {
  /** So many callers ask for a key at once. */
  get(told: { readonly key: string; readonly callers?: number }): Promise<readonly Loaded[]>
  /** Answers whether it has reached every level. */
  delete(told: { readonly key: string; readonly version: number }): Promise<boolean>
  /** As `delete`. */
  set(told: { readonly key: string; readonly version: number }): Promise<boolean>
  /** What the shared level has, read past the memory of the process. */
  look(told: { readonly key: string }): Promise<Loaded | undefined>
  /** What the nearest level has. */
  near(told: { readonly key: string }): Promise<Loaded | undefined>
  /** Callers ask for these keys in turn from now on, until `rest`. */
  begin(told: { readonly keys: readonly string[] }): Promise<void>
  /** Ends them. Answers what was thrown at callers. */
  rest(): Promise<readonly string[]>
}

/** The pause between two rounds of callers: each answer is told, and the test has to keep up. */
const ROUND_MS = 25

/** Runs such a program. */
export function runCacheMember<Settings extends CacheSettings>(open: OpenCache<Settings>): void {
  void start(joinFleet<Settings>(), open)
}

async function start<Settings extends CacheSettings>(
  fleet: Membership<Settings>,
  open: OpenCache<Settings>,
): Promise<void> {
  const { settings, log } = fleet
  let failedChanges = 0
  const onError: ErrorReporter = (error, { operation }) => {
    if (operation === 'delete' || operation === 'set') failedChanges += 1
    log({ kind: 'reported', operation, message: String(error), at: instant() })
  }
  let shared: CacheStorage | undefined
  const cache = await open(settings, {
    onError,
    shared(storage) {
      shared = storage
      watchShared(storage, log)
      return storage
    },
    bus(bus) {
      watchBus(bus, log)
      return bus
    },
  })
  const near = cache.levels?.[0]?.storage ?? cache
  const value = TTLCache.cached('{}', {
    ttl: ms(settings.ttlMs),
    cache,
    lock: { lease: ms(settings.leaseMs) },
    onError,
  })((key: string) => fleet.load(key, getLoadContext()?.lease?.token))

  const ask = async (key: string): Promise<Loaded> => {
    const from = instant()
    const answer = await value(key)
    log({ kind: 'answered', key, value: answer, from, to: instant() })
    return answer
  }
  /** A change that did not reach every level is not over: the cache has said so. */
  const change = async (key: string, version: number, work: () => unknown): Promise<boolean> => {
    const from = instant()
    const failedBefore = failedChanges
    await work()
    const whole = failedChanges === failedBefore
    if (whole) log({ kind: 'changed', key, version, from, to: instant() })
    return whole
  }
  let callers: { over: boolean; readonly ended: Promise<readonly string[]> } | undefined

  fleet.serve<CacheCommands>({
    get: ({ key, callers = 1 }) => Promise.all(Array.from({ length: callers }, () => ask(key))),
    delete: ({ key, version }) => change(key, version, () => value.invalidate(key)),
    set: ({ key, version }) => {
      return change(key, version, () => value.set([key], { version, load: `set to ${version}` }))
    },
    async look({ key }) {
      const from = instant()
      const found = await shared?.get<Loaded>(key)
      log({ kind: 'looked', key, value: found, from, to: instant() })
      return found
    },
    near: async ({ key }) => near.get<Loaded>(key),
    async begin({ keys }) {
      const thrown: string[] = []
      const run = { over: false }
      const ended = (async () => {
        while (!run.over) {
          for (const key of keys) await ask(key).catch((error) => thrown.push(String(error)))
          await new Promise((resolve) => setTimeout(resolve, ROUND_MS))
        }
        return thrown
      })()
      callers = Object.assign(run, { ended })
    },
    async rest() {
      if (callers === undefined) return []
      callers.over = true
      return callers.ended
    },
  })
}

function ms(duration: number): Duration {
  return `${duration}ms`
}
