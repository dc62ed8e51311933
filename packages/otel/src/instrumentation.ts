/** The instrumentation as OpenTelemetry's SDK expects one, without any patching: caches tell on diagnostics channels. */
import { checkOptions, checks, must, stats } from '@acache/core/driver'
import { type MeterProvider, metrics, type TracerProvider, trace } from '@opentelemetry/api'
import { observeBackground } from './background.ts'
import { observeBreakers } from './breakers.ts'
import { Durations } from './durations.ts'
import { Events } from './events.ts'
import { Names } from './names.ts'
import { Noticed } from './noticed.ts'
import { observeRequests } from './object-requests.ts'
import { Spans } from './spans.ts'
import { watchWork } from './watch-work.ts'

const NAME = '@acache/otel'

/** Options of `AcacheInstrumentation`. */
export interface AcacheInstrumentationOptions {
  /** False: nothing is reported before `enable()`. Default true. */
  readonly enabled?: boolean | undefined
  /** True: spans have the keys, and the errors with their messages, which may have keys in them. Metrics never do. Default false. */
  readonly keys?: boolean | undefined
  /** Where metrics go. Default: the global provider at the time of `enable()`. */
  readonly meterProvider?: MeterProvider | undefined
  /** Where spans go. Default: the global provider. */
  readonly tracerProvider?: TracerProvider | undefined
}

const has = (method: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, method) === 'function'

const optionChecks = {
  enabled: checks.boolean,
  keys: checks.boolean,
  meterProvider: must(has('getMeter'), 'a MeterProvider, such as the one of @opentelemetry/sdk-metrics'),
  tracerProvider: must(
    has('getTracer'),
    'a TracerProvider, such as the one of @opentelemetry/sdk-trace-base',
  ),
}

/**
 * Reports what all caches of this process do, from when it is made until `disable()`. Give it to `NodeSDK` or
 * `registerInstrumentations` as one of `instrumentations`, or make it after the SDK was started. It is the same whether it is
 * imported before or after the caches. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { AcacheInstrumentation } from '@acache/otel'
 * import { MeterProvider } from '@opentelemetry/sdk-metrics'
 *
 * const instrumentation = new AcacheInstrumentation({ meterProvider: new MeterProvider() })
 * instrumentation.disable()
 * ```
 */
export class AcacheInstrumentation {
  /** By which SDKs tell instrumentations apart; also the name of the meter and of the tracer. */
  readonly instrumentationName: string = NAME
  /** Empty: the version is that of the caches. */
  readonly instrumentationVersion: string = ''
  #options: AcacheInstrumentationOptions = {}
  #stop: (() => void) | undefined

  constructor(options: AcacheInstrumentationOptions = {}) {
    this.#accept('AcacheInstrumentation', options)
    if (options.enabled !== false) this.enable()
  }

  /** Begins to report; does nothing when it does so already. */
  enable(): void {
    this.#stop ??= this.#start()
  }

  /** Ends reporting: nothing is subscribed to any more. Loads and calls under way are not reported. */
  disable(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  /** Reports metrics here from now on, counted from zero. */
  setMeterProvider(meterProvider: MeterProvider): void {
    this.setConfig({ ...this.#options, meterProvider })
  }

  /** Reports spans here from now on. */
  setTracerProvider(tracerProvider: TracerProvider): void {
    this.setConfig({ ...this.#options, tracerProvider })
  }

  /** Part of what SDKs expect; nothing is logged. */
  setLoggerProvider(): void {}

  /** Replaces the options; `enabled` changes nothing here. Metrics are counted from zero. */
  setConfig(options: AcacheInstrumentationOptions): void {
    this.#accept('AcacheInstrumentation.setConfig', options)
    if (this.#stop === undefined) return
    this.disable()
    this.enable()
  }

  /** The options in force. */
  getConfig(): AcacheInstrumentationOptions & { enabled: boolean } {
    return { ...this.#options, enabled: this.#options.enabled ?? true }
  }

  #accept(owner: string, options: AcacheInstrumentationOptions): void {
    checkOptions(owner, options, optionChecks)
    this.#options = { ...options }
  }

  #start(): () => void {
    const { meterProvider, tracerProvider, keys = false } = this.#options
    const meter = (meterProvider ?? metrics.getMeterProvider()).getMeter(NAME)
    const tracer = (tracerProvider ?? trace.getTracerProvider()).getTracer(NAME)
    const names = new Names()
    const chains = new Noticed(() => true)
    const stores = new Noticed((storage) => stats(storage).requests !== undefined)
    const events = new Events(meter, names, chains)
    const durations = new Durations(meter, names)
    const spans = new Spans(tracer, names, keys)
    const stops = [
      events.stop,
      observeBreakers(meter, names, chains),
      observeBackground(meter, names),
      observeRequests(meter, names, stores),
      watchWork('load', {
        begun: (message) => spans.load(message),
        ended: (message, span, seconds) => {
          durations.load(message, seconds)
          spans.end(span, message)
        },
      }),
      watchWork('call', {
        begun: (message) => {
          stores.notice(message.source)
          return spans.call(message)
        },
        ended: (message, span, seconds) => {
          durations.call(message, seconds)
          if (span !== undefined) spans.endCall(span, message)
        },
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }
}
