/** The matrix: see `scripts/test-matrix`. */
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { nodeOf } from '@acache/test-servers'
import { root } from '../support/workspace.ts'

/** The oldest release that is supported, and one of each line since. */
const RELEASES: Readonly<Record<string, string>> = {
  20: '20.19.0',
  22: '22.23.3',
  24: '24.9.0',
  26: '26.10.0',
}

const [part, ...majors] = process.argv.slice(2)
if (part !== undefined && part !== 'node' && part !== 'consumers')
  throw new Error(`unknown part ${part}; give node, consumers, or nothing for both`)
const failed: string[] = []

if (part !== 'consumers') {
  for (const major of majors.length > 0 ? majors : Object.keys(RELEASES)) {
    const release = RELEASES[major]
    if (release === undefined)
      throw new Error(`unknown Node ${major}; give ${Object.keys(RELEASES).join(', ')}`)
    run(`Node ${release}`, [join(root, 'scripts/test.mjs')], nodeOf(release))
  }
}
if (part !== 'node') {
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  run('consumers', [jest, '--config', join(root, 'test/matrix/jest.config.cjs')], process.execPath)
}
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = 1
}

/** Runs a program by this Node, which every child finds first on PATH. */
function run(name: string, args: readonly string[], node: string): void {
  console.log(`\n== ${name}`)
  const PATH = [dirname(node), process.env['PATH'] ?? ''].join(delimiter)
  const { status } = spawnSync(node, [...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
  if (status !== 0) failed.push(name)
}
