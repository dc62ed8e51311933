/** Finds `redis-server`, or installs it where that is possible. */
import { canInstall, install, onPath } from './apt.ts'

/**
 * The path of `redis-server`: from PATH, else installed with apt when this is root on Debian or Ubuntu, else an error
 * that says in one sentence what to install.
 */
export async function requireRedisServer(): Promise<string> {
  const found = onPath('redis-server')
  if (found !== undefined) return found
  if (!canInstall())
    throw new Error(
      'The tests need redis-server on PATH: install it (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis), or set REDIS_URL, which does for all but the cluster tests.',
    )
  await install(['redis-server'])
  const installed = onPath('redis-server')
  if (installed === undefined) throw new Error('apt-get installed redis-server, but it is not on PATH.')
  return installed
}
