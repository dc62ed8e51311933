import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { collectBody, discardBody } from '../../src/objects/body.ts'
import type { Call } from '../../src/objects/calls.ts'

function counting() {
  const counted = { bytes: 0 }
  const call: Call = {
    send: () => Promise.reject(new Error('no requests here')),
    afterwards: () => undefined,
    moved: (bytes) => {
      counted.bytes += bytes.in ?? 0
    },
  }
  return { call, counted, signal: new AbortController().signal }
}

describe('a body that is collected', () => {
  it('is the bytes of all its chunks', async () => {
    const { call, counted, signal } = counting()
    const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')])
    expect(`${await collectBody(stream, { size: 3, signal, call })}`).toBe('abc')
    expect(counted.bytes).toBe(3)
  })

  it('may be empty', async () => {
    const { call, signal } = counting()
    expect(await collectBody(Readable.from([]), { size: 0, signal, call })).toHaveLength(0)
  })

  it.each([
    ['shorter', 4],
    ['longer', 2],
  ])('is refused when it is %s than announced, and what has moved is counted', async (_, size) => {
    const { call, counted, signal } = counting()
    const stream = Readable.from([Buffer.from('ab'), Buffer.from('c')])
    await expect(collectBody(stream, { size, signal, call })).rejects.toThrow(`of ${size} bytes`)
    expect(stream.destroyed).toBe(true)
    expect(counted.bytes).toBeGreaterThan(0)
  })

  it('is refused when the stream is closed without an end, or fails', async () => {
    const { call, signal } = counting()
    const closed = new PassThrough()
    const cut = expect(collectBody(closed, { size: 9, signal, call })).rejects.toThrow('ended after 2 of 9')
    closed.write('ab')
    setImmediate(() => closed.destroy())
    await cut
    const failing = new PassThrough()
    const failed = expect(collectBody(failing, { size: 9, signal, call })).rejects.toThrow('reset')
    failing.destroy(new Error('reset'))
    await failed
  })

  it('ends with its signal, and destroys the stream', async () => {
    const { call } = counting()
    const controller = new AbortController()
    const stream = new PassThrough()
    const collected = collectBody(stream, { size: 9, signal: controller.signal, call })
    const outcome = expect(collected).rejects.toThrow('too late')
    controller.abort(new Error('too late'))
    await outcome
    expect(stream.destroyed).toBe(true)
    await expect(
      collectBody(new PassThrough(), { size: 9, signal: controller.signal, call }),
    ).rejects.toThrow('too late')
  })
})

describe('a body that is discarded', () => {
  it('is read to its end when that is near, so that the connection stays', async () => {
    const { call, counted } = counting()
    const stream = Readable.from([Buffer.alloc(1000)])
    discardBody(stream, { size: 1000, call })
    await once(stream, 'end')
    expect(counted.bytes).toBe(1000)
  })

  it('is destroyed when it is long, and its late errors are nobody’s', async () => {
    const { call, counted } = counting()
    const stream = new PassThrough()
    stream.write(Buffer.alloc(10))
    discardBody(stream, { size: 1_000_000, call })
    stream.emit('error', new Error('reset'))
    expect(stream.destroyed).toBe(true)
    expect(counted.bytes).toBe(10)
  })
})
