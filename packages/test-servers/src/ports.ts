/** Free loopback ports. */
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** Redis Cluster talks to itself on the port 10000 above a node's own. */
const BUS_OFFSET = 10_000
const LAST_PORT = 65_535

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (port === undefined) throw new Error('no free loopback port is left')
  return port
}

/** A port that nobody listens on, whose cluster bus port is free as well. */
export async function freeClusterPort(): Promise<number> {
  for (;;) {
    const port = await freePort()
    const candidate = port + BUS_OFFSET > LAST_PORT ? port - BUS_OFFSET : port
    if ((await tryPort(candidate)) !== undefined && (await tryPort(candidate + BUS_OFFSET)) !== undefined)
      return candidate
  }
}

/** Listens on the port for a moment: the port, or undefined when it is taken. */
async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return undefined
  }
  const { port: chosen } = addressOf(server.address())
  server.close()
  await once(server, 'close')
  return chosen
}

/** The address of a server that listens on TCP. */
export function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error(`not a TCP address: ${address}`)
  return address
}
