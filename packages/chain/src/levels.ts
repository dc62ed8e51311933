/** The levels as applications write them, checked and named. */
import type { CacheStorage, Duration } from '@acache/core'
import {
  ConfigurationError,
  checkOptions,
  checks,
  durationMs,
  must,
  type OptionCheck,
  requireCacheStorage,
  show,
} from '@acache/core/driver'
import { type BreakerOptions, breakerCheck } from './breaker.ts'
import type { LevelFacts } from './level-facts.ts'
import type { Level, LevelOptions } from './types.ts'

/** A level's cap: none for null and undefined. */
export const capCheck: OptionCheck = (value, option) => {
  if (value === null || durationMs(value as Duration, option) > 0) return
  throw new ConfigurationError(
    `${option} is ${show(value)}; give a duration above 0, or null for a level without a cap`,
  )
}

const levelChecks: Readonly<Record<keyof LevelOptions, OptionCheck>> = {
  storage: requireCacheStorage,
  ttl: capCheck,
  name: checks.string,
  timeout: checks.duration,
  breaker: breakerCheck,
  write: must((value) => value === 'through' || value === 'behind', "'through' or 'behind'"),
  queue: checks.positiveInteger,
}

const DEFAULT_QUEUE = 1000

/** Checks the levels; throws ConfigurationError that names the level. */
export function resolveLevels(
  owner: string,
  levels: readonly Level[],
): readonly [nearest: LevelFacts, ...others: LevelFacts[]] {
  const given = Array.isArray(levels)
    ? levels.map((level: Level, index) => optionsOf(level, `${owner}: levels[${index}]`))
    : []
  const names = namesOf(owner, given)
  const facts = (level: LevelOptions, index: number) => {
    const { storage, ttl, timeout } = level
    const option = `${owner}: levels[${index}]`
    const twin = given.findIndex((other) => other.storage === storage)
    if (twin < index) {
      throw new ConfigurationError(
        `${option} is the storage of levels[${twin}] again; give every level a storage of its own`,
      )
    }
    return {
      index,
      name: names[index] ?? '',
      storage,
      cap: ttl ?? undefined,
      timeoutMs: durationMs(timeout ?? Number.POSITIVE_INFINITY, `${option}.timeout`),
      breaker: breakerOf(level),
      queue: queueOf(level, option),
    }
  }
  const [nearest, ...others] = given.map(facts)
  if (nearest !== undefined) return [nearest, ...others]
  throw new ConfigurationError(
    `${owner}: levels are ${show(levels)}; give an array of at least one [storage, cap], the nearest first`,
  )
}

/** Storages that answer directly have nothing to gain from one: asking them costs as little as not asking them. */
function breakerOf({ storage, breaker = storage.sync !== true }: LevelOptions): BreakerOptions | undefined {
  if (breaker === false) return undefined
  return breaker === true ? {} : breaker
}

function queueOf({ storage, write, queue }: LevelOptions, option: string): number | undefined {
  if (write !== 'behind') {
    if (queue === undefined) return undefined
    throw new ConfigurationError(
      `${option}.queue is ${queue}, and only write: 'behind' has one; give that too`,
    )
  }
  if (storage.sync !== true) return queue ?? DEFAULT_QUEUE
  throw new ConfigurationError(
    `${option}.write is 'behind', and the storage answers directly, so that nothing is won; leave write out`,
  )
}

function optionsOf(level: Level, option: string): LevelOptions {
  const options = isPair(level) ? pairOptions(level, option) : level
  if (options !== null && typeof options === 'object' && !('storage' in options)) {
    throw new ConfigurationError(
      `${option} is ${show(level)}; give [storage, cap] or { storage, ttl, name, timeout, breaker, write }`,
    )
  }
  checkOptions(option, options, levelChecks)
  return options
}

function isPair(level: Level): level is readonly [CacheStorage, (Duration | null | undefined)?] {
  return Array.isArray(level)
}

function pairOptions(
  level: readonly [CacheStorage, (Duration | null | undefined)?],
  option: string,
): LevelOptions {
  if (level.length === 1 || level.length === 2) return { storage: level[0], ttl: level[1] }
  throw new ConfigurationError(`${option} is ${show(level)}; give [storage] or [storage, cap]`)
}

/** The names given, and for the others those of their storages, numbered where they would come twice. */
function namesOf(owner: string, levels: readonly LevelOptions[]): string[] {
  const taken = new Set<string>()
  levels.forEach(({ name }, index) => {
    if (name === undefined) return
    if (taken.has(name)) {
      throw new ConfigurationError(
        `${owner}: levels[${index}].name is ${show(name)}, as of another level; give every level a name of its own`,
      )
    }
    taken.add(name)
  })
  return levels.map(({ name, storage }) => {
    if (name !== undefined) return name
    const base = storage.name ?? 'level'
    let unique = base
    for (let number = 2; taken.has(unique); number += 1) unique = `${base}-${number}`
    taken.add(unique)
    return unique
  })
}
