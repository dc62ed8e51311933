/** A real SDK in memory. */

import { afterEach, beforeEach } from '@jest/globals'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { AcacheInstrumentation, type AcacheInstrumentationOptions } from '../src/index.ts'

/** One point of a metric: its attributes, and its value or, of a histogram, its count. */
export type Point = readonly [attributes: Readonly<Record<string, unknown>>, value: number]

/** What was reported. */
export class Telemetry {
  readonly #exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  readonly #reader = new PeriodicExportingMetricReader({
    exporter: this.#exporter,
    exportIntervalMillis: 2 ** 31 - 1,
  })
  readonly #spans = new InMemorySpanExporter()
  readonly meterProvider = new MeterProvider({ readers: [this.#reader] })
  readonly tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(this.#spans)],
  })
  readonly tracer = this.tracerProvider.getTracer('test')

  /** What is reported now, as it is sent. */
  async metrics() {
    this.#exporter.reset()
    await this.#reader.forceFlush()
    return this.#exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
  }

  /** The points of a metric. */
  async points(name: string): Promise<Point[]> {
    const metrics = await this.metrics()
    return metrics
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }) =>
        dataPoints.map(({ attributes, value }): Point => {
          return [attributes, typeof value === 'number' ? value : value.count]
        }),
      )
  }

  /** The spans that have ended. */
  get spans(): readonly ReadableSpan[] {
    return this.#spans.getFinishedSpans()
  }

  span(name: string): ReadableSpan {
    const found = this.spans.filter((span) => span.name === name)
    const [span] = found
    if (span === undefined || found.length > 1)
      throw new Error(`${found.length} spans are called ${name}; there are ${this.spans.map((s) => s.name)}`)
    return span
  }

  async close(): Promise<void> {
    await this.meterProvider.shutdown()
    await this.tracerProvider.shutdown()
  }
}

/** An SDK for every test of a file, and the instrumentation of caches that reports to it. */
export function useTelemetry(options: AcacheInstrumentationOptions = {}) {
  const holder = {} as { telemetry: Telemetry; instrumentation: AcacheInstrumentation }
  beforeEach(() => {
    const telemetry = new Telemetry()
    const { meterProvider, tracerProvider } = telemetry
    holder.telemetry = telemetry
    holder.instrumentation = new AcacheInstrumentation({ meterProvider, tracerProvider, ...options })
  })
  afterEach(async () => {
    holder.instrumentation.disable()
    await holder.telemetry.close()
  })
  return holder
}
