/** Commands on PATH, and Debian packages that bring them. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** True when packages can be installed: this is root on Debian or Ubuntu. */
export function canInstall(): boolean {
  return onPath('apt-get') !== undefined && process.getuid?.() === 0
}

/** Installs packages with apt, and says so. Rejects with one sentence when that fails. */
export async function install(packages: readonly string[]): Promise<void> {
  const names = packages.join(' ')
  console.error(`${names}: not installed yet, installing with apt-get`)
  // Another package's tests may be installing at this moment: the lock is waited for.
  const waiting = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Get::Assume-Yes=true']
  // In run level 1 Debian's scripts do not start the service of a package that is being installed.
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } }
  try {
    await run('apt-get', [...waiting, 'update'], options)
    await run('apt-get', [...waiting, 'install', '--no-install-recommends', ...packages], options)
  } catch (error) {
    throw new Error(`apt-get could not install ${names}; install it and run the tests again.`, {
      cause: error,
    })
  }
}

/** The path of a command, or undefined when it is not on PATH. */
export function onPath(command: string): string | undefined {
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command))
  return candidates.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
