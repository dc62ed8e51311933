/** The breakers of chains. */
import { stats } from '@acache/core/driver'
import type { Meter, ObservableResult } from '@opentelemetry/api'
import { guarded } from './guarded.ts'
import type { Names } from './names.ts'
import { Tally } from './tally.ts'

const BREAKER_STATES = ['closed', 'open', 'half-open'] as const

/** How many levels of a name are in which state: chains may have the same names. */
export function observeBreakers(meter: Meter, names: Names, chains: Iterable<object>): () => void {
  const gauge = meter.createObservableUpDownCounter('acache.breaker.state', {
    description: 'Levels whose breaker is in this state.',
    unit: '{level}',
  })
  const observe = guarded((result: ObservableResult) => {
    const tally = new Tally(names, (state, level) => ({
      'acache.level': level,
      'acache.breaker.state': state,
    }))
    for (const chain of chains) {
      for (const [level, { health }] of Object.entries(stats(chain).levels)) {
        if (health?.breaker === undefined) continue
        for (const state of BREAKER_STATES) tally.add(chain, state, level, state === health.breaker ? 1 : 0)
      }
    }
    tally.observe(result)
  })
  gauge.addCallback(observe)
  return () => gauge.removeCallback(observe)
}
