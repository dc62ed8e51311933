import { setImmediate as turn } from 'node:timers/promises'

/** Resolves when it is so. On manual time too: connections work on the machine's own. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn()
}

/** The error that work ends with. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('it did not fail')
}
