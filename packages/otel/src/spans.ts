/** Spans of loads and of calls of storages. */
import { type AcacheTraces, isFresh, type Traced } from '@acache/core/driver'
import { type Attributes, context, type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api'
import { errorType, type Names } from './names.ts'

type Load = AcacheTraces['load']
type Call = AcacheTraces['call']

/** Makes spans. What is done inside of the work is told as a part of its span. */
export class Spans {
  readonly #tracer: Tracer
  readonly #names: Names
  readonly #keys: boolean

  constructor(tracer: Tracer, names: Names, keys: boolean) {
    this.#tracer = tracer
    this.#names = names
    this.#keys = keys
  }

  /** A load: a part of what the caller who began it is in, or a trace of its own. */
  load(message: Load): Span {
    const source = this.#names.of(message.source)
    const batch = message.key === undefined ? { 'acache.batch.size': message.size } : undefined
    return this.#begin(`load ${source}`, { 'acache.source': source, ...batch }, message)
  }

  /** A call of a storage: only as a part of a trace. One that nobody asked for would be a trace that says little. */
  call(message: Call): Span | undefined {
    if (trace.getSpan(context.active()) === undefined) return undefined
    const source = this.#names.of(message.source)
    const { operation } = message
    const attributes = { 'acache.source': source, 'acache.operation': operation }
    return this.#begin(`${operation} ${source}`, attributes, message)
  }

  end(span: Span, message: Traced): void {
    if ('error' in message) this.#failed(span, message.error)
    span.end()
  }

  endCall(span: Span, message: Call): void {
    const result = resultOf(message)
    if (result !== undefined) span.setAttribute('acache.result', result)
    this.end(span, message)
  }

  #begin(name: string, attributes: Attributes, message: Load | Call): Span {
    const { key, around } = message
    const parent = context.active()
    const withKey = this.#keys && key !== undefined ? { ...attributes, 'acache.key': key } : attributes
    const span = this.#tracer.startSpan(name, { attributes: withKey }, parent)
    const inside = trace.setSpan(parent, span)
    message.around = (work) => context.with(inside, around === undefined ? work : () => around(work))
    return span
  }

  #failed(span: Span, error: unknown): void {
    span.setStatus({ code: SpanStatusCode.ERROR })
    span.setAttribute('error.type', errorType(error))
    // Messages of storages have keys in them, and those of applications may.
    if (this.#keys) span.recordException(error instanceof Error ? error : String(error))
  }
}

/** What a read of one key has found. */
function resultOf({ operation, result, ...message }: Call): 'hit' | 'stale' | 'miss' | undefined {
  if ('error' in message || (operation !== 'get' && operation !== 'getEntry')) return undefined
  if (result === undefined) return 'miss'
  return isFresh(result as Parameters<typeof isFresh>[0]) ? 'hit' : 'stale'
}
