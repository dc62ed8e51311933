/** A small file system of its own, in memory: it can be full, and read-only. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A mounted file system of 256 kB. */
export interface SmallDisk {
  readonly folder: string
  /** Mounts it anew with other options, such as `ro`. */
  remount(options: string): void
  dispose(): void
}

export function openDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'acache-fs-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  return {
    folder,
    remount: (options) => execFileSync('mount', ['-o', `remount,${options}`, folder]),
    dispose() {
      execFileSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

/** Why this machine has no small disks; undefined where it has. */
export function whyNoDisk(): string | undefined {
  try {
    openDisk().dispose()
    return undefined
  } catch {
    return 'only root may mount the small disk it needs'
  }
}
