/** Child processes that end with this process on every path, SIGKILL included: a watchdog sees to it. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** How a child ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** What a child is started with. */
export interface ChildOptions extends SpawnOptions {
  /** A folder of the child's own, removed when it ends. */
  readonly folder?: string | undefined
}

/** A child process. It keeps this process alive only `during` a wait. */
export class Child {
  readonly process: ChildProcess
  readonly pid: number
  /** Settles when the process is gone and its output has been read. */
  readonly ended: Promise<Ending>
  #waiting = 0

  /** Starts a command. Rejects when that cannot be done. */
  static async start(command: string, args: readonly string[], options: ChildOptions): Promise<Child> {
    const child = spawn(command, args, options)
    if (child.pid === undefined) {
      const [error] = await once(child, 'error')
      throw error
    }
    return new Child(child, child.pid, options.folder)
  }

  private constructor(child: ChildProcess, pid: number, folder: string | undefined) {
    this.process = child
    this.pid = pid
    tellWatchdog(`+${pid} ${folder ?? ''}`)
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        tellWatchdog(`-${pid}`)
        if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
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
    if (this.#waiting++ === 0) this.process.ref()
    try {
      return await wait
    } finally {
      if (--this.#waiting === 0) this.process.unref()
    }
  }
}

/** Pipes to a child are sockets, whose `unref` the types of streams do not tell of. */
function unref(handle: unknown): void {
  if (typeof handle !== 'object' || handle === null) return
  const method: unknown = Reflect.get(handle, 'unref')
  if (typeof method === 'function') method.call(handle)
}

let watchdog: Writable | undefined

function tellWatchdog(line: string): void {
  watchdog ??= startWatchdog()
  watchdog.write(`${line}\n`)
}

/** The watchdog has a process group of its own, so that Ctrl-C in a terminal does not reach it before its work is done. */
function startWatchdog(): Writable {
  const script = fileURLToPath(new URL('./watchdog.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.unref()
  unref(child.stdin)
  return child.stdin
}
