import { TTLCache } from '@acache/core'
import {
  type Certificate,
  canMakeCertificates,
  eventually,
  makeCertificate,
  type RedisServer,
  startRedis,
} from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { openCache } from './support/open-cache.ts'
import { pastDeadlines } from './support/past-deadlines.ts'
import { runDriverSuite } from './support/suites.ts'

if (canMakeCertificates) overTls()
else
  it.skip('a Redis that takes TLS only (skipped: there is no openssl on PATH to make a certificate)', () => {})

function overTls(): void {
  let certificate: Certificate
  let server: RedisServer
  beforeAll(async () => {
    certificate = await makeCertificate()
    server = await startRedis({ tls: certificate })
  })
  afterAll(async () => {
    await server.stop()
    certificate[Symbol.dispose]()
  })

  runDriverSuite(
    'RedisDriver over TLS',
    (options) => new Redis(server.url, { ...options, tls: { ca: certificate.pem } }),
    () => '',
  )

  describe('a client that does not trust the certificate', () => {
    it('gets no answer, and callers are served', async () => {
      const client = new Redis(server.url)
      const said: unknown[] = []
      client.on('error', (error) => said.push(error))
      const reported: unknown[] = []
      const cache = openCache(client)
      const onError = (error: unknown) => reported.push(error)
      const load = TTLCache.cached('{}', { ttl: '5m', cache, onError })(async (n: number) => n)
      try {
        expect(await pastDeadlines(() => load(1))).toBe(1)
        expect(reported).toContainEqual(expect.objectContaining({ name: 'StorageTimeoutError' }))
        await eventually('the reason', async () => said.length > 0 || undefined)
        expect(said).toContainEqual(expect.objectContaining({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }))
      } finally {
        client.disconnect()
      }
    })
  })
}
