/** Tells who answered a call, from the library's own diagnostics channels. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { AcacheEvent, AcacheEvents } from '@acache/core'

const PATIENCE_MS = 10_000

/** What was seen of a call. */
export interface Sighting<T> {
  readonly value: T
  /** `origin`, or the level of the chain; `…, stale` when the answer was past its freshness. */
  readonly by: string
  readonly tookMs: number
}

/** Makes a call and watches what the library does about `key` meanwhile. */
export async function witness<T>(key: string, call: () => Promise<T>): Promise<Sighting<T>> {
  let by = 'nobody'
  const stop = [
    listen('level', (event) => {
      if (event.key === key && event.result === 'hit') by = event.level
      if (event.key === key && event.result === 'stale') by = `${event.level}, stale`
    }),
    listen('load', (event) => {
      if (event.key === key) by = 'origin'
    }),
  ]
  const startedAt = performance.now()
  try {
    return { value: await call(), tookMs: performance.now() - startedAt, by }
  } finally {
    for (const end of stop) end()
  }
}

/** The next event that is looked for. The library's own timers do not keep a process alive: the wait here does. */
export function next<E extends AcacheEvent>(
  event: E,
  isIt: (message: AcacheEvents[E]) => boolean,
): Promise<AcacheEvents[E]> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      stop()
      reject(new Error(`no ${event} within ${PATIENCE_MS} ms`))
    }, PATIENCE_MS)
    const stop = listen(event, (message) => {
      if (!isIt(message)) return
      clearTimeout(patience)
      stop()
      resolve(message)
    })
  })
}

function listen<E extends AcacheEvent>(event: E, listener: (message: AcacheEvents[E]) => void): () => void {
  const onMessage = (message: unknown) => listener(message as AcacheEvents[E])
  subscribe(`acache:${event}`, onMessage)
  return () => void unsubscribe(`acache:${event}`, onMessage)
}
