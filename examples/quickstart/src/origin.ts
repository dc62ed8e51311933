/** The slow service that the application asks: countries over HTTP, with the latency of a service far away. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { continents, countries } from 'countries-list'

/** How long the service takes for an answer: between these, evenly spread. */
export const LATENCY_MS = { least: 120, most: 250 }

export const COUNTRIES = Object.keys(countries).length

/** A running service. */
export interface Origin {
  readonly url: string
  /** Requests received since the start. */
  readonly requests: number
  close(): Promise<void>
}

/** Starts the service on a free loopback port. */
export async function startOrigin(): Promise<Origin> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    void answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    get requests() {
      return requests
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { least, most } = LATENCY_MS
  await sleep(least + Math.random() * (most - least))
  const found = lookUp(url)
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(found ?? { error: `nothing at ${url}` }))
}

function lookUp(path: string): object | undefined {
  const [, kind, code = ''] = path.split('/')
  const asOf = new Date().toISOString()
  const all = Object.entries(countries)
  switch (kind) {
    case 'countries': {
      const [, country] = all.find(([known]) => known === code) ?? []
      return country === undefined ? undefined : { name: country.name, capital: country.capital }
    }
    case 'continents': {
      const [, name] = Object.entries(continents).find(([known]) => known === code) ?? []
      const members = all.filter(([, { continent }]) => continent === code)
      return name === undefined ? undefined : { name, countries: members.length, asOf }
    }
    case 'world': {
      const currencies = new Set(all.flatMap(([, country]) => country.currency))
      return { countries: all.length, currencies: currencies.size, asOf }
    }
    default:
      return undefined
  }
}
