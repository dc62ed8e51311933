/** `start:reader`: shows the rates once a second until it is told to end. Start as many as you like. */
import { once } from 'node:events'
import { openStore, readRates } from './rates.ts'

const { store, close } = openStore(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379')
const rates = readRates(store, (error) => console.warn(`my copy stays: ${error}`))

const showing = setInterval(async () => {
  const { EUR, asOf } = (await rates()) ?? {}
  console.log(EUR === undefined ? 'nobody has written rates yet' : `EUR ${EUR.toFixed(4)} as of ${asOf}`)
}, 1000)
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
clearInterval(showing)
await close()
