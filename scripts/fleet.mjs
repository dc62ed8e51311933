/**
 * `pnpm --filter @acache/chain test:fleet`: the tests of fleets of real processes, so many times in a row; ROUNDS says how
 * many, by default 20. A test that fails once in a while has found a race. The last line is `rounds: N passed, N failed`.
 */
import { join } from 'node:path'
import { main } from './lib/main.mjs'
import { root, run } from './lib/processes.mjs'

const PACKAGES = ['chain', 's3', 'gcs']

main(async () => {
  const rounds = Number(process.env['ROUNDS'] ?? 20)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`ROUNDS is ${process.env['ROUNDS']}; give a whole number from 1`)
  let failed = 0
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`round ${round} of ${rounds}`)
    const codes = []
    for (const name of PACKAGES)
      codes.push(await run('jest', ['test/fleet'], { cwd: join(root, 'packages', name) }))
    if (codes.some((code) => code !== 0)) failed += 1
  }
  console.log(`rounds: ${rounds - failed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
