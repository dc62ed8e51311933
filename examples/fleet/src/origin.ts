/** The one port of the fleet: hands each request to the next process in turn. */
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Catalogue } from './catalogue.ts'
import type { Fleet, Row } from './fleet.ts'
import { type Answer, type Listening, listen, notFound, ok } from './http.ts'

const ATTEMPTS = 20
const PAUSE_MS = 250

/** What `GET /fleet` answers. */
export interface FleetReport {
  readonly processes: readonly Row[]
  /** How often the slow service was asked, by its own count. */
  readonly catalogue: Catalogue['asked']
}

export async function report(fleet: Fleet, { asked }: Catalogue): Promise<FleetReport> {
  return { processes: await fleet.rows(), catalogue: { ...asked } }
}

/** `GET /fleet` is the table, `POST /kill/N` ends the process in a place; everything else is the shop's. */
export function openOrigin(fleet: Fleet, catalogue: Catalogue, port: number): Promise<Listening> {
  return listen(async (request) => {
    const { method, url = '' } = request
    const [, what, place] = url.split('/')
    if (what === 'fleet') return ok(await report(fleet, catalogue))
    if (what === 'kill' && method === 'POST')
      return fleet.kill(Number(place)) ? ok({ killed: Number(place) }) : notFound
    return forward(fleet, request)
  }, port)
}

/** A process that dies under a request leaves it to the next one, where the request changes nothing. */
async function forward(fleet: Fleet, { method = 'GET', url = '' }: IncomingMessage): Promise<Answer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const target = fleet.next()
    try {
      if (target !== undefined) {
        const response = await fetch(target + url, { method })
        return { status: response.status, body: await response.json() }
      }
    } catch (error) {
      if (method !== 'GET') return { status: 502, body: String(error) }
    }
    await sleep(PAUSE_MS)
  }
  return { status: 502, body: 'no process has answered' }
}
