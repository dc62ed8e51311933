/** turbo, without telemetry, update notices and full-screen output. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { bin, read, run } from './processes.mjs'

const turbo = join(bin, 'turbo')
const env = {
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  TURBO_UI: 'stream',
}

/**
 * Builds every package, or those that turbo's arguments select. Answers turbo's exit code.
 *
 * @param {readonly string[]} args
 */
export const build = (...args) =>
  runTask('build', `--concurrency=${availableParallelism()}`, '--output-logs=errors-only', ...args)

/**
 * As `build`, but throws when it fails.
 *
 * @param {readonly string[]} args
 */
export async function mustBuild(...args) {
  if ((await build(...args)) !== 0) throw new Error('The build failed; its output is above.')
}

/**
 * Runs a task in every package. Answers turbo's exit code.
 *
 * @param {string} task
 * @param {readonly string[]} args
 */
export const runTask = (task, ...args) => run(turbo, ['run', task, ...args], { env })

/**
 * The folders of the packages that have a task, relative to the root.
 *
 * @param {string} task
 * @returns {Promise<string[]>}
 */
export async function foldersWith(task) {
  /** @type {{ tasks: { task: string, command: string, directory: string }[] }} */
  const plan = JSON.parse(await read(turbo, ['run', task, '--dry=json'], { env }))
  return plan.tasks
    .filter((each) => each.task === task && each.command !== '<NONEXISTENT>')
    .map((each) => each.directory)
}
