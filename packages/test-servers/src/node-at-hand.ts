/** Other versions of Node: real ones, from the npm packages that hold them, fetched once. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = fileURLToPath(new URL('../node_modules/.cache/nodes', import.meta.url))
const PLATFORM = process.platform === 'win32' ? 'win' : process.platform
const PACKAGE = `node-${PLATFORM}-${process.arch}`
const EXECUTABLE = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'

/** The path of a version of Node. Throws where it cannot be had. */
export function nodeOf(version: string): string {
  const home = join(CACHE, version)
  const executable = join(home, 'node_modules', PACKAGE, EXECUTABLE)
  if (!existsSync(executable)) fetchNode(version, home)
  if (existsSync(executable)) return executable
  throw new Error(`the npm package ${PACKAGE}@${version} has no ${EXECUTABLE}`)
}

function fetchNode(version: string, home: string): void {
  mkdirSync(CACHE, { recursive: true })
  // Aside first: another run may fetch it too, and this one may be ended in the middle.
  const aside = mkdtempSync(join(CACHE, `${version}-`))
  try {
    const flags = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
    const { status, stderr, error } = spawnSync(
      'npm',
      ['install', ...flags, '--prefix', aside, `${PACKAGE}@${version}`],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    )
    if (status !== 0) {
      const why = error?.message ?? stderr.trim()
      throw new Error(
        `Node ${version} is needed for this test, and npm could not fetch ${PACKAGE}@${version}: check that there is such a package for this platform, and the registry of npm.\n${why}`,
      )
    }
    rmSync(home, { recursive: true, force: true })
    renameSync(aside, home)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
