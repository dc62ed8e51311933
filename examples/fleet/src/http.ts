/** A little HTTP for the servers of the example, all on loopback, on free ports. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

export const HOST = '127.0.0.1'

/** What a server answers with; a body is sent as JSON. */
export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** A server that listens. */
export interface Listening {
  readonly url: string
  /** Ends it, and every connection to it. */
  close(): Promise<void>
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const notFound: Answer = { status: 404, body: 'not found' }

/** Listens on a port, by default a free one; what `answer` throws is answered with 500. */
export async function listen(
  answer: (request: IncomingMessage) => Promise<Answer>,
  port = 0,
): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request).catch((error) => ({ status: 500, body: String(error) }))
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  server.listen(port, HOST)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://${HOST}:${address.port}`,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Asks for JSON; rejects for any other status than 200. */
export async function ask<T>(url: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
  const response = await fetch(url, { method })
  if (response.status !== 200) throw new Error(`${method} ${url}: ${response.status}`)
  return (await response.json()) as T
}
