/** Waiting for the state of a server, which nobody tells of. */
import { setTimeout as sleep } from 'node:timers/promises'

const POLL_MS = 25
const PATIENCE_MS = 30_000

/** Asks until the answer is something; rejects, with the last thing that failed, when that takes half a minute. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  let cause: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      cause = error
    }
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`, { cause })
    await sleep(POLL_MS)
  }
}
