/**
 * Ends what its parent started and could not end itself.
 *
 * The parent writes lines: `+process PID` and `+folder PATH` for what began, and the same with `-` for what has ended.
 * When the parent is gone, however it went, standard input closes: the processes that are left are killed, and then the
 * folders that are left are removed.
 */
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** @type {Map<string, Set<string>>} */
const left = new Map([
  ['process', new Set()],
  ['folder', new Set()],
])

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [kind = '', name = ''] = line.slice(1).split(/ (.*)/)
    if (line.startsWith('+')) left.get(kind)?.add(name)
    else left.get(kind)?.delete(name)
  })
  .on('close', () => {
    for (const pid of left.get('process') ?? []) kill(Number(pid))
    // What was killed may write for a moment more, in which a folder is not empty again.
    for (const path of left.get('folder') ?? []) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  })

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
