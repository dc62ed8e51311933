/** `start:writer`: fetches rates until it is told to end. A second one would fetch as well; see the option `leader`. */
import { once } from 'node:events'
import { openStore, type Rates, writeRates } from './rates.ts'

const { store, close } = openStore(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379')

/** Stands in for a slow service, which fails every fourth time. */
let asked = 0
async function fetchRates(): Promise<Rates> {
  asked += 1
  if (asked % 4 === 0) throw new Error('the service is down')
  console.log(`fetched, for the ${asked}. time`)
  return { EUR: 1.08 + Math.sin(asked) / 100, asOf: new Date().toLocaleTimeString() }
}

writeRates(store, fetchRates, (error) => console.warn(`the last rates stay: ${error}`))

// The library's timers do not keep a process alive; this one has nothing else to do.
const alive = setInterval(() => undefined, 60_000)
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
clearInterval(alive)
await close()
