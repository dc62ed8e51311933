import { apiSuite, onServer } from '@acache/example-support/api-suite'
import { serve } from '@hono/node-server'
import { buildApp } from '../src/app.ts'

apiSuite('the Hono API', async (settings) => {
  const { app, close } = buildApp(settings)
  return onServer(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }), close)
})
