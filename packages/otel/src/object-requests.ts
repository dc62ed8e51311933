/** Requests to object storage, which has them paid for. */
import { type RequestStats, stats } from '@acache/core/driver'
import type { Meter } from '@opentelemetry/api'
import type { Names } from './names.ts'
import { report } from './report.ts'
import { Tally } from './tally.ts'

const OPERATIONS = ['get', 'put', 'list', 'delete'] as const

/** Requests since the storages were made, as they count them. */
export function observeRequests(meter: Meter, names: Names, stores: Iterable<object>): () => void {
  const requests = new Tally(names, (operation) => ({ 'acache.operation': operation }))
  const retries = new Tally(names, () => ({}))
  const bytes = new Tally(names, (direction) => ({ 'network.io.direction': direction }))
  const seen = new WeakMap<object, RequestStats>()
  // What was counted since the last look is added: a storage that is gone takes nothing back.
  const look = () => {
    for (const store of stores) {
      // Only storages that count them were noticed.
      const counts = stats(store).requests as RequestStats
      const before = seen.get(store)
      const since = (name: keyof RequestStats) => counts[name] - (before?.[name] ?? 0)
      for (const operation of OPERATIONS) requests.add(store, operation, '', since(operation))
      retries.add(store, 'retry', '', since('retries'))
      bytes.add(store, 'receive', '', since('bytesIn'))
      bytes.add(store, 'transmit', '', since('bytesOut'))
      seen.set(store, counts)
    }
  }
  const stops = [
    report(
      meter,
      'acache.object_storage.requests',
      requests,
      { unit: '{request}', description: 'Requests to object storage, those that repeat another included.' },
      look,
    ),
    report(
      meter,
      'acache.object_storage.retries',
      retries,
      { unit: '{request}', description: 'Requests to object storage that repeat another.' },
      look,
    ),
    report(
      meter,
      'acache.object_storage.io',
      bytes,
      { unit: 'By', description: 'Bytes of objects received from and sent to object storage.' },
      look,
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
