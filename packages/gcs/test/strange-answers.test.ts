/** Answers that the double does not give: a service that is no such service, or one that says less than it might. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { StorageError } from '@acache/core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { GCSClient, GCSRequest } from '../src/client.ts'
import type { GCSCacheOptions } from '../src/index.ts'
import { ServiceError } from '../src/service-error.ts'
import { type OpenDouble, openDouble } from './support/open-double.ts'
import { errorOf } from './support/until.ts'

let at: OpenDouble
beforeAll(async () => {
  at = await openDouble()
})
afterAll(async () => at[Symbol.asyncDispose]())
afterEach(() => {
  at.double.recover()
  at.double.forget()
})

type Answer = [error: Error | null, body?: unknown, response?: unknown]

interface Changes {
  readonly send?: (request: GCSRequest) => GCSRequest
  readonly answer?: (request: GCSRequest, ...answer: Answer) => Answer
  readonly headers?: (headers: IncomingHttpHeaders) => void
}

let prefixes = 0
/** A storage whose client sees other answers than the double gives. */
function open(
  { send = (request) => request, answer, headers }: Changes,
  options: Partial<GCSCacheOptions> = {},
) {
  const client: GCSClient = {
    apiEndpoint: at.client.apiEndpoint,
    request(given, callback) {
      const request = send(given)
      at.client.request(request, (...answered) => {
        const [error, body, response] = answer === undefined ? answered : answer(request, ...answered)
        callback(error, body, response)
      })
    },
    requestStream(request) {
      const stream = at.client.requestStream(request) as Readable
      return stream.on('response', (response: { headers: IncomingHttpHeaders }) =>
        headers?.(response.headers),
      )
    },
  }
  prefixes += 1
  return at.open({ client, prefix: `strange/${prefixes}/`, maxAttempts: 1, ...options })
}

async function messageOf(work: () => unknown): Promise<string> {
  const error = await errorOf(work)
  expect(error).toBeInstanceOf(StorageError)
  return (error as Error).message
}

describe('an answer to an upload', () => {
  it.each([
    [{}, 'does not describe an object'],
    [{ generation: '1' }, 'does not describe an object'],
    ['a text', 'is not JSON'],
    [null, 'is not JSON'],
  ])('that does not describe an object is a failure: %j', async (body, why) => {
    const cache = open({ answer: (_request, error, _body, response) => [error, body, response] })
    expect(await messageOf(() => cache.set('k', 'v'))).toContain(why)
  })

  it('that does not say where the parts go is a failure', async () => {
    const cache = open(
      { answer: (_request, error, body) => [error, body, { headers: {} }] },
      { resumableThreshold: 1000 },
    )
    const upload = () => cache.set('k', Buffer.alloc(5000))
    expect(await messageOf(upload)).toContain('does not say where the upload goes')
  })

  it('of which the service keeps nothing is a failure, and no loop', async () => {
    const refusal = Object.assign(new Error('go on'), { code: 308, response: { headers: {} } })
    const cache = open(
      { answer: ({ method }, ...answer) => (method === 'PUT' ? [refusal] : answer) },
      { resumableThreshold: 1000 },
    )
    const upload = () => cache.set('k', Buffer.alloc(5000))
    expect(await messageOf(upload)).toContain('kept nothing of what was sent')
  })

  it('of which the service keeps a part goes on behind it', async () => {
    const kept = 2 ** 18
    const sent: unknown[] = []
    const send = (request: GCSRequest): GCSRequest => {
      const { method, headers, body } = request
      if (method !== 'PUT' || !Buffer.isBuffer(body)) return request
      sent.push(headers?.['Content-Range'])
      if (sent.length > 1) return request
      const total = body.length
      const range = { ...headers, 'Content-Range': `bytes 0-${kept - 1}/${total}` }
      return { ...request, headers: range, body: body.subarray(0, kept) }
    }
    const cache = open({ send }, { resumableThreshold: 1000 })
    const value = Buffer.alloc(3 * kept, 'x')
    await cache.set('k', value)
    expect(sent).toEqual([expect.stringMatching(/^bytes 0-/), expect.stringMatching(`^bytes ${kept}-`)])
    expect(value.equals((await cache.get<Buffer>('k')) ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('an answer to a download', () => {
  it('without an MD5, as of composed objects, is taken as it is', async () => {
    const cache = open({ headers: (headers) => delete headers['x-goog-hash'] })
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })

  it('that does not say how long the object is, is a failure', async () => {
    const cache = open({
      headers(headers) {
        delete headers['x-goog-stored-content-length']
        delete headers['content-length']
      },
    })
    await cache.set('k', 'v')
    expect(await messageOf(() => cache.get('k'))).toContain('does not say how long the object is')
  })

  it('that refuses at great length is cut off', async () => {
    const cache = open({})
    at.double.next('objects.media', { kind: 'status', status: 400, message: 'no '.repeat(500_000) })
    expect((await messageOf(() => cache.get('k'))).length).toBeLessThan(200_000)
    await cache.set('k', 'v')
    expect(await cache.get('k')).toBe('v')
  })
})

describe('a listing', () => {
  it('goes on over as many pages as there are', async () => {
    const cache = open({})
    const count = 1001
    for (let n = 0; n < count; n += 1)
      at.double.putObject(at.bucket, `strange/${prefixes}/key ${n}`, 'of somebody else')
    await cache.cleanupExpired()
    expect(at.double.requests.filter(({ operation }) => operation === 'objects.list')).toHaveLength(2)
  })

  it('that is no page is a failure', async () => {
    const cache = open({ answer: (_request, error, _body, response) => [error, { items: 5 }, response] })
    expect(await messageOf(() => cache.clear())).toContain('not a page of a listing')
  })
})

describe('a storage without a deadline', () => {
  it('sets the client none', async () => {
    const timeouts: unknown[] = []
    const send = (request: GCSRequest): GCSRequest => {
      const [interceptor] = request.interceptors_ ?? []
      timeouts.push(interceptor?.request({ uri: 'x' }).timeout)
      return request
    }
    const cache = open({ send }, { timeout: Number.POSITIVE_INFINITY })
    await cache.set('k', 'v')
    expect(timeouts).toEqual([undefined])
    const bounded = open({ send }, { timeout: '30s' })
    await bounded.set('k', 'v')
    expect(timeouts).toEqual([undefined, expect.any(Number)])
  })
})

describe('a refusal without a word', () => {
  it('is told by its status', () => {
    expect(new ServiceError(503, {}, '').message).toBe('HTTP status 503')
  })
})
