/** `start`: the API on a port, until it is told to end. */
import { buildApp } from './app.ts'

const {
  PORT = '3000',
  REDIS_URL = 'redis://127.0.0.1:6379',
  CATALOGUE_URL = 'http://127.0.0.1:4000',
} = process.env

const app = buildApp({
  redisUrl: REDIS_URL,
  catalogueUrl: CATALOGUE_URL,
  onError: (error, { operation, level }) =>
    console.warn(`cache: ${operation} failed`, level ?? '', String(error)),
})
console.log(`listening on ${await app.listen({ port: Number(PORT) })}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close())
