/**
 * `pnpm coverage [package…] [--last] [--write]`: which lines and branches of the packages their tests run.
 *
 * The tests of each package, or of those that are named, run one after the other, at the lowest priority; the others count as
 * they were measured last, but for sources that have changed since. `--last` runs none. `--write` writes
 * docs/reference/coverage.md anew. Fails when tests fail, when lines or branches of a package are below 95 %, or when something
 * that never runs has no reason in coverage-reasons.mjs.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { pageOf, resultsOf, tableOf } from './lib/coverage.mjs'
import { main } from './lib/main.mjs'
import { PACKAGES } from './lib/measured.mjs'
import { root, run } from './lib/processes.mjs'

const LEAST = 95
const PAGE = 'docs/reference/coverage.md'
/** Code that counts takes several times as long. */
const PATIENCE = 4

const require = createRequire(import.meta.url)
const transform = require.resolve('./lib/coverage-transform.mjs')

main(async () => {
  const args = process.argv.slice(2)
  const named = args.filter((arg) => !arg.startsWith('--'))
  const unknown = [
    ...named.filter((name) => !PACKAGES.includes(name)),
    ...args.filter((arg) => arg.startsWith('--') && !['--last', '--write'].includes(arg)),
  ]
  if (unknown.length > 0) throw new Error(`usage: pnpm coverage [${PACKAGES.join('|')}…] [--last] [--write]`)
  setPriority(constants.priority.PRIORITY_LOW)
  const problems = args.includes('--last') ? [] : await measure(named.length > 0 ? named : PACKAGES)

  const results = resultsOf()
  console.log(tableOf(results))
  for (const { name, lines, branches } of results.packages)
    for (const [what, share] of Object.entries({ lines, branches }))
      if (share < LEAST) problems.push(`${name}: ${share.toFixed(2)} % of the ${what} run; ${LEAST} must`)
  for (const { file, line, code, what } of results.uncovered.filter(({ why }) => why === undefined))
    problems.push(`${file}:${line}: ${what}, and no reason says why: ${code}`)
  if (args.includes('--write')) writeFileSync(join(root, PAGE), pageOf(results))
  if (problems.length > 0) throw new Error(problems.join('\n'))
})

/**
 * Runs the tests of these packages.
 *
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} what failed
 */
async function measure(names) {
  const failed = []
  for (const name of names) {
    const rootDir = join(root, 'packages', name)
    const config = require(join(rootDir, 'jest.config.cjs'))
    const counted = {
      ...config,
      rootDir,
      transform: Object.fromEntries(
        Object.entries(config.transform).map(([pattern, [, options]]) => [pattern, [transform, options]]),
      ),
      testTimeout: PATIENCE * config.testTimeout,
      coverageDirectory: join(root, 'coverage', name),
      coverageReporters: ['json'],
    }
    const args = ['--config', JSON.stringify(counted), '--coverage', '--silent']
    if ((await run('jest', args, { cwd: rootDir })) !== 0) failed.push(`${name}: tests failed; see above`)
  }
  return failed
}
