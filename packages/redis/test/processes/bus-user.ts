/** Uses a bus, closes its client, and has nothing more to do. Arguments: the server, the mode, and whether the bus is closed. */
import { Redis } from 'ioredis'
import { RedisBus } from '../../src/index.ts'

const [, , url = '', mode, close] = process.argv
const client = new Redis(url)
const bus =
  mode === 'tracking'
    ? new RedisBus({ client, mode, prefix: 'p:' })
    : new RedisBus({ client, channel: 'of a process' })
let gaps = 0
const end = async () => {
  bus.publish({ keys: ['k'] })
  await bus.flush()
  process.send?.('listening')
  if (close === 'close') await bus.close()
  client.disconnect()
  process.disconnect()
}
bus.subscribe(
  {
    changed() {},
    failed() {},
    gap() {
      gaps += 1
      if (gaps === 2) void end()
    },
  },
  [],
)
