/** Folders that are gone when this process is, at the latest. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unwatch, watch } from './watchdog.ts'

/** A folder of one's own. */
export interface TemporaryFolder {
  readonly path: string
  /** Removes it with all that is in it; it may be called again. */
  remove(): void
}

/** Makes an empty folder, whose name begins with this. */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix))
  watch({ kind: 'folder', path })
  return {
    path,
    remove() {
      // A process that was killed a moment ago may still have been writing.
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
      unwatch({ kind: 'folder', path })
    },
  }
}
