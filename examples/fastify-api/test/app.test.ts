import { apiSuite } from '@acache/example-support/api-suite'
import { buildApp } from '../src/app.ts'

apiSuite('the Fastify API', async (settings) => {
  const app = buildApp(settings)
  return { url: await app.listen({ port: 0 }), close: () => app.close() }
})
