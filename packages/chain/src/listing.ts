/** The entries of all levels, each key once. */
import type { CacheEntry } from '@acache/core'
import { ConfigurationError, fallbacks } from '@acache/core/driver'
import { believed } from './debts.ts'
import type { ChainLevel } from './level.ts'

/** Which keys to list. */
export interface ListOptions {
  readonly prefix?: string | undefined
}

/**
 * Lists level by level; a key of several levels comes with the entry of the first. A level that fails is reported, and the
 * next one goes on. Throws ConfigurationError when a level cannot list its keys.
 */
export async function* listEntries(
  levels: readonly ChainLevel[],
  options: ListOptions | undefined,
): AsyncGenerator<[string, CacheEntry]> {
  const seen = new Set<string>()
  for (const level of levels) {
    const steps = fallbacks.entries(level.storage, options)[Symbol.asyncIterator]()
    let over = false
    try {
      for (;;) {
        const step = await next(level, steps)
        over = step === undefined
        if (step === undefined) break
        const [key, given] = step
        const entry = level.behind?.pending(key) ?? believed(given, level.debts.doubt(key))
        if (entry === undefined || seen.has(key)) continue
        seen.add(key)
        yield [key, level.asOfChain(entry)]
      }
      for (const [key, entry] of level.behind?.entries() ?? []) {
        if (seen.has(key) || !key.startsWith(options?.prefix ?? '')) continue
        seen.add(key)
        yield [key, level.asOfChain(entry)]
      }
    } finally {
      // Left early. A level that is late is not asked: it would answer this after what it has not answered yet.
      if (!over) await steps.return?.()
    }
  }
}

/** The next entry of the level; undefined when there is none, or the level fails. */
async function next(
  level: ChainLevel,
  steps: AsyncIterator<[string, CacheEntry]>,
): Promise<[string, CacheEntry] | undefined> {
  try {
    const step = await level.calls.perform('entries', undefined, () => steps.next())
    return step.done === true ? undefined : step.value
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    level.calls.report('entries', undefined, error)
    return undefined
  }
}
