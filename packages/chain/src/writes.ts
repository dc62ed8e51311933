/**
 * Write-through: who decides about a write, who follows, and in which order.
 *
 * The deepest level comes first: it decides about conditions, and gives the version that the copies above carry. The
 * mutations of one key run one after the other, and no read that overlaps one of them promotes what it found; so a
 * mutation may touch the levels one by one, and none of them ends up with what was there before.
 */
import type { CacheEntry } from '@acache/core'
import {
  all,
  attempt,
  type ClearOptions,
  channels,
  type ErrorReporter,
  entryFor,
  isPromise,
  lastly,
  lifeMs,
  type MaybePromise,
  newVersion,
  now,
  type SetEntryOptions,
  andThen as then,
} from '@acache/core/driver'
import type { ChainParts } from './chain-parts.ts'
import { copyFacts, copyVersion } from './copy-version.ts'
import type { ChainLevel } from './level.ts'
import { FAILED } from './level-reads.ts'
import {
  type Batch,
  inTurn,
  put,
  putBatch,
  putBehind,
  putEach,
  removeInTurn,
  type Write,
} from './level-writes.ts'

/** What must hold at the deepest level; the levels above it are not asked. */
type Condition = Pick<SetEntryOptions, 'ifAbsent' | 'ifVersion' | 'deferrable'>

/** The writes of a chain. */
export class Writes {
  readonly #parts: ChainParts
  /** The levels above the deepest, nearest first. */
  readonly #upper: readonly ChainLevel[]
  /** From the deepest up: what is gone below can no longer be promoted by another process. */
  readonly #upwards: readonly ChainLevel[]
  /** The same without the deepest. */
  readonly #followers: readonly ChainLevel[]

  constructor(parts: ChainParts) {
    this.#parts = parts
    this.#upper = parts.levels.slice(0, -1)
    this.#upwards = parts.levels.toReversed()
    this.#followers = this.#upwards.slice(1)
  }

  /**
   * Writes to every level and answers the version; a level that fails is reported. Where it is the deepest, the levels
   * above keep the value for the life it has there, under a description in place of the version.
   */
  write(write: Write): MaybePromise<string> {
    const keys = [write.key]
    const everywhere = () =>
      then(put(this.#parts.deepest, write), (given) => {
        const version = given ?? copyVersion(write.entry)
        return then(this.#follow(write, version), () => {
          this.#written(keys)
          return version
        })
      })
    return this.#mutate(keys, everywhere, write.entry)
  }

  /**
   * Writes where the deepest level allows it. Throws what the deepest level throws, and no level has changed then; a level
   * above it that fails afterwards is reported.
   */
  writeIf(condition: Condition, write: Write): MaybePromise<string | false> {
    const { operation, key, caller } = write
    const keys = [key]
    const decideAndFollow = () =>
      then(this.#decide(condition, write), (version): MaybePromise<string | false> => {
        if (version === false && condition.ifVersion === undefined) return false
        // A refused write has changed nothing; it has only shown that somebody else did, before.
        const tell = () =>
          version === false ? this.#parts.activity.overtake(key) : this.#breach(keys, write.entry)
        tell()
        // Refused for its version: the levels above may still hold what has been replaced.
        const followed =
          version === false
            ? removeInTurn(this.#followers, operation, keys, caller)
            : this.#follow(write, version)
        return then(followed, () => {
          tell()
          if (version !== false) this.#written(keys)
          return version
        })
      })
    return this.#parts.order.run(keys, () => this.#tell(keys, decideAndFollow, isWritten))
  }

  /** Writes many values. The deepest level gets them in one call, unless it answers directly. */
  writeMany(batch: Batch): MaybePromise<void> {
    const { deepest } = this.#parts
    const at = now()
    const lifetimeMs = lifeMs(batch.ttl)
    const keys = batch.values.map(([key]) => key)
    const writes = batch.values.map(([key, value]) => ({
      operation: 'setMany',
      key,
      entry: entryFor(value, lifetimeMs, at),
    }))
    return this.#mutate(keys, () => {
      const given =
        deepest.sync || deepest.behind !== undefined
          ? putEach(deepest, writes)
          : then(putBatch(deepest, batch), () => [])
      return then(given, (versions) => {
        const copyTo = (level: ChainLevel) => {
          if (!level.sync && !level.keepsVersions && level.behind === undefined) return putBatch(level, batch)
          const copy = (write: Write, index: number) =>
            withVersion(write, versions[index] ?? copyVersion(write.entry, level.index, newVersion()))
          return putEach(level, writes.map(copy))
        }
        return then(this.#copy('setMany', keys, copyTo), () => this.#written(keys))
      })
    })
  }

  /** Deletes at every level; a level that fails is reported. */
  remove(operation: string, keys: readonly string[]): MaybePromise<void> {
    const { levels, source } = this.#parts
    const remote = levels.some((level) => !level.sync)
    // Readers of this process find nothing in memory from now on, however long the levels below take.
    if (remote)
      void removeInTurn(
        levels.filter((level) => level.sync),
        operation,
        keys,
      )
    return this.#mutate(keys, () =>
      then(removeInTurn(this.#upwards, operation, keys), () => {
        if (!channels.delete.hasSubscribers) return
        for (const key of keys) channels.delete.publish({ source, key })
      }),
    )
  }

  /** Clears every level, also when one fails; then throws the first error. Further errors are reported. */
  clear(options: ClearOptions | undefined): MaybePromise<void> {
    const { activity, order, news } = this.#parts
    const errors: unknown[] = []
    const clearAt = (level: ChainLevel) =>
      attempt(
        () => level.clear(options),
        (error) => {
          if (errors.push(error) > 1) level.calls.report('clear', undefined, error)
        },
      )
    activity.breachAll()
    return order.runAlone(() =>
      then(inTurn(this.#upwards, clearAt), () => {
        activity.breachAll()
        news?.publish(undefined)
        if (errors.length > 0) throw errors[0]
      }),
    )
  }

  /** What the deepest level says to a conditional write: the version written, or false. */
  #decide(condition: Condition, write: Write): MaybePromise<string | false> {
    const { deepest } = this.#parts
    const { operation, key, entry, caller } = write
    const ready = then(deepest.settle(key), () => this.#inItsWords(condition, key))
    return then(ready, (understood) => {
      if (understood === undefined) return false
      if (deepest.behind !== undefined && condition.deferrable === true) {
        const late = { options: understood, refused: () => this.#takeBack(key) }
        return putBehind(deepest, deepest.behind, write, late)
      }
      return deepest.write(operation, key, entry, { ...understood, ...deepest.calls.ear(caller) })
    })
  }

  /** A write that was put off was refused: the copies above the deepest level are of something that it never held. */
  #takeBack(key: string): void {
    const { activity, order } = this.#parts
    activity.overtake(key)
    const removed = order.run([key], () => removeInTurn(this.#followers, 'write', [key]))
    if (isPromise(removed)) activity.track(removed)
  }

  /** The condition as the deepest level can check it in one step with the write; undefined when it does not hold already. */
  #inItsWords(condition: Condition, key: string): MaybePromise<Condition | undefined> {
    const { deepest, levels } = this.#parts
    const { ifVersion } = condition
    const facts = ifVersion === undefined ? undefined : copyFacts(ifVersion)
    if (facts === undefined) return condition
    const known = ifVersion && deepest.behind?.versionOf(key, ifVersion)
    if (known === false) return undefined
    if (known !== undefined) return { ...condition, ifVersion: known }
    const holder = facts.level === undefined ? undefined : levels[facts.level]
    return then(holder?.reads.getEntry('getEntry', key, undefined), (copy) => {
      // A level that fails, or has lost its copy, does not speak against the write; another copy there does.
      const replaced = copy !== undefined && copy !== FAILED && holder?.asOfChain(copy).version !== ifVersion
      if (replaced) return undefined
      return then(
        deepest.calls.perform('getEntry', key, () => deepest.storage.getEntry(key)),
        (entry) =>
          entry?.createdAt === facts.createdAt ? { ...condition, ifVersion: entry.version } : undefined,
      )
    })
  }

  /** Gives the levels above the deepest their copies of what was written there. */
  #follow(write: Write, version: string): MaybePromise<unknown> {
    const { operation, key, caller } = write
    const copy = withVersion(write, version)
    return this.#copy(operation, [key], (level) => put(level, copy), caller)
  }

  /** Makes copies at the levels above the deepest, and takes those back that are old by news that came meanwhile. */
  #copy(
    operation: string,
    keys: readonly string[],
    copyTo: (level: ChainLevel) => MaybePromise<unknown>,
    caller?: ErrorReporter | undefined,
  ): MaybePromise<unknown> {
    if (this.#followers.length === 0) return undefined
    const copied = all(this.#upper.map(copyTo))
    const { news } = this.#parts
    if (news === undefined) return copied
    const takeBack = (levels: readonly ChainLevel[]) => {
      const outdated = news.outdated(keys)
      return outdated.length === 0 ? undefined : removeInTurn(levels, operation, outdated, caller)
    }
    // In the turn in which memory got its copy: nobody has read it yet.
    void takeBack(this.#followers.filter((level) => level.sync))
    return then(copied, () => takeBack(this.#followers))
  }

  #written(keys: readonly string[]): void {
    const { source, counters } = this.#parts
    counters.writes += keys.length
    if (!channels.write.hasSubscribers) return
    for (const key of keys) channels.write.publish({ source, key })
  }

  /** An unconditional mutation wins against every load and every read under way, from when it is asked for until it is over. */
  #mutate<T>(
    keys: readonly string[],
    mutation: () => MaybePromise<T>,
    written?: CacheEntry,
  ): MaybePromise<T> {
    this.#breach(keys, written)
    const whole = () => lastly(mutation, () => this.#breach(keys, written))
    return this.#parts.order.run(keys, () => this.#tell(keys, whole, always))
  }

  /** Tells other processes of a mutation when it is over, unless it was none. */
  #tell<T>(
    keys: readonly string[],
    mutation: () => MaybePromise<T>,
    isChange: (outcome: T) => boolean,
  ): MaybePromise<T> {
    const { news } = this.#parts
    return news === undefined ? mutation() : news.during(keys, mutation, isChange)
  }

  #breach(keys: readonly string[], written?: CacheEntry): void {
    for (const key of keys) this.#parts.activity.breach(key, written)
  }
}

const always = () => true

const isWritten = (version: string | false) => version !== false

function withVersion(write: Write, version: string): Write {
  const { entry } = write
  return entry.version === version ? write : { ...write, entry: { ...entry, version } satisfies CacheEntry }
}
