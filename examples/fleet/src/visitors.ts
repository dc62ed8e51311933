/** Visitors of the shop: they ask for prices, and now and then one changes. */
import { ask } from './http.ts'

const PRODUCTS = 20
/** One request in so many is a change of a price. */
const CHANGES = 50

/** So many requests a second, 0 for none; answers how to end them. */
export function sendVisitors(url: string, perSecond: number): () => void {
  if (!(perSecond > 0)) return () => undefined
  const visit = async () => {
    const product = 1 + Math.floor(Math.random() * PRODUCTS)
    const method = Math.random() < 1 / CHANGES ? 'POST' : 'GET'
    // One that is not served goes away; the table tells of processes that are gone.
    await ask(`${url}/price/${product}`, method).catch(() => undefined)
  }
  const timer = setInterval(() => void visit(), 1000 / perSecond)
  return () => clearInterval(timer)
}
