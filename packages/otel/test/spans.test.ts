import { AsyncLocalStorage } from 'node:async_hooks'
import { BGCache, InMemCache, TTLCache } from '@acache/core'
import { createStorage, type Driver, type Traced, tracing } from '@acache/core/driver'
import { manualTime, memoryDriver } from '@acache/core/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { context, type Span, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'
import { useTelemetry } from './support.ts'

const sdk = useTelemetry()
const noted = () => undefined

/** Does work as a part of a span of the application. */
function within<T>(name: string, work: (span: Span) => Promise<T>): Promise<T> {
  return sdk.telemetry.tracer.startActiveSpan(name, async (span) => {
    try {
      return await work(span)
    } finally {
      span.end()
    }
  })
}

const isChildOf = (child: ReadableSpan, parent: ReadableSpan) =>
  child.parentSpanContext?.spanId === parent.spanContext().spanId &&
  child.spanContext().traceId === parent.spanContext().traceId

const far = (parts: Partial<Driver> = {}): Driver => ({ ...memoryDriver(), features: {}, ...parts })

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
})
afterAll(() => context.disable())
afterEach(() => BGCache.shutdown())

describe('the span of a load', () => {
  it('is a part of what its caller is in, and has what is done inside of it as parts', async () => {
    const load = TTLCache.cached('user:{}', { ttl: 10 })(async (id: number) => {
      await Promise.resolve()
      return within('query', async () => id)
    })
    const active = await within('request', async (span) => {
      await load(1)
      return trace.getSpan(context.active()) === span
    })
    expect(active).toBe(true)
    const { telemetry } = sdk
    const span = telemetry.span('load user:{}')
    expect(isChildOf(span, telemetry.span('request'))).toBe(true)
    expect(isChildOf(telemetry.span('query'), span)).toBe(true)
    expect(span.attributes).toEqual({ 'acache.source': 'user:{}' })
    expect(span.status.code).toBe(SpanStatusCode.UNSET)
  })

  it('leaves another tool the context that it gave the load', async () => {
    const other = new AsyncLocalStorage<string>()
    // The other tool was there first.
    sdk.instrumentation.disable()
    const give = (message: unknown) => {
      ;(message as Traced).around = (work) => other.run('other', work)
    }
    tracing.load.start.subscribe(give)
    sdk.instrumentation.enable()
    const seen: unknown[] = []
    await TTLCache.cached('k', { ttl: 10 })(async () => {
      seen.push(other.getStore(), trace.getActiveSpan()?.spanContext().spanId)
    })()
    tracing.load.start.unsubscribe(give)
    expect(seen).toEqual(['other', sdk.telemetry.span('load k').spanContext().spanId])
  })

  it('is one for all who share the load, and a part of what the first is in', async () => {
    let finish: (value: string) => void = noted
    const load = TTLCache.cached('k', { ttl: 10 })(() => new Promise<string>((resolve) => (finish = resolve)))
    const requests = ['first', 'second', 'third'].map((name) => within(name, () => load()))
    finish('value')
    await Promise.all(requests)
    const { telemetry } = sdk
    expect(isChildOf(telemetry.span('load k'), telemetry.span('first'))).toBe(true)
  })

  it('is a trace of its own where there is none', async () => {
    await TTLCache.cached('k', { ttl: 10 })(async () => 'v')()
    expect(sdk.telemetry.span('load k').parentSpanContext).toBeUndefined()
  })

  it('is one for a batch, and says of how many keys', async () => {
    await TTLCache.cachedMany('k:{id}', { ttl: 10 })(async (ids: number[]) => ids)([1, 2, 3])
    expect(sdk.telemetry.span('load k:{id}').attributes['acache.batch.size']).toBe(3)
  })

  it('ends at once for a loader that answers at once', () => {
    expect(TTLCache.cachedSync('k', { ttl: 10, cache: new InMemCache() })(() => 'v')()).toBe('v')
    expect(sdk.telemetry.spans).toHaveLength(1)
  })

  it('has nothing to do with the request that once asked for what is now loaded by schedule', async () => {
    const time = manualTime()
    const options = { interval: '1m', runImmediately: false } as const
    const rates = BGCache.registerLoader('rates', options)(async () => 'v')
    await within('request', () => rates.refresh())
    await within('another', () => time.advance('1m'))
    time.restore()
    const { telemetry } = sdk
    const [first, second] = telemetry.spans.filter(({ name }) => name === 'load rates')
    expect(first && isChildOf(first, telemetry.span('request'))).toBe(true)
    expect(second?.parentSpanContext).toBeUndefined()
  })
})

describe('the span of a call of a storage', () => {
  it('is a part of what its caller is in, tells what was found, and has the work of the client as parts', async () => {
    const { read, ...rest } = memoryDriver()
    const driver = far({ ...rest, read: (key) => within('GET', async () => read(key)) })
    const storage = createStorage({ ...driver, features: {} }, { name: 'far' })
    const load = TTLCache.cached('k', { ttl: 10, cache: storage })(async () => 'v')
    await within('request', async () => {
      await load()
      await storage.get('k')
    })
    const { telemetry } = sdk
    const request = telemetry.span('request')
    const calls = ['getEntry far', 'load k', 'setEntry far', 'get far'].map((name) => telemetry.span(name))
    expect(calls.every((span) => isChildOf(span, request))).toBe(true)
    expect(calls.map(({ attributes }) => attributes['acache.result'])).toEqual([
      'miss',
      undefined,
      undefined,
      'hit',
    ])
    expect(calls[0]?.attributes).toEqual({
      'acache.source': 'far',
      'acache.operation': 'getEntry',
      'acache.result': 'miss',
    })
    const parents = telemetry.spans.filter(({ name }) => name === 'GET')
    expect(parents[0] && calls[0] && isChildOf(parents[0], calls[0])).toBe(true)
  })

  it('tells an entry past its freshness from a fresh one', async () => {
    const storage = createStorage(far(), { name: 'far' })
    const past = Date.now() - 1000
    await storage.setEntry('k', { value: 1, createdAt: past, freshUntil: past, expiresAt: past + 60_000 })
    await within('request', async () => storage.getEntry('k'))
    expect(sdk.telemetry.span('getEntry far').attributes['acache.result']).toBe('stale')
  })

  it('is not there outside of a trace', async () => {
    await createStorage(far()).get('k')
    expect(sdk.telemetry.spans).toEqual([])
  })
})

describe('a failure', () => {
  const failing = () => {
    const storage = createStorage(far({ read: () => Promise.reject(new Error('down')) }), { name: 'far' })
    return within('request', async () => storage.get('secret')).catch(noted)
  }

  it('is told by its class, without keys or messages', async () => {
    await failing()
    const span = sdk.telemetry.span('get far')
    expect(span.status).toEqual({ code: SpanStatusCode.ERROR })
    expect(span.attributes).toMatchObject({ 'error.type': 'StorageError' })
    expect(span.events).toEqual([])
    expect(JSON.stringify([span.name, span.attributes])).not.toContain('secret')
  })

  it('is told with both where keys are wanted', async () => {
    sdk.instrumentation.setConfig({ ...sdk.instrumentation.getConfig(), keys: true })
    await failing()
    const span = sdk.telemetry.span('get far')
    expect(span.attributes).toMatchObject({ 'acache.key': 'secret' })
    expect(span.events[0]?.attributes?.['exception.message']).toContain('secret')
    await TTLCache.cached('k', { ttl: 10 })(() => Promise.reject('no error'))().catch(noted)
    expect(sdk.telemetry.span('load k').attributes).toMatchObject({
      'acache.key': 'k',
      'error.type': '_OTHER',
    })
  })
})
