/** Where the folders of tests are made. */
import { accessSync, constants } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The disk, as applications have it; or memory, for suites that vary something else and make many folders. */
export type Medium = 'disk' | 'memory'

const SHARED_MEMORY = '/dev/shm'

/** A new folder, and how to remove it. Where the machine has no file system in memory it is on the disk. */
export async function newFolder(medium: Medium = 'disk') {
  const base = medium === 'memory' && isWritable(SHARED_MEMORY) ? SHARED_MEMORY : tmpdir()
  const folder = await mkdtemp(join(base, 'acache-fs-'))
  return { folder, dispose: () => rm(folder, { recursive: true, force: true }) }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
