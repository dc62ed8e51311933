/** The slow source of the prices: another service, which counts what it is asked for. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Listening, listen, notFound, ok } from './http.ts'

const QUERY_MS = 400

/** The price of a product. A change makes a new revision. */
export interface Price {
  readonly product: string
  readonly revision: number
  readonly cents: number
}

/** Rates of exchange as of one look at the market. */
export interface Rates {
  readonly number: number
  readonly EUR: number
}

/** The service, and how often it was asked. */
export interface Catalogue extends Listening {
  readonly asked: { readonly prices: number; readonly rates: number }
}

/** Opens it: `GET /price/ID`, `POST /price/ID` for a new price, `GET /rates`. */
export async function openCatalogue(): Promise<Catalogue> {
  const revisions = new Map<string, number>()
  const asked = { prices: 0, rates: 0 }
  const priceOf = (product: string): Price => {
    const revision = revisions.get(product) ?? 1
    return { product, revision, cents: 100 + ((Number(product) * 37 + revision * 11) % 900) }
  }

  const server = await listen(async ({ method, url = '' }) => {
    const [, what, product = ''] = url.split('/')
    if (what === 'rates') {
      asked.rates += 1
      const rates: Rates = { number: asked.rates, EUR: 1.08 + Math.sin(asked.rates) / 100 }
      await sleep(QUERY_MS)
      return ok(rates)
    }
    if (what !== 'price' || product === '') return notFound
    if (method === 'POST') {
      revisions.set(product, priceOf(product).revision + 1)
      return ok(priceOf(product))
    }
    asked.prices += 1
    // As it is when the question arrives: an answer may be old when it is given.
    const price = priceOf(product)
    await sleep(QUERY_MS)
    return ok(price)
  })
  return { ...server, asked }
}
