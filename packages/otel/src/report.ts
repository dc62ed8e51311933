/** Metrics that are read when they are collected. */
import { type Meter, type MetricOptions, type ObservableResult, ValueType } from '@opentelemetry/api'
import { guarded } from './guarded.ts'
import type { Tally } from './tally.ts'

/** Reports a tally as a counter; `before` is called first. The answer ends that. */
export function report(
  meter: Meter,
  name: string,
  tally: Tally,
  options: MetricOptions,
  before: () => void = () => undefined,
): () => void {
  const counter = meter.createObservableCounter(name, { ...options, valueType: ValueType.INT })
  const observe = guarded((result: ObservableResult) => {
    before()
    tally.observe(result)
  })
  counter.addCallback(observe)
  return () => counter.removeCallback(observe)
}
