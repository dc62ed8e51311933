/** What the caches did for one request, as the header Cache-Status (RFC 9211). One file, to be copied. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import { type AcacheEvents, age, type Instants } from '@acache/core'

/** What was seen of a key during a request. */
interface Seen {
  /** A wrapped function was called for it; other keys are the library's own, such as the marks of tags. */
  asked?: true
  /** No entry was there to answer with. */
  missed?: true
  /** When the entry was made that was answered with, and until when it is fresh. */
  entry?: Instants
  /** The request ran the loader itself. */
  loaded?: true
  /** What the loader brought was kept. */
  stored?: true
  /** The level of a chain that answered, or that failed. */
  level?: string
}

// The library's events come in the asynchronous context of the call that they are about.
const requests = new AsyncLocalStorage<Map<string, Seen>>()

/** Handles a request. While it does, `cacheStatus()` tells of this request alone. */
export function watchCaches<T>(handle: () => T): T {
  return requests.run(new Map(), handle)
}

/** What the caches did so far for the request that is being handled; empty when they were not asked. */
export function cacheStatus(): string {
  const asked = [...(requests.getStore() ?? [])].filter(([, seen]) => seen.asked)
  return asked.map(([key, seen]) => describe(key, seen)).join(', ')
}

on('miss', (seen, { source }) => {
  if (typeof source !== 'function') return
  seen.asked = true
  seen.missed = true
})
on('hit', served)
on('stale', served)
on('load', (seen) => {
  seen.loaded = true
})
on('write', (seen) => {
  seen.stored = true
})
on('level', (seen, { level, result }) => {
  if (result === 'hit' || result === 'stale') seen.level = level
  else if (result !== 'miss') seen.level = `${level}: ${result}`
})

function served(seen: Seen, { source, entry }: AcacheEvents['hit']): void {
  if (typeof source !== 'function') return
  seen.asked = true
  if (entry !== undefined) seen.entry = entry
}

type EventOfKey = 'hit' | 'stale' | 'miss' | 'load' | 'write' | 'level'

function on<E extends EventOfKey>(event: E, note: (seen: Seen, message: AcacheEvents[E]) => void): void {
  subscribe(`acache:${event}`, (message) => {
    const request = requests.getStore()
    if (request === undefined) return
    const told = message as AcacheEvents[E]
    const seen = request.get(told.key) ?? {}
    request.set(told.key, seen)
    note(seen, told)
  })
}

/** One member of the header. A stale entry that stood in for a load that failed or took too long is `fwd=stale`. */
function describe(key: string, { missed, entry, loaded, stored, level }: Seen): string {
  const forwarded = [
    `fwd=${entry === undefined ? 'miss' : 'stale'}`,
    !loaded && 'collapsed',
    stored && 'stored',
  ]
  const parameters = [
    ...(missed ? forwarded : ['hit']),
    // Where an entry never expires there is no ttl to tell.
    entry !== undefined && Number.isFinite(entry.freshUntil) && `ttl=${secondsLeft(entry)}`,
    `key=${quoted(key)}`,
    level !== undefined && `detail=${quoted(level)}`,
  ]
  return ['acache', ...parameters.filter(Boolean)].join('; ')
}

/** How much longer it is fresh; negative once it is stale. */
function secondsLeft(entry: Instants): number {
  return Math.floor((entry.freshUntil - entry.createdAt - age(entry)) / 1000)
}

/** A string as headers have it: printable ASCII in quotes. */
function quoted(text: string): string {
  const ascii = text.replace(/\p{Surrogate}/gu, '?').replace(/[^ -~]/gu, encodeURIComponent)
  return `"${ascii.replace(/["\\]/g, '\\$&')}"`
}
