/** `start`: the API on a port, until it is told to end. */
import { serve } from '@hono/node-server'
import { buildApp } from './app.ts'

const {
  PORT = '3000',
  REDIS_URL = 'redis://127.0.0.1:6379',
  CATALOGUE_URL = 'http://127.0.0.1:4000',
} = process.env

const { app, close } = buildApp({
  redisUrl: REDIS_URL,
  catalogueUrl: CATALOGUE_URL,
  onError: (error, { operation, level }) =>
    console.warn(`cache: ${operation} failed`, level ?? '', String(error)),
})
const server = serve({ fetch: app.fetch, port: Number(PORT), hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`listening on http://127.0.0.1:${port}`),
)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(close))
