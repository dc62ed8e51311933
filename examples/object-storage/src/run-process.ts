/** Processes of the application beside this one. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Account } from './account.ts'
import type { Settings } from './reports.ts'

/** A process that takes longer is ended. */
const PATIENCE_MS = 30_000

/** What a process is to do. It is told by a message: command lines can be read by others, and there are secrets in it. */
export interface Task {
  readonly settings: Settings
  readonly month: string
}

/** Runs a process to its end, and answers what it accounts for. Rejects when it fails. */
export async function runProcess(file: string, task: Task): Promise<Account> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { timeout: PATIENCE_MS })
  // It does not outlive this process.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let account: Account | undefined
  child.on('message', (message: Account) => {
    account = message
  })
  child.send(task)
  const [code, signal] = await once(child, 'exit')
  process.off('exit', kill)
  if (account !== undefined && code === 0) return account
  throw new Error(`${file} ended with ${signal ?? `code ${code}`}`)
}
