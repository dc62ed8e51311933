/** `start`: the slow service, until it is told to end. */
import { once } from 'node:events'
import { openCatalogue } from './catalogue.ts'

const catalogue = await openCatalogue(Number(process.env['PORT'] ?? 4000), 300)
console.log(`the catalogue listens on ${catalogue.url}`)
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
await catalogue.close()
