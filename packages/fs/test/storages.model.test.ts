import { join } from 'node:path'
import { modelSuite } from '@acache/test-servers/model'
import { afterAll, beforeAll } from '@jest/globals'
import { LocalFileCache } from '../src/index.ts'
import { newFolder } from './support/scratch.ts'

let made: Awaited<ReturnType<typeof newFolder>>
beforeAll(async () => {
  made = await newFolder('memory')
})
afterAll(() => made.dispose())

modelSuite([
  {
    title: 'files',
    runs: 20,
    open: (run) => new LocalFileCache(join(made.folder, String(run)), { timeout: '1h', sweepInterval: 0 }),
  },
])
