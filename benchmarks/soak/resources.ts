/** What a process holds: memory, handles, descriptors, listeners. */
import type { EventEmitter } from 'node:events'
import { readdirSync } from 'node:fs'

/** A look at one process. */
export interface Sample {
  readonly heapBytes: number
  readonly handles: number
  readonly descriptors: number
  readonly listeners: number
}

/** Looks at this process, after a full collection; needs `--expose-gc`. */
export function sample(emitters: readonly EventEmitter[]): Sample {
  globalThis.gc?.()
  const all = [process, ...emitters]
  return {
    heapBytes: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().filter((name) => name !== 'Timeout' && name !== 'Immediate')
      .length,
    descriptors: readdirSync('/proc/self/fd').length,
    listeners: all.reduce((sum, emitter) => sum + listenersOf(emitter), 0),
  }
}

function listenersOf(emitter: EventEmitter): number {
  return emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0)
}

/** What may come on top of what a process held before: faults come and go, and a connection more is none lost. */
const SLACK = { heapBytes: 3e6, handles: 4, descriptors: 6, listeners: 8 } as const
const GROWTH = 1.1

/** What has grown from the second quarter of the samples to the last one, in words. */
export function grown(samples: readonly Sample[]): readonly string[] {
  const quarter = Math.floor(samples.length / 4)
  if (quarter < 2) return []
  const [early, late] = [samples.slice(quarter, 2 * quarter), samples.slice(-quarter)]
  return (Object.keys(SLACK) as (keyof Sample)[]).flatMap((name) => {
    const [before, after] = [early, late].map((part) => median(part.map((each) => each[name])))
    if (before === undefined || after === undefined || after <= before * GROWTH + SLACK[name]) return []
    return [`${name} grew from ${before} to ${after}`]
  })
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
