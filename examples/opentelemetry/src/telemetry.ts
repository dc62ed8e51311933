/** OpenTelemetry as the application sets it up, with Prometheus as the reader of its metrics. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AcacheInstrumentation } from '@acache/otel'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { MeterProvider } from '@opentelemetry/sdk-metrics'

/** Metrics of this process, to be scraped. */
export interface Telemetry {
  readonly url: string
  stop(): Promise<void>
}

/** Reports the caches of this process from now on, and serves `/metrics`. Port 0: any that is free. */
export async function startTelemetry(port: number): Promise<Telemetry> {
  // The exporter could serve by itself; a server of the application has a route for it as a rule.
  const exporter = new PrometheusExporter({ preventServerStart: true })
  const meterProvider = new MeterProvider({ readers: [exporter] })
  const instrumentation = new AcacheInstrumentation({ meterProvider })

  const server = createServer((request, response) => {
    if (request.url === '/metrics') exporter.getMetricsRequestHandler(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}/metrics`,
    async stop() {
      instrumentation.disable()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await meterProvider.shutdown()
    },
  }
}
