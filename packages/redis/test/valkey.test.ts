import { onPath, type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, it } from '@jest/globals'
import { releases } from './support/releases.ts'
import { plain, runDriverSuite, runStorageSuite } from './support/suites.ts'

const program = onPath('valkey-server')

if (program === undefined) it.skip('Valkey (skipped: there is no valkey-server on PATH)', () => {})
else onValkey(program)

function onValkey(valkey: string): void {
  let server: RedisServer
  beforeAll(async () => {
    server = await startRedis({ program: valkey })
  })
  afterAll(() => server.stop())

  const [newest] = releases
  const scope = () => ''
  runDriverSuite('RedisDriver on Valkey', (options) => newest.single(server.url, options), scope)
  runStorageSuite('RedisCache on Valkey', plain, () => newest.single(server.url), scope)
}
