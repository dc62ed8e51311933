import { request } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { BUCKET, start, stored, until } from './start.ts'

const GRAIN = 256 * 1024

function related(...parts: readonly string[]): RequestInit {
  const body = [...parts.map((part) => `--xyz\r\n${part}`), '--xyz--'].join('\r\n')
  return { body, headers: { 'content-type': 'multipart/related; boundary=xyz' } }
}

const JSON_PART = 'Content-Type: application/json\r\n\r\n{"metadata":{"a":"1"}}'

describe('uploads in one request', () => {
  it('may have line breaks and dashes in the content, and no line break at the end', async () => {
    await using service = await start()
    const content = '--xy\r\n\r\n--xyz\r\n'.slice(0, -1)
    await service.send(
      'uploadType=multipart&name=f',
      related(JSON_PART, `Content-Type: a/b\r\n\r\nx\r\n${content.slice(0, 6)}`),
    )
    expect(stored(service.double, 'f')).toMatchObject({
      text: 'x\r\n--xy\r\n',
      contentType: 'a/b',
      metadata: { a: '1' },
    })
  })

  it.each([
    ['no boundary in the content type', { body: '--xyz', headers: { 'content-type': 'multipart/related' } }],
    ['one part', related(JSON_PART)],
    ['three parts', related(JSON_PART, JSON_PART, JSON_PART)],
    [
      'no last boundary',
      { ...related(JSON_PART, 'Content-Type: a/b\r\n\r\nx'), body: `--xyz\r\n${JSON_PART}` },
    ],
    ['a description that is no JSON', related('A: b\r\n\r\n{', 'Content-Type: a/b\r\n\r\nx')],
    ['a part without an end of its head', related(JSON_PART, 'Content-Type: a/b')],
  ])('are refused with %s', async (_, init) => {
    await using service = await start()
    expect((await service.send('uploadType=multipart&name=f', init)).status).toBe(400)
    expect(service.double.objectNames(BUCKET)).toEqual([])
  })

  it('need a name and a known kind', async () => {
    await using service = await start()
    for (const query of ['uploadType=media', 'uploadType=other&name=f', 'name=f'])
      expect((await service.send(query, { body: 'x' })).status).toBe(400)
  })

  it('are held to the checksum in a header', async () => {
    await using service = await start()
    const send = (hash: string) =>
      service.send('uploadType=media&name=f', { body: 'hello', headers: { 'x-goog-hash': hash } })
    expect((await send('crc32c=AAAAAA==')).status).toBe(400)
    expect((await send('crc32c=mnG7TA==,md5=XUFAKrxLKna5cZ2REBfFkg==')).status).toBe(200)
  })
})

describe('resumable uploads', () => {
  const begin = async (send: (query: string, init?: RequestInit) => Promise<Response>): Promise<string> => {
    const answer = await send('uploadType=resumable&name=f', { body: '{"metadata":{"a":"1"}}' })
    return answer.headers.get('location') ?? ''
  }
  const put = async (location: string, range: string, body = '') => {
    const answer = await fetch(location, {
      method: 'PUT',
      headers: { 'content-range': range },
      body,
      redirect: 'manual',
    })
    return [answer.status, answer.headers.get('range')]
  }

  it('go part by part, and tell how far they got', async () => {
    await using service = await start()
    const location = await begin(service.send)
    expect(await put(location, 'bytes */*')).toEqual([308, null])
    expect(await put(location, `bytes 0-${GRAIN - 1}/*`, 'x'.repeat(GRAIN))).toEqual([
      308,
      `bytes=0-${GRAIN - 1}`,
    ])
    expect(await put(location, `bytes */${GRAIN + 2}`)).toEqual([308, `bytes=0-${GRAIN - 1}`])
    expect(await put(location, `bytes ${GRAIN}-${GRAIN + 1}/${GRAIN + 2}`, 'yz')).toEqual([200, null])
    expect(await put(location, `bytes */${GRAIN + 2}`)).toEqual([200, null])
    const { text, metadata } = stored(service.double, 'f')
    expect([text.length, text.slice(-3), metadata]).toEqual([GRAIN + 2, 'xyz', { a: '1' }])
  })

  it('refuse parts that do not fit', async () => {
    await using service = await start()
    const location = await begin(service.send)
    expect(await put(location, 'bytes 0-9/*', '0123456789')).toEqual([400, null])
    expect(await put(location, 'bytes 0-3/4', 'x')).toEqual([400, null])
    expect(await put(location, 'bytes 7-8/9', 'xx')).toEqual([503, null])
    expect(await put(location, 'chars 0-3/4', 'xxxx')).toEqual([400, null])
    expect(service.double.objectNames(BUCKET)).toEqual([])
  })

  it('keep what came before the connection broke, in whole grains', async () => {
    await using service = await start()
    const location = await begin(service.send)
    const broken = request(location, { method: 'PUT', headers: { 'content-range': 'bytes 0-*/*' } })
    broken.on('error', () => {})
    broken.write('x'.repeat(GRAIN + 100))
    await until(() => service.double.requests.at(-1)?.bytesIn === GRAIN + 100)
    broken.destroy()
    let state = await put(location, 'bytes */*')
    while (state[1] === null) state = await put(location, 'bytes */*')
    expect(state).toEqual([308, `bytes=0-${GRAIN - 1}`])
    expect(await put(location, `bytes ${GRAIN}-*/*`, 'rest')).toEqual([200, null])
    expect(stored(service.double, 'f').data).toHaveLength(GRAIN + 4)
  })

  it('can be given up', async () => {
    await using service = await start()
    const location = await begin(service.send)
    expect((await fetch(location, { method: 'DELETE' })).status).toBe(499)
    expect(await put(location, 'bytes */*')).toEqual([410, null])
  })
})
