/**
 * Ends what its parent started and could not end itself.
 *
 * The parent writes lines: `+PID FOLDER` for a process that began (FOLDER may be empty), `-PID` for one that ended. When
 * the parent is gone, however it went, standard input closes: what is left is killed, and its folders are removed.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** @type {Map<number, string>} */
const alive = new Map()

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [pid = '', folder = ''] = line.slice(1).split(/ (.*)/)
    if (line.startsWith('+')) alive.set(Number(pid), folder)
    else alive.delete(Number(pid))
  })
  .on('close', () => {
    for (const [pid, folder] of alive) {
      kill(pid)
      if (folder !== '') rmSync(folder, { recursive: true, force: true })
    }
  })

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
