/**
 * `pnpm docs:dev` shows the site of `docs/` and follows changes; `pnpm docs:build` writes it to `docs/dist`, and fails when a link
 * leads nowhere. What comes after is given to VitePress: `pnpm docs:build --base /acache/`.
 */
import { writeApiReference } from './lib/api-reference.mjs'
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'

main(async () => {
  const [command = 'build', ...args] = process.argv.slice(2)
  await writeApiReference()
  return run('vitepress', [command, 'docs', ...args])
})
