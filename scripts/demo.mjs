/** `npm run demo`: sets up, builds what the quick start needs, and runs it. */
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { setUp } from './lib/set-up.mjs'
import { mustBuild } from './lib/turbo.mjs'

const example = '@acache/example-quickstart'

main(async () => {
  await setUp()
  await mustBuild(`--filter=${example}...`)
  return run('pnpm', ['--silent', '--fail-if-no-match', '--filter', example, 'run', 'demo'])
})
