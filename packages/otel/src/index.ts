/** `@acache/otel`: OpenTelemetry metrics and spans of caches. */

export { AcacheInstrumentation, type AcacheInstrumentationOptions } from './instrumentation.ts'
