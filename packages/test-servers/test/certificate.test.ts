import { existsSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { canMakeCertificates, makeCertificate, startRedis } from '../src/index.ts'

const itWithOpenssl = canMakeCertificates ? it : it.skip

describe('makeCertificate', () => {
  itWithOpenssl(
    'makes what a Redis shows and a client trusts (skipped where there is no openssl)',
    async () => {
      const certificate = await makeCertificate()
      {
        await using server = await startRedis({ tls: certificate })
        expect(server.url).toBe(`rediss://127.0.0.1:${server.port}`)
        const client = new Redis(server.url, { tls: { ca: certificate.pem } })
        expect(await client.ping()).toBe('PONG')
        client.disconnect()
      }
      certificate[Symbol.dispose]()
      expect([certificate.certFile, certificate.keyFile].filter(existsSync)).toEqual([])
    },
  )
})
