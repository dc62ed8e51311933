/** What subscribers throw ends the process: an error of reporting must not. */
import { diag } from '@opentelemetry/api'

/** The function, with its errors told to OpenTelemetry's own logger instead of thrown. */
export function guarded<A extends unknown[]>(work: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      work(...args)
    } catch (error) {
      diag.error('@acache/otel could not report', error)
    }
  }
}
