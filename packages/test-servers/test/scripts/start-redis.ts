/** Starts a Redis, tells its port, and does not stop it. */
import { startRedis } from '../../src/index.ts'

const { port } = await startRedis()
process.send?.({ port })
const ending = process.argv[2]
if (ending === 'exit') process.exit(0)
if (ending === 'throw') throw new Error('on purpose')
// Otherwise it waits to be killed.
setInterval(() => {}, 1000)
