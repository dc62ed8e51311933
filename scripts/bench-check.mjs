/** `npm run bench:check -- [NAME…]`: sets up, builds the packages, and holds what they cost to the committed bounds. */
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { setUp } from './lib/set-up.mjs'
import { mustBuild } from './lib/turbo.mjs'

main(async () => {
  await setUp()
  await mustBuild()
  const names = process.argv.slice(2).filter((argument) => argument !== '--')
  return run('pnpm', ['--silent', '--filter', '@acache/benchmarks', 'run', 'check', ...names])
})
