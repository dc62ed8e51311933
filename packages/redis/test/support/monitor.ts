/** What a server was asked, told by the server itself. */
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'

/** A command as it arrived: its name in lower case, and its arguments. */
export type Arrived = readonly [name: string, ...args: string[]]

/** The commands that clients sent while `work` ran; what scripts called is not among them. Needs a server of its own. */
export async function commandsDuring(url: string, work: () => Promise<unknown>): Promise<Arrived[]> {
  const arrived: Arrived[] = []
  const probe = new Redis(url)
  // A client in the middle of connecting would send commands beside the answer to MONITOR, which confuses the client.
  await probe.ping()
  const monitor = await probe.monitor()
  const end = randomUUID()
  const ended = new Promise<void>((resolve) => {
    monitor.on('monitor', (_time: string, [name = '', ...args]: string[], source: string) => {
      if (args[0] === end) resolve()
      else if (source !== 'lua') arrived.push([name.toLowerCase(), ...args])
    })
  })
  try {
    await work()
    await probe.echo(end)
    await ended
  } finally {
    probe.disconnect()
    monitor.disconnect()
  }
  return arrived.filter(([name]) => !CONNECTING.has(name))
}

/** What clients send to connect, and to learn of changes in a Cluster. */
const CONNECTING = new Set(['hello', 'client', 'info', 'monitor', 'select', 'cluster'])
