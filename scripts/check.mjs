/**
 * `pnpm check`: is what is published fit for it? Looks at the workspace for what is unused, at sizes against their budgets, at the
 * public names against their lists, at what a release would contain, at compilers, bundlers and runtimes that use the packed
 * packages, at the site of `docs/` with all its links, at licenses, and at every package with publint and "are the types wrong".
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { otherLicenses } from './lib/licenses.mjs'
import { main } from './lib/main.mjs'
import { packAll } from './lib/packages.mjs'
import { root, run } from './lib/processes.mjs'
import { mustBuild } from './lib/turbo.mjs'

/** @type {[what: string, command: string, args: string[], cwd: string][]} */
const ofWorkspace = [
  ['unused code (knip)', 'knip', ['--no-config-hints'], root],
  ['size budgets', 'node', ['--import', 'tsx', 'check/run.ts', 'import-size'], join(root, 'benchmarks')],
  ['public names', 'jest', ['public-api'], join(root, 'test')],
  ['a release, up to publishing', 'node', ['scripts/release.mjs', '--dry-run'], root],
  ['consumers', 'jest', ['--config', 'test/matrix/jest.config.cjs'], root],
  ['the site of docs/', 'node', ['scripts/docs.mjs', 'build'], root],
]

main(async () => {
  await mustBuild()
  const failed = []
  for (const [what, command, args, cwd] of ofWorkspace) {
    console.log(`\n${what}`)
    if ((await run(command, args, { cwd })) !== 0) failed.push(what)
  }
  failed.push(...(await otherLicenses()).map((other) => `the license of ${other}`))
  failed.push(...(await unfitPackages()))
  if (failed.length > 0) throw new Error(`\nNot fit to publish: ${failed.join(', ')}`)
})

/** The packages that publint or attw complains about. */
async function unfitPackages() {
  const folder = mkdtempSync(join(tmpdir(), 'acache-check-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const unfit = []
  for (const { name, tarball } of await packAll(folder)) {
    console.log(`\n${name}`)
    const problems = await run('publint', ['run', tarball, '--strict'])
    // node16: resolution as Node and bundlers do it; the older node10 knows no `exports`.
    const wrongTypes = await run('attw', [tarball, '--profile', 'node16', '--no-definitely-typed'])
    if (problems !== 0 || wrongTypes !== 0) unfit.push(name)
  }
  return unfit
}
