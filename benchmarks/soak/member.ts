/** One process of the soak: callers that read, write and delete through two chains, and an oracle for each. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ChainCache } from '@acache/chain'
import { type CacheStorage, InMemCache, SWRCache, stats, TTLCache } from '@acache/core'
import { LocalFileCache } from '@acache/fs'
import { RedisBus, RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'
import { Oracle, type Promised } from './oracle.ts'
import { type Sample, sample } from './resources.ts'
import { makeValue, monotonicMs, type Value } from './values.ts'

/** What a member is started with. */
export interface Setting {
  /** The address of Redis, by way of the proxy. */
  readonly url: string
  readonly folder: string
  readonly callers: number
  readonly keys: number
}

/** What a member tells when it is asked, and at its end. */
export interface Account {
  readonly answers: number
  readonly loads: number
  readonly deletes: number
  readonly writes: number
  readonly survivedErrors: number
  readonly loaderErrors: number
  /** Answers that no rule allows, reads that did not end, rejections that nobody handled: in words. */
  readonly violations: readonly string[]
  readonly sample: Sample
}

export type Told = 'account' | 'stop'

/** A read that takes longer hangs: every deadline of the storages is far below. */
const HANG_MS = 20_000
const MAX_VIOLATIONS = 20

class LoaderError extends Error {}

const setting: Setting = JSON.parse(process.argv[2] ?? '')
const violations: string[] = []
const counts = { answers: 0, deletes: 0, writes: 0, survivedErrors: 0, loaderErrors: 0 }
const violated = (what: string) => {
  if (violations.length < MAX_VIOLATIONS) violations.push(what)
}
process.on('unhandledRejection', (error) => violated(`a rejection that nobody handled: ${String(error)}`))

const client = new Redis(setting.url, { maxRetriesPerRequest: 1, retryStrategy: () => 100 })
client.on('error', () => undefined)
const bus = new RedisBus({ client, channel: 'soak:bus', secret: 'soak' })
const survived = () => {
  counts.survivedErrors += 1
}
const redis = (prefix: string) => new RedisCache(client, { prefix, timeout: '500ms', onError: survived })
const memory = () => new InMemCache({ maxEntries: Math.ceil(setting.keys / 2) })

const shallow = new ChainCache([[memory(), '1s'], [redis('soak:shallow:')]], { bus, onError: survived })
const deep = new ChainCache(
  [
    [memory(), '1s'],
    [redis('soak:deep:'), '2s'],
    [new LocalFileCache(setting.folder, { onError: survived })],
  ],
  { bus, onError: survived },
)

const load = async (key: string): Promise<Value> => {
  const madeAt = monotonicMs()
  await sleep(Math.random() * 20)
  if (Math.random() < 0.02) throw new LoaderError('the origin fails')
  return makeValue(key, madeAt)
}
const common = { lock: { lease: '2s', wait: '4s' }, onError: survived } as const

/** A cache with what it promises. */
function subject(
  wrapped: ReturnType<typeof wrapOver>,
  promised: Promised,
): { readonly wrapped: ReturnType<typeof wrapOver>; readonly oracle: Oracle } {
  return { wrapped, oracle: new Oracle(promised) }
}
function wrapOver(cache: CacheStorage, swr: boolean) {
  return swr
    ? SWRCache.cached('{}', { ...common, cache, ttl: '1s', staleTtl: '2s' })(load)
    : TTLCache.cached('{}', { ...common, cache, ttl: '3s' })(load)
}
const subjects = [
  subject(wrapOver(shallow, true), { lifeMs: 3000, afterDeleteMs: 0 }),
  subject(wrapOver(deep, false), { lifeMs: 3000, afterDeleteMs: 2000 }),
] as const

let stopped = false

async function caller(): Promise<void> {
  while (!stopped) {
    const [shallowSubject, deepSubject] = subjects
    const { wrapped, oracle } = Math.random() < 0.5 ? shallowSubject : deepSubject
    // Squared: few keys are asked for often, many seldom.
    const key = `key-${Math.floor(Math.random() ** 2 * setting.keys)}`
    const dice = Math.random()
    const askedAt = monotonicMs()
    if (dice < 0.02) await replace(oracle, key, askedAt, 'deletes', () => wrapped.invalidate(key))
    else if (dice < 0.03) {
      await replace(oracle, key, askedAt, 'writes', () => wrapped.set([key], makeValue(key, askedAt)))
    } else await read(wrapped, oracle, key)
    await sleep(Math.random() * 20)
  }
}

async function replace(
  oracle: Oracle,
  key: string,
  askedAt: number,
  what: 'deletes' | 'writes',
  work: () => Promise<void>,
): Promise<void> {
  await work().catch(survived)
  oracle.replaced(key, askedAt, monotonicMs())
  counts[what] += 1
}

async function read(wrapped: (key: string) => Promise<Value>, oracle: Oracle, key: string): Promise<void> {
  const beganAt = monotonicMs()
  const deleted = oracle.before(key)
  const guard = setTimeout(() => violated(`a read of ${key} did not end within ${HANG_MS} ms`), HANG_MS)
  try {
    const value = await wrapped(key)
    const wrong = oracle.judge(key, value, { beganAt, endedAt: monotonicMs(), deleted })
    if (wrong !== undefined) violated(`the answer for ${key} ${wrong}`)
    counts.answers += 1
  } catch (error) {
    if (error instanceof LoaderError) counts.loaderErrors += 1
    else violated(`a read of ${key} failed: ${String(error)}`)
  } finally {
    clearTimeout(guard)
  }
}

const callers = Array.from({ length: setting.callers }, caller)

const account = (): Account => ({
  ...counts,
  loads: subjects.reduce((sum, { wrapped }) => sum + stats(wrapped).loads, 0),
  violations,
  sample: sample([client]),
})

process.on('message', async (told: Told) => {
  if (told === 'stop') {
    stopped = true
    await Promise.all(callers)
    await Promise.all([shallow.close(), deep.close()])
    await bus.close()
    client.disconnect()
  }
  process.send?.(account())
})
