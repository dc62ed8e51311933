/** What counts as a bus. */
import { ConfigurationError } from '../errors.ts'
import { show } from '../options.ts'
import type { CacheBus } from '../storage/bus.ts'

const METHODS: readonly (keyof CacheBus)[] = ['publish', 'subscribe', 'flush', 'close']

/** Throws ConfigurationError for something that lacks a method of a bus. */
export function requireCacheBus(value: unknown, option: string): asserts value is CacheBus {
  const given = typeof value === 'object' && value !== null ? value : {}
  const missing = METHODS.find((method) => typeof Reflect.get(given, method) !== 'function')
  if (missing === undefined) return
  throw new ConfigurationError(
    `${option} is ${show(value)}, which has no ${missing}(); give a bus: new RedisBus(…), new MemoryBus() or one of your own`,
  )
}
