/** The backend: a key-value server in memory, with PUT, GET and DELETE, ETags and conditions as HTTP has them. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

interface Kept {
  readonly body: Buffer
  readonly etag: string
}

/** A server that listens. */
export interface KeyValueServer {
  readonly url: string
  /** Forgets all records. */
  clear(): void
  /** Ends it, and every connection to it. What it had is gone. */
  close(): Promise<void>
}

/** Opens it on a port, by default a free one. */
export async function openKeyValueServer(port = 0): Promise<KeyValueServer> {
  const records = new Map<string, Kept>()
  let writes = 0

  // Names come in the request line, and keys may be long.
  const server = createServer({ maxHeaderSize: 65_536 }, async (request, response) => {
    const name = /^\/records\/(?<name>.*)$/.exec(request.url ?? '')?.groups?.['name']
    const body = await buffer(request)
    const answer = (status: number, etag = '', content: Buffer | string = '') =>
      response.writeHead(status, { etag }).end(content)

    if (name === undefined) return answer(200, '', JSON.stringify([...records.keys()]))
    const kept = records.get(name)
    if (request.method === 'GET') return kept ? answer(200, kept.etag, kept.body) : answer(404)
    if (!isAllowed(request, kept)) return answer(412)
    if (request.method === 'DELETE') {
      records.delete(name)
      return answer(204)
    }
    writes += 1
    const etag = `"${writes}"`
    records.set(name, { body, etag })
    return answer(204, etag)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    clear: () => records.clear(),
    async close() {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Whether the conditions of a request hold. A DELETE of what is not there is always done. */
function isAllowed({ method, headers }: IncomingMessage, kept: Kept | undefined): boolean {
  if (headers['if-none-match'] === '*') return kept === undefined
  const wanted = headers['if-match']
  if (wanted === undefined) return true
  return kept === undefined ? method === 'DELETE' : kept.etag === wanted
}
