/** `npm run demo`: sets up, builds what the quick start needs, and runs it. */
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { setUp } from './lib/set-up.mjs'
import { build } from './lib/turbo.mjs'

const example = '@acache/example-quickstart'

main(async () => {
  await setUp()
  if ((await build(`--filter=${example}...`)) !== 0) throw new Error('The build failed; its output is above.')
  return run('pnpm', ['--silent', '--fail-if-no-match', '--filter', example, 'run', 'demo'])
})
