/**
 * Runs a script: its answer is the exit code, and an error is one message and exit code 1.
 *
 * @param {() => Promise<number | void>} script
 */
export async function main(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (error) {
    console.error(describe(error))
    process.exitCode = 1
  }
}

/** @param {unknown} error */
export const describe = (error) => (error instanceof Error ? error.message : String(error))
