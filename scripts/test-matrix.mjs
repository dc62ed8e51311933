/**
 * `scripts/test-matrix [node MAJOR… | consumers]`: the whole of `npm test` on versions of Node, which npm brings, and the packed
 * packages in the hands of compilers, bundlers and runtimes of several versions. Without arguments all of it.
 */
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { setUp } from './lib/set-up.mjs'
import { mustBuild } from './lib/turbo.mjs'

main(async () => {
  await setUp()
  await mustBuild()
  const args = process.argv.slice(2)
  return run('node', ['--conditions=@acache/source', '--import', 'tsx', 'test/matrix/run.ts', ...args])
})
