/** Installs the peers, where they are not yet. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { peersFolder } from './installed.ts'
import { refuseMalicious } from './versions.ts'

/**
 * Installs what the lockfile of the peers says, without running scripts of theirs. Once they are there it costs nothing: pnpm
 * keeps a copy of the lockfile beside what it has installed by it. Throws what pnpm printed when they cannot be had.
 */
export function installPeers(): void {
  refuseMalicious()
  const folder = peersFolder()
  if (text(resolve(folder, 'pnpm-lock.yaml')) === text(resolve(folder, 'node_modules/.pnpm/lock.yaml')))
    return
  const pnpm = resolve(folder, '../../../node_modules/.bin/pnpm')
  const options = ['--frozen-lockfile', '--ignore-scripts', '--prefer-offline']
  execFileSync(pnpm, ['--dir', folder, 'install', ...options], { stdio: 'pipe' })
}

/** Undefined where there is no such file. */
function text(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
