/** Reads beside writes, for tests of torn values. */
import { setImmediate } from 'node:timers/promises'

/** Writers are numbered from 0 up to this. */
export const WRITERS = 20

/**
 * Writes again and again from three sides at once, and lets `read` read and check, turn after turn, all the while. Ends
 * when all are done, then throws the first failure.
 */
export async function readBesideWrites(
  write: (writer: number) => Promise<unknown>,
  read: () => Promise<void>,
): Promise<void> {
  let writing = true
  const sides = [1, 2, 3].map(async (step) => {
    for (let writer = 0; writer < WRITERS; writer += step) await write(writer)
  })
  const written = Promise.all(sides).finally(() => {
    writing = false
  })
  const reading = (async () => {
    do {
      await read()
      await setImmediate()
    } while (writing)
  })()
  for (const outcome of await Promise.allSettled([written, reading])) {
    if (outcome.status === 'rejected') throw outcome.reason
  }
}
