/** Stops in the middle of a change of an entry: while the new file is written, or while the lock is held. */
import { writeFile } from 'node:fs/promises'
import { Layout } from '../../src/layout.ts'
import { withLock } from '../../src/lock.ts'

const [folder = '', key = '', where = ''] = process.argv.slice(2)

const stop = (): Promise<never> => {
  process.send?.('stuck')
  // A promise alone would let the process end.
  setInterval(() => {}, 1000)
  return new Promise(() => {})
}

void withLock(
  new Layout(folder).pathOf(key),
  async (path) => {
    await writeFile(path, 'half of a fi')
    if (where === 'writing') await stop()
  },
  stop,
)
