/**
 * `pnpm check`: knip on the workspace, the licenses of what is installed with the packages, and publint and "are the types
 * wrong" on every one of them, built and packed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { otherLicenses } from './lib/licenses.mjs'
import { main } from './lib/main.mjs'
import { packAll } from './lib/packages.mjs'
import { run } from './lib/processes.mjs'
import { build } from './lib/turbo.mjs'

main(async () => {
  if ((await build()) !== 0) throw new Error('The build failed; its output is above.')
  const folder = mkdtempSync(join(tmpdir(), 'acache-check-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const failed = []
  if ((await run('knip', ['--no-config-hints'])) !== 0) failed.push('the workspace (knip)')
  for (const other of await otherLicenses()) failed.push(`the license of ${other}`)
  for (const { name, tarball } of await packAll(folder)) {
    console.log(`\n${name}`)
    const problems = await run('publint', ['run', tarball, '--strict'])
    // node16: resolution as Node and bundlers do it; the older node10 knows no `exports`.
    const wrongTypes = await run('attw', [tarball, '--profile', 'node16', '--no-definitely-typed'])
    if (problems !== 0 || wrongTypes !== 0) failed.push(name)
  }
  if (failed.length > 0) throw new Error(`\nNot fit to publish: ${failed.join(', ')}`)
})
