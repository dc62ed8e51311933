/** BGCache: values that are loaded by schedule, apart from those who read them. */
import { ConfigurationError } from '../../errors.ts'
import { checkOptions, checks, present, show } from '../../options.ts'
import { type Duration, durationMs } from '../../time/duration.ts'
import { type BackgroundValue, registerLoader } from './loader.ts'
import { type BackgroundOptions, backgroundChecks, type ReaderOptions, readerChecks } from './options.ts'
import { type BackgroundReader, makeReader } from './reader.ts'
import { enterWriter, refuseSecondWriter, stopAllJobs } from './registry.ts'

/** Options that `BGCache.configure` may give in advance: each entry point takes those that it has. */
export type BackgroundDefaults = Partial<BackgroundOptions & ReaderOptions>

/** Background refresh as applications use it. */
export interface Background {
  /** Registers a loader for a key: it runs by schedule, and the answer serves its latest value. */
  registerLoader(
    key: string,
    options?: BackgroundOptions,
  ): <T>(loader: () => T | Promise<T>) => BackgroundValue<T>
  /**
   * As registerLoader, for the one writer of the key in this process; a second one throws DuplicateWriterError.
   *
   * @example
   * ```ts
   * import { BGCache } from '@acache/core'
   * import { LocalFileCache } from '@acache/fs'
   *
   * const cache = new LocalFileCache('/var/cache/app')
   * BGCache.registerWriter('config', { interval: '5m', cache, leader: true })(() => db.config())
   * ```
   */
  registerWriter(
    key: string,
    options?: BackgroundOptions,
  ): <T>(loader: () => T | Promise<T>) => BackgroundValue<T>
  /**
   * A reader of a key: keeps a local copy of what the writer keeps.
   *
   * @example
   * ```ts
   * import { BGCache } from '@acache/core'
   * import { LocalFileCache } from '@acache/fs'
   *
   * const source = new LocalFileCache('/var/cache/app') // where the writer, perhaps of another process, keeps the value
   * const getConfig = BGCache.getReader<Config>('config', { interval: '1m', source })
   * const theme = (await getConfig())?.theme // undefined until the writer has written
   * ```
   */
  getReader<T = unknown>(key: string, options?: Partial<ReaderOptions>): BackgroundReader<T>
  /** The same with options given in advance; options given later win. */
  configure(options: BackgroundDefaults): Background
  /**
   * Stops all loaders, writers and readers of this process and waits for work under way, `timeout` at most (default 10s);
   * then a process warning says what it gave up on. Keys can be registered again.
   */
  shutdown(options?: { readonly timeout?: Duration | undefined }): Promise<void>
}

function backgroundWith(given: BackgroundDefaults): Background {
  const inForce = <O>(owner: string, own: object | undefined, checks: typeof backgroundChecks): O => {
    checkOptions(owner, own ?? {}, checks)
    const applicable = Object.entries(given).filter(([name]) => Object.hasOwn(checks, name))
    const options: Record<string, unknown> = { ...Object.fromEntries(applicable), ...present(own) }
    // The two ways to say when exclude each other: the one given here replaces the one given in advance.
    if (own !== undefined && 'cron' in own && !('interval' in own)) delete options['interval']
    if (own !== undefined && 'interval' in own && !('cron' in own)) delete options['cron']
    return options as O
  }
  return {
    registerLoader(key, own) {
      const owner = `BGCache.registerLoader(${show(key)})`
      const options = inForce<BackgroundOptions>(owner, own, backgroundChecks)
      return (loader) => registerLoader(key, functionFor(loader, owner), options, owner)
    },
    registerWriter(key, own) {
      const owner = `BGCache.registerWriter(${show(key)})`
      const options = inForce<BackgroundOptions>(owner, own, backgroundChecks)
      refuseSecondWriter(key)
      return (loader) => registerLoader(key, functionFor(loader, owner), options, owner, enterWriter)
    },
    getReader(key, own) {
      const owner = `BGCache.getReader(${show(key)})`
      return makeReader(key, inForce<ReaderOptions>(owner, own, readerChecks), owner)
    },
    configure(own) {
      checkOptions('BGCache.configure', own, { ...backgroundChecks, ...readerChecks })
      return backgroundWith({ ...given, ...present(own) })
    },
    async shutdown(own = {}) {
      checkOptions('BGCache.shutdown', own, { timeout: checks.duration })
      await stopAllJobs(durationMs(own.timeout ?? '10s', 'BGCache.shutdown: timeout'))
    },
  }
}

function functionFor<F>(loader: F, owner: string): F {
  if (typeof loader === 'function') return loader
  throw new ConfigurationError(
    `${owner}(…) was applied to ${show(loader)}; apply it to a function without parameters`,
  )
}

/**
 * Loaders, one writer and many readers, refreshed in the background.
 *
 * @example
 * ```ts
 * import { BGCache } from '@acache/core'
 *
 * const getRates = BGCache.registerLoader('rates', { interval: '5m' })(async () => db.rates())
 * await getRates() // from memory; only the first call may wait for the loader
 * await BGCache.shutdown()
 * ```
 */
export const BGCache: Background = /* @__PURE__ */ backgroundWith({})
