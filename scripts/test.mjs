/**
 * `npm test`: sets up, makes sure that a Redis and an S3 server can be had, runs every test of the workspace.
 * The last line is `tests: N passed, N failed, N skipped`, whatever happened.
 */
import { availableParallelism } from 'node:os'
import { describe, main } from './lib/main.mjs'
import { must } from './lib/processes.mjs'
import { addResults, forgetResults, RESULTS_FILE } from './lib/results.mjs'
import { setUp } from './lib/set-up.mjs'
import { build, foldersWith, runTask } from './lib/turbo.mjs'

// Each Jest runs its files one after the other, and at times waits for servers and processes.
const packagesAtOnce = availableParallelism() + 1

main(async () => {
  const { passed, failures, skipped, code } = await runTests()
  if (failures.length > 0) console.log(['', 'Failed:', ...failures.map((line) => `  ${line}`), ''].join('\n'))
  console.log(`tests: ${passed} passed, ${failures.length} failed, ${skipped} skipped`)
  return failures.length > 0 || passed === 0 ? 1 : code
})

async function runTests() {
  try {
    await setUp()
    for (const server of ['redis', 's3'])
      await must('tsx', [`packages/test-servers/src/require-${server}.ts`])
    const built = await build()
    const folders = await foldersWith('test')
    forgetResults(folders)
    const jest = ['--maxWorkers=1', '--json', `--outputFile=${RESULTS_FILE}`]
    // --only: what was built above is not built again, as it would be for being part of a run with other arguments.
    const code = await runTask(
      'test',
      '--only',
      '--continue=always',
      `--concurrency=${packagesAtOnce}`,
      '--log-order=grouped',
      '--',
      ...jest,
    )
    const results = addResults(folders)
    if (built !== 0) results.failures.unshift('the build failed; its output is above')
    return { ...results, code }
  } catch (error) {
    console.error(describe(error))
    return { passed: 0, failures: [], skipped: 0, code: 1 }
  }
}
