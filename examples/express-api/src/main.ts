/** `start`: the API on a port, until it is told to end. */
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
const server = app.listen(Number(PORT), '127.0.0.1', () =>
  console.log(`listening on http://127.0.0.1:${PORT}`),
)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(close))
