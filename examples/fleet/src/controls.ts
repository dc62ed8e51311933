/** How the example is steered: by keys on a terminal, and by signals. */

const CTRL_C = '\u0003'

let end: () => void = () => undefined
const over = new Promise<void>((resolve) => {
  end = resolve
})

/** Settles when the program is told to end. */
export function ended(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  return over
}

/** Hears digits that are pressed, `q` and Ctrl-C being the end; answers how to let go of the terminal. */
export function onKeys(pressed: (digit: string) => void): () => void {
  const { stdin } = process
  if (!stdin.isTTY) return () => undefined
  const heard = (text: string) => {
    for (const key of text) {
      if (key === 'q' || key === CTRL_C) end()
      else if (/\d/.test(key)) pressed(key)
    }
  }
  stdin.setRawMode(true).setEncoding('utf8').on('data', heard)
  return () => {
    stdin.off('data', heard).setRawMode(false).pause()
  }
}
