/** Plays one cell of the fault matrix: prepares a storage, lets it go wrong, asks, and tells in words what came of it. */
import { type CacheStorage, SWRCache, TTLCache } from '@acache/core'
import { activityOf } from '@acache/core/driver'
import { type ManualTime, manualTime, replaceTime } from '@acache/core/testing'
import type { Fault, Operation } from './words.ts'

/** A storage that can go wrong in one way. */
export interface Stage {
  readonly storage: CacheStorage
  /** What the storage's `onError` was told; the functions around it tell the same ear. */
  readonly told: unknown[]
  /** Begins to go wrong. The keys are those that operations are about. */
  inject(keys: readonly string[]): unknown
  heal(): unknown
  /** True where nothing but the library's clock ends a wait: the test holds it. */
  readonly holdsClock: boolean
  dispose(): unknown
}

const MINUTE = 60_000
/** Of what is there before: a clock that is an hour fast has it expired. */
const OLD_TTL = '30m'
/** Of what is written meanwhile, which is looked at by the right clock. */
const TTL = '2h'

/** What one operation is, and what is looked at afterwards. */
interface Act {
  readonly keys: readonly string[]
  prepare(storage: CacheStorage): unknown
  /** The answer in words; '' for one that says nothing. */
  run(storage: CacheStorage, ear: Ear): Promise<string>
  /** What the value that is found afterwards is called; none: undefined. */
  afterwards(found: unknown): string
}

interface Ear {
  readonly told: unknown[]
  /** Owns what goes on behind. */
  readonly behind: Promise<unknown>[]
}

const UNUSABLE = Symbol('unusable')

const wordsOf = (found: unknown, words: Readonly<Record<string, string>>): string => {
  if (found === UNUSABLE) return words['unusable'] ?? 'unusable'
  return words[String(found)] ?? 'other value'
}
/** For operations that change nothing. */
const keptAsItWas = (found: unknown) => (found === undefined ? 'lost' : '')

const oldIn = async (storage: CacheStorage, ...keys: readonly string[]) => {
  for (const key of keys) await storage.set(key, 'old', OLD_TTL)
}

async function getMany(storage: CacheStorage, keys: readonly string[]): Promise<string> {
  const found = (await storage.getMany?.(keys)) ?? new Map()
  if (found.size === 0) return 'miss'
  if ([...found.values()].some((value) => value !== 'old')) return 'other value'
  return found.size === keys.length ? 'value' : 'some values'
}

const refresh: Act = {
  keys: ['k'],
  async prepare(storage) {
    const now = Date.now()
    const entry = {
      value: 'old',
      createdAt: now - 2000,
      freshUntil: now - 1000,
      expiresAt: now + 120 * MINUTE,
    }
    await storage.setEntry('k', entry)
  },
  async run(cache, { told, behind }) {
    const fn = SWRCache.cached('k', {
      ttl: TTL,
      staleTtl: '2h',
      cache,
      onError: (error) => told.push(error),
      background: (work) => behind.push(work),
    })(async () => 'new')
    return wordsOf(await fn(), { old: 'stale value', new: "loader's value" })
  },
  afterwards: (found) => wordsOf(found, { new: 'renewed', old: '', undefined: 'lost', unusable: '' }),
}

/** Operations of storages. */
export const ofStorages: Readonly<Record<Operation, Act>> = {
  get: {
    keys: ['k'],
    prepare: (storage) => oldIn(storage, 'k'),
    run: async (storage) => wordsOf(await storage.get('k'), { old: 'value', undefined: 'miss' }),
    afterwards: keptAsItWas,
  },
  set: {
    keys: ['k'],
    prepare: (storage) => oldIn(storage, 'k'),
    run: async (storage) => {
      await storage.set('k', 'new', TTL)
      return ''
    },
    afterwards: (found) => wordsOf(found, { new: 'written', old: '', undefined: 'lost' }),
  },
  delete: {
    keys: ['k'],
    prepare: (storage) => oldIn(storage, 'k'),
    run: async (storage) => {
      await storage.delete('k')
      return ''
    },
    afterwards: (found) => wordsOf(found, { undefined: 'deleted', old: '' }),
  },
  getMany: {
    keys: ['k', 'l'],
    prepare: (storage) => oldIn(storage, 'k', 'l'),
    run: (storage) => getMany(storage, ['k', 'l']),
    afterwards: keptAsItWas,
  },
  setIfNotExists: {
    keys: ['k'],
    prepare: () => undefined,
    run: async (storage) => ((await storage.setIfNotExists('k', 'new', TTL)) ? '' : 'refused'),
    afterwards: (found) => wordsOf(found, { new: 'written', undefined: '' }),
  },
  refresh,
}

const NOT_LOADED = { old: 'value', new: "loader's value", undefined: 'miss' }

const functionOver = (cache: CacheStorage, { told, behind }: Ear, lock = false) =>
  TTLCache.cached('k', {
    ttl: TTL,
    cache,
    lock,
    onError: (error) => told.push(error),
    background: (work) => behind.push(work),
  })(async () => 'new')

/** The same of wrapped functions: a hit, a miss, `invalidate`, a batch of hits, a miss with `lock`, a stale hit. */
export const ofFunctions: Readonly<Record<Operation, Act>> = {
  get: {
    ...ofStorages.get,
    run: async (storage, ear) => wordsOf(await functionOver(storage, ear)(), NOT_LOADED),
    afterwards: (found) => wordsOf(found, { old: '', new: 'renewed', undefined: 'lost', unusable: '' }),
  },
  set: {
    ...ofStorages.setIfNotExists,
    run: async (storage, ear) => wordsOf(await functionOver(storage, ear)(), NOT_LOADED),
  },
  delete: {
    ...ofStorages.delete,
    run: async (storage, ear) => {
      await functionOver(storage, ear).invalidate()
      return ''
    },
  },
  getMany: {
    ...ofStorages.getMany,
    run: async (cache, { told, behind }) => {
      const many = TTLCache.cachedMany('{}', {
        ttl: TTL,
        cache,
        onError: (error) => told.push(error),
        background: (work) => behind.push(work),
      })(async (ids: string[]) => ids.map(() => 'new'))
      const [k, l] = await many(['k', 'l'])
      return k === l ? wordsOf(k, NOT_LOADED) : 'some values'
    },
    afterwards: (found) => wordsOf(found, { old: '', new: 'renewed', undefined: 'lost', unusable: '' }),
  },
  setIfNotExists: {
    ...ofStorages.setIfNotExists,
    run: async (storage, ear) => wordsOf(await functionOver(storage, ear, true)(), NOT_LOADED),
  },
  refresh,
}

/** The outcome of one cell, in words. */
export async function play(
  acts: Readonly<Record<Operation, Act>>,
  operation: Operation,
  stage: Stage,
): Promise<string> {
  const { storage, told } = stage
  const act = acts[operation]
  const behind: Promise<unknown>[] = []
  const time = stage.holdsClock ? manualTime() : undefined
  let healed = false
  const heal = () => {
    healed = true
    return stage.heal()
  }
  try {
    await act.prepare(storage)
    told.length = 0
    await stage.inject(act.keys)
    const answer = await settled(time, async () => {
      const answered = await answerOf(() => act.run(storage, { told, behind }))
      await Promise.allSettled(behind)
      await activityOf(storage).drain()
      return answered
    })
    const reported = told.length > 0
    await heal()
    // What was put off is made up for, and what was late comes.
    await time?.advance('1m')
    return outcome(answer, act.afterwards(await foundIn(storage, told)), reported)
  } finally {
    if (!healed) await heal()
    time?.restore()
    await stage.dispose()
  }
}

async function answerOf(run: () => Promise<string>): Promise<string> {
  try {
    return await run()
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

/** What work answers, while the clock that the test holds goes on. */
async function settled<T>(time: ManualTime | undefined, work: () => Promise<T>): Promise<T> {
  const answer = work()
  if (time === undefined) return answer
  let isSettled = false
  void answer.finally(() => {
    isSettled = true
  })
  const giveUpAt = time.now() + 2 * MINUTE
  for (; !isSettled && time.now() < giveUpAt; ) await time.advance('500ms')
  if (!isSettled) throw new Error('it hangs')
  return answer
}

async function foundIn(storage: CacheStorage, told: unknown[]): Promise<unknown> {
  told.length = 0
  const entry = await storage.getEntry('k')
  return entry === undefined && told.length > 0 ? UNUSABLE : entry?.value
}

function outcome(answer: string, afterwards: string, reported: boolean): string {
  const quiet = answer === '' && (afterwards === '' || afterwards === 'lost') ? 'not kept' : answer
  return [quiet, afterwards, reported ? 'reported' : ''].filter((word) => word !== '').join(', ')
}

const HOUR = 60 * MINUTE

/** The clock of the process, set forward or back until the answer is called. */
export function jump(fault: Fault): () => void {
  const offsetMs = fault === 'clock +1 h' ? HOUR : -HOUR
  return replaceTime({
    clock: { now: () => Date.now() + offsetMs },
    scheduler: {
      after(delayMs, run) {
        const timer = setTimeout(run, delayMs).unref()
        return () => clearTimeout(timer)
      },
    },
  })
}
