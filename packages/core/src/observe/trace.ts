/**
 * Node's tracing channels `acache:load` and `acache:call`: the beginning and the end of work, and the place in between
 * where a subscriber's context is in force. Nothing is built when nobody subscribes.
 */
import { type TracingChannel, tracingChannel } from 'node:diagnostics_channel'
import { isPromise, type MaybePromise } from '../concurrency/maybe-promise.ts'

/** The work that is traced, and what each message carries. One message goes to all channels of one piece of work. */
export interface AcacheTraces {
  /** A loader runs: until its value or its error is there, or until `timeout.hard` has it given up. */
  load: Traced & {
    /** The wrapped function. */
    readonly source: object
    /** Undefined: a batch of `cachedMany`. */
    readonly key: string | undefined
    /** How many keys are loaded. */
    readonly size: number
  }
  /** A storage that answers with promises is asked for something. */
  call: Traced & {
    /** The storage. */
    readonly source: object
    /** What is asked for: `getEntry`, `setEntry`, `delete`, `claim`, … */
    readonly operation: string
    /** Undefined: many keys, or none. */
    readonly key: string | undefined
  }
}

/** What a message gets while its work goes on. */
export interface Traced {
  /**
   * A subscriber of `start` may set it: the work is done by it, in a context of the subscriber. It must call the work
   * once and answer what that answers; one that finds another there calls it inside of its own.
   */
  around?: (<T>(work: () => T) => T) | undefined
  /** Set once the work has ended well. */
  result?: unknown
  /** Set once the work has failed. */
  error?: unknown
}

/** The channels, looked up once. Ask `hasSubscribers` before building a message. */
export const tracing = {
  load: tracingChannel<unknown, AcacheTraces['load']>('acache:load'),
  call: tracingChannel<unknown, AcacheTraces['call']>('acache:call'),
} as const

/**
 * Does work and tells of it in the order of Node's own `traceSync` and `tracePromise`: `start`, `end` when the work has
 * answered or thrown, then, for a promise, `asyncStart` and `asyncEnd` when that has settled; `error` before those.
 */
export function traced<M extends Traced, T>(
  { start, end, asyncStart, asyncEnd, error: failed }: TracingChannel<unknown, M>,
  message: M,
  work: () => MaybePromise<T>,
): MaybePromise<T> {
  const fail = (error: unknown) => {
    message.error = error
    failed.publish(message)
  }
  const settled = () => {
    asyncStart.publish(message)
    asyncEnd.publish(message)
  }
  return start.runStores(message, (): MaybePromise<T> => {
    try {
      const outcome = message.around === undefined ? work() : message.around(work)
      if (!isPromise(outcome)) {
        message.result = outcome
        return outcome
      }
      return outcome.then(
        (value) => {
          message.result = value
          settled()
          return value
        },
        (error) => {
          fail(error)
          settled()
          throw error
        },
      )
    } catch (error) {
      fail(error)
      throw error
    } finally {
      end.publish(message)
    }
  })
}
