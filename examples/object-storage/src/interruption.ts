/** The end of the program by its user. */

/** Rejects when the program is told to end, so that it can still tidy up. */
export function interruption(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => reject(new Error(`ended by ${signal}`)))
  })
}
