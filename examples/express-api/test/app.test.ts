import { apiSuite, onServer } from '@acache/example-support/api-suite'
import { buildApp } from '../src/app.ts'

apiSuite('the Express API', async (settings) => {
  const { app, close } = buildApp(settings)
  return onServer(app.listen(0, '127.0.0.1'), close)
})
