/** Finds `redis-server`, or installs it where that is possible. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The path of `redis-server`: from PATH, else installed with apt when this is root on Debian or Ubuntu, else an error
 * that says in one sentence what to install.
 */
export async function requireRedisServer(): Promise<string> {
  const found = onPath('redis-server')
  if (found !== undefined) return found
  await installWithApt()
  const installed = onPath('redis-server')
  if (installed === undefined) throw new Error('apt-get installed redis-server, but it is not on PATH.')
  return installed
}

async function installWithApt(): Promise<void> {
  const apt = onPath('apt-get')
  if (apt === undefined || process.getuid?.() !== 0)
    throw new Error(
      'The tests need redis-server on PATH: install it (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis), or set REDIS_URL, which does for all but the cluster tests.',
    )
  console.error('redis-server is not on PATH: installing it with apt-get')
  // Another package's tests may be installing it at this moment: the lock is waited for.
  const waiting = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Get::Assume-Yes=true']
  // In run level 1 Debian's scripts do not start the service of a package that is being installed.
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } }
  try {
    await run(apt, [...waiting, 'update'], options)
    await run(apt, [...waiting, 'install', '--no-install-recommends', 'redis-server'], options)
  } catch (error) {
    throw new Error('apt-get could not install redis-server; install it and run the tests again.', {
      cause: error,
    })
  }
}

function onPath(command: string): string | undefined {
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
