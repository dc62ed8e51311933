/** A slow service that knows products: what the APIs of the examples put a cache in front of. */
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listening } from './listening.ts'

/** What the catalogue knows. */
export interface Catalogue {
  readonly url: string
  /** How many requests it has answered. */
  readonly asked: number
  /** Ends it, and every connection to it. */
  close(): Promise<void>
}

/** Opens it: `GET /products/ID` for 1 to 1000. A port of 0 is a free one; each answer takes `latencyMs`. */
export async function openCatalogue(port = 0, latencyMs = 0): Promise<Catalogue> {
  let asked = 0
  const server = createServer(async ({ url = '' }, response) => {
    asked += 1
    const product = productAt(url)
    await sleep(latencyMs)
    response
      .writeHead(product === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(product ?? { error: 'there is no such product' }))
  })
  server.listen(port, '127.0.0.1')
  const { url, end } = await listening(server)
  return {
    url,
    get asked() {
      return asked
    },
    close: end,
  }
}

function productAt(url: string) {
  const id = Number(/^\/products\/(?<id>\d+)$/.exec(url)?.groups?.['id'])
  if (!(id >= 1 && id <= 1000)) return undefined
  return { id, name: `Product ${id}`, cents: 100 + ((id * 37) % 900), asOf: new Date().toISOString() }
}
