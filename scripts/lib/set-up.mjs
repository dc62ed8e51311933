/** Makes a clone ready: the right Node, pnpm itself, and every dependency at the version of the lockfile. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, must, root } from './processes.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Installs what the lockfile says; pnpm sees for itself, within two seconds, when nothing is left to do. */
export async function setUp() {
  requireNode(manifest.engines.node)
  const install = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  const local = join(bin, 'pnpm')
  if (existsSync(local)) await must(local, install)
  else await must('npm', ['exec', '--yes', `--package=${manifest.packageManager}`, '--', 'pnpm', ...install])
}

/** @param {string} range of the form `>=major.minor` */
function requireNode(range) {
  const [major = 0, minor = 0] = range.replace('>=', '').split('.').map(Number)
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number)
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return
  throw new Error(`Node ${range} is needed; this is ${process.versions.node}.`)
}
