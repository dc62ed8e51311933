/** Counts of what caches tell. */
import { type Channel, channel } from 'node:diagnostics_channel'
import type { AcacheEvent, AcacheEvents } from '@acache/core'
import type { Meter } from '@opentelemetry/api'
import { guarded } from './guarded.ts'
import type { Names } from './names.ts'
import type { Noticed } from './noticed.ts'
import { report } from './report.ts'
import { Tally } from './tally.ts'

/** Subscribes to the events, and reports their counts. */
export class Events {
  readonly stop: () => void

  constructor(meter: Meter, names: Names, chains: Noticed) {
    const requests = new Tally(names, (result) => ({ 'acache.result': result }))
    const stale = new Tally(names, (_, missed) => ({ 'acache.fallback': missed !== '' }))
    const levels = new Tally(names, (result, level) => ({ 'acache.result': result, 'acache.level': level }))
    const evictions = new Tally(names, (reason) => ({ 'acache.reason': reason }))
    const stops = [
      report(meter, 'acache.requests', requests, { unit: '{request}', description: 'Requests by key.' }),
      report(meter, 'acache.stale', stale, {
        unit: '{request}',
        description: 'Requests answered with an entry past its freshness.',
      }),
      report(meter, 'acache.level.requests', levels, {
        unit: '{request}',
        description: 'Reads by key of the levels of chains.',
      }),
      report(meter, 'acache.evictions', evictions, {
        unit: '{entry}',
        description: 'Entries dropped from memory.',
      }),
      hear('hit', ({ source }) => requests.add(source, 'hit')),
      hear('miss', ({ source }) => requests.add(source, 'miss')),
      hear('stale', ({ source, missed }) => {
        // A request is counted once: this one was a miss.
        if (!missed) requests.add(source, 'stale')
        stale.add(source, 'stale', missed ? 'missed' : '')
      }),
      hear('level', ({ source, level, result }) => {
        chains.notice(source)
        levels.add(source, result, level)
      }),
      hear('evict', ({ source, reason }) => evictions.add(source, reason)),
    ]
    this.stop = () => {
      for (const stop of stops) stop()
    }
  }
}

function hear<E extends AcacheEvent>(event: E, told: (message: AcacheEvents[E]) => void): () => void {
  const events: Channel = channel(`acache:${event}`)
  const listener = guarded((message: unknown) => told(message as AcacheEvents[E]))
  events.subscribe(listener)
  return () => void events.unsubscribe(listener)
}
