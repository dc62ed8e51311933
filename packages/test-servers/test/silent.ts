import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Settles when nobody listens on the port; the test's own time limit bounds the wait. A process id would not tell: it
 * stays until somebody collects the exit code.
 */
export async function silent(port: number): Promise<void> {
  while (await answers(port)) await sleep(10)
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
