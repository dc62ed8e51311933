/** Processes that belong together: tools that are run, and daemons that then stay, all over the same folder. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Child, type Ending } from './children.ts'
import type { TemporaryFolder } from './temporary-folder.ts'

const POLL_MS = 10
/** How much of what the processes say is kept, for the error when one fails. */
const LINES_KEPT = 50

/** The processes over one folder, which is removed with them. */
export class Daemons {
  readonly #folder: TemporaryFolder
  readonly #env: NodeJS.ProcessEnv
  readonly #alive = new Set<Child>()
  readonly #output: string[] = []
  /** Rejects when a daemon ends by itself. */
  readonly #broken: Promise<never>
  #break: (reason: Error) => void = () => {}
  #killed = false

  constructor(folder: TemporaryFolder, env: Readonly<Record<string, string>>) {
    this.#folder = folder
    this.#env = { ...process.env, ...env }
    this.#broken = new Promise((_, reject) => {
      this.#break = reject
    })
    // It matters to those that wait for something. Later a daemon may end as it likes.
    this.#broken.catch(() => {})
  }

  /** Of those that are alive. */
  get pids(): number[] {
    return [...this.#alive].map(({ pid }) => pid)
  }

  /** Runs a tool to its end. Rejects, with the output of all, when it fails or a daemon ends. */
  async run(command: string, args: readonly string[]): Promise<void> {
    const tool = await this.#start(command, args)
    const ending = await tool.during(Promise.race([tool.ended, this.#broken]))
    if (ending.code !== 0) throw this.#failure(command, ending)
  }

  /** Starts a daemon that has to stay. */
  async stay(command: string, args: readonly string[]): Promise<Child> {
    const daemon = await this.#start(command, args)
    void daemon.ended.then((ending) => this.#break(this.#failure(command, ending)))
    return daemon
  }

  /** Starts a daemon and waits until it listens. Rejects, with the output of all, when it or another ends first. */
  async listen(command: string, args: readonly string[], port: number): Promise<Child> {
    const daemon = await this.stay(command, args)
    await daemon.during(Promise.race([this.#listening(port), this.#broken]))
    return daemon
  }

  /** Ends all of them as a crash does, and removes the folder. */
  async kill(): Promise<void> {
    this.#killed = true
    await Promise.all([...this.#alive].map((child) => child.kill('SIGKILL')))
    this.#folder.remove()
  }

  async #start(command: string, args: readonly string[]): Promise<Child> {
    if (this.#killed) throw new Error(`${command} is not started: the others were killed`)
    const cwd = this.#folder.path
    const child = await Child.start(command, args, { cwd, env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#alive.add(child)
    void child.ended.then(() => this.#alive.delete(child))
    for (const stream of [child.process.stdout, child.process.stderr])
      if (stream !== null) createInterface(stream).on('line', (line) => this.#note(line))
    return child
  }

  async #listening(port: number): Promise<void> {
    while (!this.#killed && !(await answers(port))) await sleep(POLL_MS)
  }

  #note(line: string): void {
    this.#output.push(line)
    if (this.#output.length > LINES_KEPT) this.#output.shift()
  }

  #failure(command: string, { code, signal }: Ending): Error {
    return new Error(`${command} ended (${signal ?? `code ${code}`}):\n${this.#output.join('\n')}`)
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
