/**
 * Changes of one entry, one at a time, among all processes of the machine. Readers need no lock.
 *
 * A process prepares its change in a folder of its own, `<entry>.<token>.tmp`, with one thing in it that is named after
 * the token: the new file for a write, an empty folder for everything else. It takes the lock by renaming that folder to
 * `<entry>.lock`, which the file system refuses while a folder with something in it has that name. So a lock is never
 * seen half made, and tells who holds it.
 *
 * Every commit is one rename that names the token's path inside the lock:
 *   - a write moves `<entry>.lock/<token>` over `<entry>`, which empties the lock and so gives it back in the same step;
 *   - a removal moves `<entry>` to `<entry>.lock/<token>/gone`.
 *
 * A holder that died cannot give its lock back, and none can be told from one that is slow. So who has seen one token hold
 * the lock for `PATIENCE_MS` removes that token, by its name. This can only ever hit the holder that was seen, and from
 * then on that holder's commit fails for want of the path: if it is alive after all, it begins again. A commit and
 * the removal of its token exclude each other in the file system, which is why taking over needs no trust in clocks,
 * process ids or pauses.
 *
 * A renewal writes in place and so is not fenced by a rename. It asks afterwards whether its token was still there; see
 * `EntryFiles.renew` for what is left.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, unless } from './failures.ts'

/** A holder changes names and no more than reads a header, some milliseconds at worst; a caller's deadline is 2 s by default. */
const PATIENCE_MS = 500
/** Those who wait look again after a pause of up to this, each its own, so that they do not meet again. */
const LONGEST_PAUSE_MS = 8
/** How often a change begins anew after it lost its lock, or the folders it worked in. */
const ATTEMPTS = 5
const GONE = 'gone'

const NOT_EMPTY = ['ENOTEMPTY', 'EEXIST']

/** Makes what the change needs, a file or a folder, at the path given. */
export type Stage = (path: string) => Promise<void>

/** The two commits that a change may end with, once; without one it has changed nothing. */
export interface Commits {
  /** Puts the staged file in the place of the entry. */
  replaceEntry(): Promise<void>
  /** Takes the entry away. */
  removeEntry(): Promise<void>
}

/** How a change went. */
export interface Changed<T> {
  readonly outcome: T
  /** False when another process had taken the lock over by the end of a change that made no commit. */
  readonly held: boolean
}

/**
 * Runs `change` while this process holds the lock of an entry. What is missing (`ENOENT`) in the course of it was taken
 * away by another process, with the lock or with the whole folder: the change is then staged again and run again.
 */
export async function withLock<T>(
  entry: string,
  stage: Stage,
  change: (commits: Commits) => Promise<T>,
): Promise<Changed<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const lock = new EntryLock(entry)
    try {
      await lock.take(stage)
      const outcome = await change(lock)
      return { outcome, held: await lock.release() }
    } catch (error) {
      await lock.abandon()
      if (codeOf(error) !== 'ENOENT' || attempt === ATTEMPTS) throw error
    }
  }
}

/** Stages nothing but a place to hold the lock with. */
export const stageNothing: Stage = (path) => mkdir(path, 0o700)

/** One attempt to hold the lock of one entry. */
class EntryLock implements Commits {
  readonly #entry: string
  readonly #token = randomUUID()
  readonly #staging: string
  readonly #lock: string
  #replaced = false

  constructor(entry: string) {
    this.#entry = entry
    this.#staging = `${entry}.${this.#token}.tmp`
    this.#lock = `${entry}.lock`
  }

  /** Stages the change and waits for the lock. */
  async take(stage: Stage): Promise<void> {
    await makeFolder(this.#staging)
    await stage(join(this.#staging, this.#token))
    let seen: string | undefined
    let since = 0
    while (!(await this.#claim())) {
      const [holder] = (await unless(['ENOENT'], readdir(this.#lock))) ?? []
      if (holder === undefined) {
        await removeEmpty(this.#lock)
      } else if (holder !== seen) {
        seen = holder
        since = performance.now()
      } else if (performance.now() - since > PATIENCE_MS) {
        await discard(join(this.#lock, holder))
      }
      if (holder !== undefined) await sleep(Math.random() * LONGEST_PAUSE_MS)
    }
  }

  async replaceEntry(): Promise<void> {
    await rename(join(this.#lock, this.#token), this.#entry)
    this.#replaced = true
  }

  async removeEntry(): Promise<void> {
    const gone = join(this.#lock, this.#token, GONE)
    await rename(this.#entry, gone)
    await unless(['ENOENT'], unlink(gone))
  }

  /** Gives the lock back; false when another process had taken it over. */
  async release(): Promise<boolean> {
    const held = this.#replaced || (await discard(join(this.#lock, this.#token)))
    await removeEmpty(this.#lock)
    return held
  }

  /** Leaves nothing behind after a failure. What cannot be removed now is left to the sweep: the failure is what the caller must learn. */
  async abandon(): Promise<void> {
    for (const folder of [this.#staging, this.#lock]) {
      try {
        await discard(join(folder, this.#token))
        await removeEmpty(folder)
      } catch {}
    }
  }

  async #claim(): Promise<boolean> {
    try {
      await rename(this.#staging, this.#lock)
      return true
    } catch (error) {
      if (NOT_EMPTY.includes(codeOf(error) ?? '')) return false
      throw error
    }
  }
}

/** Removes a lock or staging folder with what is in it; a process that still works with it begins again. */
export async function removeLeftover(folder: string): Promise<void> {
  for (const token of (await unless(['ENOENT'], readdir(folder))) ?? []) await discard(join(folder, token))
  await removeEmpty(folder)
}

/** Removes a token; false when it was not there, or its removal had been committed. */
async function discard(token: string): Promise<boolean> {
  try {
    await rmdir(token)
    return true
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (code === 'ENOENT') return false
    if (code === 'ENOTDIR') return (await unless(['ENOENT'], unlink(token).then(yes))) ?? false
    if (!NOT_EMPTY.includes(code)) throw error
  }
  await unless(['ENOENT'], unlink(join(token, GONE)))
  await removeEmpty(token)
  return false
}

const yes = () => true

async function removeEmpty(folder: string): Promise<void> {
  await unless(['ENOENT', ...NOT_EMPTY], rmdir(folder))
}

/**
 * Makes a folder, and those above it that are missing. Node's own recursive mkdir never ends where the system says of
 * every name that its folder is missing, as in /proc, and calls a read-only file system a missing folder.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, 0o700)
  } catch (error) {
    const parent = dirname(folder)
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error
    await unless(['EEXIST'], makeFolder(parent))
    await mkdir(folder, 0o700)
  }
}
