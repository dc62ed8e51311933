import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type FaultProxy, startFaultProxy } from '../src/index.ts'
import { addressOf } from '../src/ports.ts'

/** A server that answers every chunk with the same chunk. */
async function startEcho(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: addressOf(server.address()).port }
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  // Also once nobody listens for it any more, a reset is no error of the test.
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** The next bytes that arrive. */
async function heard(socket: Socket): Promise<string> {
  const [chunk] = await once(socket, 'data')
  return String(chunk)
}

/** All that arrives until the other side ends, in good order or not. */
async function heardUntilEnd(socket: Socket): Promise<{ text: string; error?: string }> {
  let text = ''
  try {
    for await (const chunk of socket) text += chunk
    return { text }
  } catch (error) {
    return { text, error: String(Reflect.get(Object(error), 'code')) }
  }
}

describe('startFaultProxy', () => {
  let server: Server
  let proxy: FaultProxy
  let client: Socket

  beforeEach(async () => {
    const echo = await startEcho()
    server = echo.server
    proxy = await startFaultProxy({ target: { port: echo.port } })
    client = await open(proxy.port)
  })

  afterEach(async () => {
    client.destroy()
    await proxy.stop()
    server.close()
  })

  it('passes everything on while there is no fault', async () => {
    const text = 'x'.repeat(1_000_000)
    const all = heardUntilEnd(client)
    client.end(text)
    expect(await all).toEqual({ text })
  })

  it('knows how many connections are open', async () => {
    const second = await open(proxy.port)
    second.write('hello')
    await heard(second)
    expect(proxy.connections).toBe(2)
    const closed = heardUntilEnd(second)
    second.end()
    await closed
    client.write('hello')
    await heard(client)
    expect(proxy.connections).toBe(1)
  })

  it('delays what is sent', async () => {
    await proxy.inject({ kind: 'latency', ms: 40 })
    const before = performance.now()
    client.write('slow')
    expect(await heard(client)).toBe('slow')
    // There and back; a timer may fire up to a millisecond early.
    expect(performance.now() - before).toBeGreaterThanOrEqual(78)
  })

  it('swallows what is sent, on open connections and on new ones, and delivers it after it is restored', async () => {
    await proxy.inject({ kind: 'blackhole' })
    const late = await open(proxy.port)
    let arrived = false
    for (const socket of [client, late]) socket.once('data', () => (arrived = true)).write('lost')
    // A connection past the proxy has made its way there and back meanwhile.
    const direct = await open(addressOf(server.address()).port)
    for (let i = 0; i < 20; i++) {
      direct.write('now')
      await heard(direct)
    }
    direct.destroy()
    expect(arrived).toBe(false)
    const both = Promise.all([heard(client), heard(late)])
    await proxy.restore()
    expect(await both).toEqual(['lost', 'lost'])
    late.destroy()
  })

  it('resets open connections and new ones until it is restored', async () => {
    const all = heardUntilEnd(client)
    await proxy.inject({ kind: 'reset' })
    expect(await all).toEqual({ text: '', error: 'ECONNRESET' })
    expect(await heardUntilEnd(connect(proxy.port, '127.0.0.1'))).toEqual({ text: '', error: 'ECONNRESET' })
    await proxy.restore()
    client = await open(proxy.port)
    client.write('back')
    expect(await heard(client)).toBe('back')
  })

  it('cuts an answer after so many bytes, with a clean end', async () => {
    await proxy.inject({ kind: 'cut', afterBytes: 4 })
    const all = heardUntilEnd(client)
    client.write('half of this')
    expect(await all).toEqual({ text: 'half' })
  })

  it('refuses connections until it is restored, and then has the same port', async () => {
    const { port } = proxy
    const all = heardUntilEnd(client)
    await proxy.inject({ kind: 'refuse' })
    expect((await all).error).toBe('ECONNRESET')
    await expect(open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await proxy.restore()
    expect(proxy.port).toBe(port)
    client = await open(port)
    client.write('back')
    expect(await heard(client)).toBe('back')
  })

  it('resets a client whose server is gone', async () => {
    client.destroy()
    server.close()
    await once(server, 'close')
    expect(await heardUntilEnd(connect(proxy.port, '127.0.0.1'))).toEqual({ text: '', error: 'ECONNRESET' })
  })

  it('can be stopped twice, also while it refuses', async () => {
    await proxy.inject({ kind: 'refuse' })
    await proxy.stop()
    await proxy.stop()
    await expect(open(proxy.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })
})
