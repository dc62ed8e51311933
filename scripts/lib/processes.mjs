/** Child processes that never outlive this one: whatever ends it, a signal or a failure, ends them first. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The tools of the workspace, on PATH for every child: turbo looks for pnpm there. */
export const bin = join(root, 'node_modules', '.bin')

/** How long children may take to end after a signal, before they are killed. */
const GRACE_MS = 8000

/** @type {Map<number, Promise<number>>} each child is the leader of a process group; the promise settles when it has ended */
const running = new Map()

/** @type {NodeJS.Signals[]} */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of ENDING) process.once(signal, () => void endWith(signal))
process.on('exit', () => signalAll('SIGKILL'))

/** A child that ended with a code other than 0. Its own output has told why. */
class CommandFailed extends Error {}

/**
 * @typedef {object} Options
 * @property {string} [cwd] default: the root
 * @property {NodeJS.ProcessEnv} [env] added to ours
 */

/**
 * Runs a command, its output going where ours goes.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} the exit code; 128 + n when signal n ended it
 */
export function run(command, args, options) {
  return ended(start(command, args, 'inherit', options))
}

/**
 * As `run`, but throws CommandFailed when the command does not succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export async function must(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new CommandFailed(`${command} ${args.join(' ')} ended with code ${code}`)
}

/**
 * Runs a command and answers what it wrote to its standard output. Throws CommandFailed when it does not succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export async function read(command, args, options) {
  const child = start(command, args, 'pipe', options)
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  const code = await ended(child)
  if (code !== 0) throw new CommandFailed(`${command} ${args.join(' ')} ended with code ${code}\n${text}`)
  return text
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} stdout
 * @param {Options} [options]
 */
function start(command, args, stdout, { cwd = root, env } = {}) {
  return spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', stdout, 'inherit'],
    detached: true,
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  const { pid } = child
  const end = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
  if (pid === undefined) return end
  running.set(pid, end)
  return end.finally(() => running.delete(pid))
}

/** @param {NodeJS.Signals} signal */
async function endWith(signal) {
  signalAll('SIGTERM')
  const grace = new Promise((resolve) => setTimeout(resolve, GRACE_MS))
  await Promise.race([Promise.allSettled(running.values()), grace])
  process.exit(128 + constants.signals[signal])
}

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const pid of running.keys()) {
    try {
      process.kill(-pid, signal)
    } catch {
      // The group has ended by itself.
    }
  }
}
