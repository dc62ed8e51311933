/** Work apart from whoever happened to begin it. */
import { AsyncResource } from 'node:async_hooks'

const outside = new AsyncResource('acache')

/**
 * Runs work in the asynchronous context that this module was loaded in. What repeats by itself must not hold on to the
 * request that set it going, nor be taken for a part of it.
 */
export function detached<T>(work: () => T): T {
  return outside.runInAsyncScope(work)
}
