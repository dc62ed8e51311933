import { channel, tracingChannel } from 'node:diagnostics_channel'
import { ConfigurationError, TTLCache } from '@acache/core'
import { afterEach, describe, expect, it } from '@jest/globals'
import { diag, metrics, trace } from '@opentelemetry/api'
import { AcacheInstrumentation } from '../src/index.ts'
import { Telemetry, useTelemetry } from './support.ts'

const sdk = useTelemetry({ enabled: false })
const load = async () => TTLCache.cached('k', { ttl: 10 })(async () => 'v')()
const missed = [[{ 'acache.source': 'k', 'acache.result': 'miss' }, 1]]

const subscribed = () => {
  const events = ['hit', 'miss', 'stale', 'level', 'evict', 'error'].filter(
    (event) => channel(`acache:${event}`).hasSubscribers,
  )
  return [...events, ...['load', 'call'].filter((kind) => tracingChannel(`acache:${kind}`).hasSubscribers)]
}

afterEach(() => {
  metrics.disable()
  trace.disable()
  diag.disable()
})

describe('an instrumentation', () => {
  it('subscribes to nothing before it is enabled and after it is disabled, and leaves errors to others', async () => {
    const { instrumentation, telemetry } = sdk
    expect(subscribed()).toEqual([])
    instrumentation.enable()
    instrumentation.enable()
    expect(subscribed()).toEqual(['hit', 'miss', 'stale', 'level', 'evict', 'load', 'call'])
    await load()
    expect(await telemetry.points('acache.requests')).toEqual(missed)
    expect(telemetry.spans).toHaveLength(1)
    instrumentation.disable()
    expect(subscribed()).toEqual([])
    await load()
    // The SDK goes on to tell what it was told last.
    expect(await telemetry.points('acache.requests')).toEqual(missed)
    expect(telemetry.spans).toHaveLength(1)
  })

  it('is not enabled by new options, nor reads others than those', async () => {
    sdk.instrumentation.setConfig({ keys: true })
    expect(sdk.instrumentation.getConfig()).toEqual({ enabled: true, keys: true })
    expect(subscribed()).toEqual([])
  })

  it('does not report work that has ended after it was disabled', async () => {
    const { instrumentation, telemetry } = sdk
    instrumentation.enable()
    let finish: (value: string) => void = () => undefined
    const answer = TTLCache.cached('k', { ttl: 10 })(() => new Promise<string>((yes) => (finish = yes)))()
    instrumentation.disable()
    finish('v')
    expect(await answer).toBe('v')
    expect(telemetry.spans).toEqual([])
  })

  it('reports to the global SDK where none is given', async () => {
    metrics.setGlobalMeterProvider(sdk.telemetry.meterProvider)
    const instrumentation = new AcacheInstrumentation()
    // Spans find an SDK that comes later.
    trace.setGlobalTracerProvider(sdk.telemetry.tracerProvider)
    await load()
    instrumentation.disable()
    expect(sdk.telemetry.spans).toHaveLength(1)
  })

  it('is what SDKs register: it takes their providers, and goes on there', async () => {
    const { instrumentation, telemetry } = sdk
    instrumentation.enable()
    const other = new Telemetry()
    instrumentation.setTracerProvider(other.tracerProvider)
    instrumentation.setMeterProvider(other.meterProvider)
    instrumentation.setLoggerProvider()
    await load()
    expect(await other.points('acache.requests')).toEqual(missed)
    expect(await telemetry.points('acache.requests')).toEqual([])
    expect([other.spans.length, telemetry.spans.length]).toEqual([1, 0])
    expect(instrumentation).toMatchObject({ instrumentationName: '@acache/otel', instrumentationVersion: '' })
    expect(instrumentation.getConfig()).toMatchObject({ enabled: false })
    expect(new AcacheInstrumentation({ enabled: false }).getConfig().enabled).toBe(false)
    await other.close()
  })

  it('does not fail a load when an SDK fails, and says so to its log', async () => {
    const told: unknown[] = []
    const log = (...args: unknown[]) => void told.push(args)
    diag.setLogger({ error: log, warn: log, info: () => undefined, debug: log, verbose: log })
    const broken = () => {
      throw new Error('broken')
    }
    const instrumentation = new AcacheInstrumentation({
      tracerProvider: { getTracer: () => ({ startSpan: broken, startActiveSpan: broken }) },
    })
    expect(await load()).toBe('v')
    instrumentation.disable()
    expect(told).toEqual([['@acache/otel could not report', new Error('broken')]])
  })

  it('refuses options that cannot work', () => {
    const make = (options: unknown) => () => new AcacheInstrumentation(options as { keys?: boolean })
    expect(make({ keys: 'yes' })).toThrow(ConfigurationError)
    expect(make({ keys: 'yes' })).toThrow('AcacheInstrumentation: keys is "yes"; give true or false')
    expect(make({ key: true })).toThrow('did you mean keys?')
    expect(make({ meterProvider: {} })).toThrow('give a MeterProvider')
    expect(make({ tracerProvider: null })).toThrow('give a TracerProvider')
    expect(subscribed()).toEqual([])
  })
})
