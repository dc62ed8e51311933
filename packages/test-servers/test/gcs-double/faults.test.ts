import { describe, expect, it } from '@jest/globals'
import { BUCKET, failure, start, stored, until } from './start.ts'

/** What is left of a download: how much came, and whether it ended well. */
async function download(answer: Response): Promise<{ readonly bytes: number; readonly whole: boolean }> {
  let bytes = 0
  try {
    for await (const chunk of answer.body ?? []) bytes += chunk.length
    return { bytes, whole: true }
  } catch {
    return { bytes, whole: false }
  }
}

describe('the log', () => {
  it('tells what was asked, how it ended, and what moved', async () => {
    await using service = await start()
    await service.send('uploadType=media&name=a/b', { body: 'hello' })
    await (await service.ask('/o/a%2Fb?alt=media')).text()
    await service.ask('/o/a%2Fb', { method: 'DELETE' })
    await service.ask('/o/a%2Fb', { method: 'DELETE' })
    const rows = service.double.requests.map(
      ({ operation, method, bucket, object, status, bytesIn, bytesOut }) => [
        ...[operation, method, bucket, object, status, bytesIn],
        operation === 'objects.media' && bytesOut,
      ],
    )
    expect(rows).toEqual([
      ['objects.insert', 'POST', BUCKET, 'a/b', 200, 5, false],
      ['objects.media', 'GET', BUCKET, 'a/b', 200, 0, 5],
      ['objects.delete', 'DELETE', BUCKET, 'a/b', 204, 0, false],
      ['objects.delete', 'DELETE', BUCKET, 'a/b', 404, 0, false],
    ])
    service.double.forget()
    expect(service.double.requests).toEqual([])
  })

  it('shows that a download that is broken off early moves little', async () => {
    await using service = await start({ roundTripMs: 50 })
    service.double.putObject(BUCKET, 'f', Buffer.alloc(10_000_000))
    const abort = new AbortController()
    await service.ask('/o/f?alt=media', { signal: abort.signal })
    abort.abort()
    await until(async () => (await service.double.connections()) === 0)
    expect(service.double.requests[0]?.bytesOut).toBeLessThan(64_000)
  })
})

describe('faults', () => {
  it.each([
    [401, 'authError'],
    [403, 'forbidden'],
    [412, 'conditionNotMet'],
    [429, 'rateLimitExceeded'],
    [500, 'internalError'],
    [503, 'backendError'],
  ])('refuse with %i %s and carry nothing out', async (status, reason) => {
    await using service = await start()
    service.double.next('objects.insert', { kind: 'status', status, retryAfter: 3 })
    const save = () => service.bucket.file('f').save('x', { resumable: false })
    expect(await failure(save())).toMatchObject({
      code: status,
      errors: [{ reason }],
      response: { headers: { 'retry-after': '3' } },
    })
    expect(service.double.objectNames(BUCKET)).toEqual([])
    await save()
    expect(service.double.requests.map((request) => [request.status, request.fault?.kind])).toEqual([
      [status, 'status'],
      [200, undefined],
    ])
  })

  it('hit as often as told, in line, and are counted', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'x')
    const first = service.double.next('objects.get', { kind: 'status', status: 503 }, 2)
    const second = service.double.next(({ object }) => object === 'f', { kind: 'status', status: 429 })
    const statuses: number[] = []
    for (let request = 0; request < 4; request++) statuses.push((await service.ask('/o/f')).status)
    expect(statuses).toEqual([503, 503, 429, 200])
    expect([first.hits, second.hits]).toEqual([2, 1])
  })

  it('go on for ever, until they are cancelled or all is well again', async () => {
    await using service = await start()
    const gets = service.double.always('objects.list', { kind: 'status', status: 500 })
    service.double.always('buckets.get', { kind: 'status', status: 500 })
    const statuses = async () => [(await service.ask('/o')).status, (await service.ask('')).status]
    expect(await statuses()).toEqual([500, 500])
    gets.cancel()
    expect(await statuses()).toEqual([200, 500])
    service.double.recover()
    expect(await statuses()).toEqual([200, 200])
  })

  it.each(['reset', 'close'] as const)('%s: nothing is answered, and nothing done', async (kind) => {
    await using service = await start()
    service.double.next('objects.insert', { kind })
    expect(await failure(service.send('uploadType=media&name=f', { body: 'x' }))).toMatchObject({
      name: 'TypeError',
    })
    expect(service.double.objectNames(BUCKET)).toEqual([])
  })

  it.each(['reset', 'close'] as const)('%s, applied: it is done, but not answered', async (kind) => {
    await using service = await start()
    service.double.next('objects.insert', { kind, applied: true })
    expect(await failure(service.send('uploadType=media&name=f', { body: 'x' }))).toMatchObject({
      name: 'TypeError',
    })
    expect(stored(service.double, 'f').text).toBe('x')
  })

  it.each(['reset', 'close'] as const)(
    '%s in the middle of a body, whose length was promised',
    async (kind) => {
      await using service = await start()
      service.double.putObject(BUCKET, 'f', Buffer.alloc(100_000))
      service.double.next('objects.media', { kind, afterBytes: 50_000 })
      const answer = await service.ask('/o/f?alt=media')
      expect(answer.headers.get('content-length')).toBe('100000')
      expect(await download(answer)).toEqual({ bytes: 50_000, whole: false })
      expect(service.double.requests[0]).toMatchObject({ status: 200, bytesOut: 50_000 })
      expect(await download(await service.ask('/o/f?alt=media'))).toEqual({ bytes: 100_000, whole: true })
    },
  )

  it('hang before the head, or in the middle of a body, with the connection open', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', Buffer.alloc(1000))
    service.double.next('objects.media', { kind: 'hang' })
    service.double.next('objects.media', { kind: 'hang', afterBytes: 10 })
    const abort = new AbortController()
    let answered = false
    const first = failure(service.ask('/o/f?alt=media', { signal: abort.signal })).finally(() => {
      answered = true
    })
    await until(() => service.double.requests.length === 1)
    const second = await service.ask('/o/f?alt=media')
    const reader = second.body?.getReader()
    expect((await reader?.read())?.value).toHaveLength(10)
    const more = failure(reader?.read() ?? Promise.resolve())
    expect(answered).toBe(false)
    expect(await service.double.connections()).toBe(2)
    abort.abort()
    await first
    await service.double.stop()
    expect(await more).toMatchObject({ name: 'TypeError' })
  })

  it('come late', async () => {
    await using service = await start()
    service.double.next('objects.list', { kind: 'slow', ms: 40 })
    const begun = performance.now()
    expect((await service.ask('/o')).status).toBe(200)
    // A timer may be early by the fraction of a millisecond that it rounds.
    expect(performance.now() - begun).toBeGreaterThan(38)
  })

  it('come when something else is done', async () => {
    await using service = await start()
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    service.double.next('objects.list', { kind: 'held', until })
    const order: string[] = []
    const ask = (path: string) => service.ask(path).then(({ status }) => order.push(`${path} ${status}`))
    const late = ask('/o')
    await ask('')
    release()
    await late
    expect(order).toEqual([' 200', '/o 200'])
  })

  it('send wrong bytes under the right checksum, which the SDK finds out', async () => {
    await using service = await start()
    service.double.putObject(BUCKET, 'f', 'hello')
    for (const fault of [{ kind: 'corrupt' }, { kind: 'truncate', bytes: 2 }] as const) {
      service.double.next('objects.media', fault)
      expect(await failure(service.bucket.file('f').download())).toMatchObject({
        code: 'CONTENT_DOWNLOAD_MISMATCH',
      })
    }
  })

  it('let another client get in first', async () => {
    await using service = await start()
    const create = () =>
      service.bucket.file('f').save('mine', { resumable: false, preconditionOpts: { ifGenerationMatch: 0 } })
    service.double.next('objects.insert', { kind: 'race' })
    expect(await failure(create())).toMatchObject({ code: 412 })
    expect(stored(service.double, 'f').text).toBe('of another client')
    service.double.next('objects.media', { kind: 'race', remove: true })
    expect(await failure(service.bucket.file('f').download())).toMatchObject({ code: 404 })
  })
})

describe('stop', () => {
  it('ends what is under way, and may be called again', async () => {
    const service = await start()
    service.double.next('objects.list', { kind: 'hang' })
    const pending = failure(service.ask('/o'))
    await until(() => service.double.requests.length === 1)
    await service.double.stop()
    expect(await pending).toMatchObject({ name: 'TypeError' })
    await service.double.stop()
    expect(await failure(service.ask('/o'))).toMatchObject({ name: 'TypeError' })
  })
})
