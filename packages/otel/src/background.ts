/** The age of what background jobs keep up to date. */
import { backgroundJobs, now } from '@acache/core/driver'
import type { Meter, ObservableResult } from '@opentelemetry/api'
import { guarded } from './guarded.ts'
import type { Names } from './names.ts'

/** The oldest of a name. Jobs that are idle, or left to another process, are to be old. */
export function observeBackground(meter: Meter, names: Names): () => void {
  const gauge = meter.createObservableGauge('acache.background.age', {
    description: 'Time since a background job has last succeeded, or was registered.',
    unit: 's',
  })
  const observe = guarded((result: ObservableResult) => {
    const ages = new Map<string, number>()
    for (const job of backgroundJobs()) {
      const { state, role, lastSuccessAt, registeredAt } = job.status()
      if (state !== 'scheduled' || role === 'follower') continue
      const name = names.of(job.source)
      const age = Math.max(0, now() - (lastSuccessAt ?? registeredAt)) / 1000
      ages.set(name, Math.max(age, ages.get(name) ?? 0))
    }
    for (const [name, age] of ages) result.observe(age, { 'acache.source': name })
  })
  gauge.addCallback(observe)
  return () => gauge.removeCallback(observe)
}
