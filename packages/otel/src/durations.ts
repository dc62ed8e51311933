/** How long loads and calls of storages take. */
import type { AcacheTraces, Traced } from '@acache/core/driver'
import type { Histogram, Meter } from '@opentelemetry/api'
import { errorType, type Names } from './names.ts'

// Those that OpenTelemetry advises for requests over HTTP, and for calls of databases.
const LOAD_BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
const CALL_BOUNDARIES = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]

/** Histograms, in seconds. */
export class Durations {
  readonly #names: Names
  readonly #loads: Histogram
  readonly #calls: Histogram

  constructor(meter: Meter, names: Names) {
    this.#names = names
    this.#loads = meter.createHistogram('acache.load.duration', {
      description: 'Duration of loads.',
      unit: 's',
      advice: { explicitBucketBoundaries: LOAD_BOUNDARIES },
    })
    this.#calls = meter.createHistogram('acache.storage.operation.duration', {
      description: 'Duration of the calls of storages that answer with promises.',
      unit: 's',
      advice: { explicitBucketBoundaries: CALL_BOUNDARIES },
    })
  }

  load(message: AcacheTraces['load'], seconds: number): void {
    this.#loads.record(seconds, { 'acache.source': this.#names.of(message.source), ...failure(message) })
  }

  call(message: AcacheTraces['call'], seconds: number): void {
    const { source, operation } = message
    const attributes = { 'acache.source': this.#names.of(source), 'acache.operation': operation }
    this.#calls.record(seconds, { ...attributes, ...failure(message) })
  }
}

function failure(message: Traced): { 'error.type': string } | undefined {
  return 'error' in message ? { 'error.type': errorType(message.error) } : undefined
}
