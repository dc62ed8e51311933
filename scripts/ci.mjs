/** What every change must pass. All steps run, so that one run tells all that is wrong. */
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { setUp } from './lib/set-up.mjs'

const steps = ['lint', 'typecheck', 'build', 'check']

// A real server, or a failure: the test double is for machines on which none can be installed.
if (process.env['S3_ENDPOINT'] === undefined) process.env['S3_SERVER'] ??= 'ceph'

main(async () => {
  await setUp()
  const failed = []
  for (const step of steps) {
    console.log(`\n== ${step}`)
    if ((await run('npm', ['run', '--silent', step])) !== 0) failed.push(step)
  }
  console.log(`\n== test${failed.length > 0 ? ` (failed before: ${failed.join(', ')})` : ''}`)
  // Last, because the line that it ends with ends the whole output.
  const tests = await run('npm', ['test', '--silent'])
  return failed.length > 0 ? 1 : tests
})
