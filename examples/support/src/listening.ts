/** Servers of Node on loopback. */
import { once } from 'node:events'
import type { Server } from 'node:net'

/** An HTTP server, of whichever version. */
export type Closable = Server & { closeAllConnections?(): void }

/** Waits until a server listens. */
export async function listening(server: Closable): Promise<{ url: string; end(): Promise<void> }> {
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Ends the server, and every connection to it; what has ended stays so. */
    async end() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections?.()
      await closed
    },
  }
}
