/** Mutation testing of one area; `pnpm mutate` is the command. */
import { chosenArea } from './scripts/mutation/areas.mjs'
import { memoryOf, reportOf } from './scripts/mutation/report.mjs'

const { name, folder, sources } = chosenArea()

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [`${folder}/${sources}`],
  testRunner: 'bundle',
  plugins: ['./scripts/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // For a mutant that blocks its process; most loops without end are found by counting. A busy machine must kill no mutant.
  timeoutMS: 20_000,
  // What is copied for a run is the package alone; the others are found where they are.
  ignorePatterns: ['**', ...['package.json', 'src/**', 'test/**'].map((files) => `!${folder}/${files}`)],
  tempDirName: '.stryker-tmp',
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: reportOf(name) },
  htmlReporter: { fileName: reportOf(name).replace(/json$/, 'html') },
  incrementalFile: memoryOf(name),
}
