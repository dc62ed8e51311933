/** Child processes that end with this process on every path, SIGKILL included: a watchdog sees to it. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { clearInterval, setInterval } from 'node:timers'
import type { TemporaryFolder } from './temporary-folder.ts'
import { unref } from './unref.ts'
import { unwatch, watch } from './watchdog.ts'

/** A timer of any length keeps this process alive. */
const LONG_MS = 2 ** 30

/** How a child ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** What a child is started with. */
export interface ChildOptions extends SpawnOptions {
  /** A folder of the child's own, removed when it ends. */
  readonly folder?: TemporaryFolder | undefined
}

/** A child process. It keeps this process alive only `during` a wait. */
export class Child {
  readonly process: ChildProcess
  readonly pid: number
  /** Settles when the process is gone and its output has been read. */
  readonly ended: Promise<Ending>

  /** Starts a command. Rejects when that cannot be done. */
  static async start(command: string, args: readonly string[], options: ChildOptions): Promise<Child> {
    const child = spawn(command, args, options)
    if (child.pid === undefined) {
      const [error] = await once(child, 'error')
      throw error
    }
    return new Child(child, child.pid, options.folder)
  }

  private constructor(child: ChildProcess, pid: number, folder: TemporaryFolder | undefined) {
    this.process = child
    this.pid = pid
    watch({ kind: 'process', pid })
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        unwatch({ kind: 'process', pid })
        folder?.remove()
        resolve({ code, signal })
      })
    })
    for (const handle of [child, child.channel, ...child.stdio]) unref(handle)
  }

  async kill(signal: NodeJS.Signals): Promise<Ending> {
    this.process.kill(signal)
    return this.during(this.ended)
  }

  /** Keeps this process alive until a promise that depends on the child is settled. */
  async during<T>(wait: Promise<T>): Promise<T> {
    const alive = setInterval(() => {}, LONG_MS)
    try {
      return await wait
    } finally {
      clearInterval(alive)
    }
  }
}
