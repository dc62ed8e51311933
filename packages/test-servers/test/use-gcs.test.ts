import { Storage } from '@google-cloud/storage'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startGcsDouble } from '../src/index.ts'
import { useGcs } from '../src/jest-gcs.ts'

/** Runs a block of suites with GCS_ENDPOINT set, or not. */
function withEndpoint(endpoint: () => string | undefined): void {
  const before = process.env['GCS_ENDPOINT']
  const set = (value: string | undefined): void => {
    if (value === undefined) delete process.env['GCS_ENDPOINT']
    else process.env['GCS_ENDPOINT'] = value
  }
  beforeAll(() => set(endpoint()))
  afterAll(() => set(before))
}

describe('useGcs without GCS_ENDPOINT', () => {
  withEndpoint(() => undefined)

  describe('in a suite', () => {
    const suite = useGcs({ customMetadataHeaders: true })

    it('has a double with an empty bucket, which nobody has asked for anything', async () => {
      expect(suite.kind).toBe('double')
      expect(suite.double?.endpoint).toBe(suite.endpoint)
      expect(suite.double?.requests).toEqual([])
      const [files] = await new Storage(suite.storageOptions).bucket(suite.bucket).getFiles()
      expect(files).toEqual([])
    })

    it('passes the options of the double on', async () => {
      suite.double?.putObject(suite.bucket, 'f', 'x', { metadata: { a: '1' } })
      const answer = await fetch(`${suite.endpoint}/storage/v1/b/${suite.bucket}/o/f?alt=media`)
      expect(answer.headers.get('x-goog-meta-a')).toBe('1')
    })
  })

  describe('asked before its suite begins', () => {
    const suite = useGcs()
    let error: unknown
    try {
      expect(suite.endpoint).toBe('')
    } catch (thrown) {
      error = thrown
    }

    it('says when it can be asked', () => {
      expect(error).toEqual(new Error('useGcs: the service is there inside of tests and hooks, not before'))
    })
  })
})

describe('useGcs with GCS_ENDPOINT', () => {
  let server: Awaited<ReturnType<typeof startGcsDouble>> | undefined
  beforeAll(async () => {
    server = await startGcsDouble()
  })
  afterAll(() => server?.stop())
  withEndpoint(() => server?.endpoint)
  let bucket = ''

  describe('in a suite', () => {
    const suite = useGcs()

    it('has a bucket on that server, and no double', async () => {
      bucket = suite.bucket
      expect(suite).toMatchObject({ kind: 'endpoint', endpoint: server?.endpoint, double: undefined })
      await new Storage(suite.storageOptions).bucket(bucket).file('f').save('x')
      expect(server?.objectNames(bucket)).toEqual(['f'])
    })
  })

  it('removes the bucket of a suite that has ended, with all that is in it', async () => {
    const answer = await fetch(`${server?.endpoint}/storage/v1/b/${bucket}`)
    expect(answer.status).toBe(404)
  })
})
