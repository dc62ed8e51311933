import { modelSuite } from '@acache/test-servers/model'
import { afterAll, beforeAll } from '@jest/globals'
import { type OpenDouble, openDouble } from './support/open-double.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())

modelSuite([{ title: 'S3', runs: 10, open: (run) => at.open({ prefix: `${run}/`, timeout: '1h' }) }])
