/** TypeScript programs in processes of their own, with messages to and from them: for tests of several processes. */
import type { Serializable } from 'node:child_process'
import { on } from 'node:events'
import { fileURLToPath } from 'node:url'
import { bundled } from './bundle.ts'
import { Child, type Ending } from './children.ts'

/** What a script is started with. */
export interface ScriptOptions {
  /** What the script finds in `process.argv` after its own path. */
  readonly args?: readonly string[] | undefined
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Further flags of Node itself, for example `['--expose-gc']`. */
  readonly nodeOptions?: readonly string[] | undefined
}

/**
 * A running script. It says something with `process.send`, hears with `process.on('message')`, and ends with this
 * process at the latest. Messages keep what the structured clone algorithm keeps.
 */
export interface Script<Heard, Said> extends AsyncDisposable {
  readonly pid: number
  /** Settles when the process is gone. */
  ended(): Promise<Ending>
  /** Rejects when the script is gone. */
  send(message: Heard): Promise<void>
  /** The next message of the script, in order. Rejects, with its output, when the script ends first. */
  receive(): Promise<Said>
  /** Standard output and standard error so far. */
  output(): string
  /** Ends it, by default as a crash does. */
  kill(signal?: NodeJS.Signals): Promise<Ending>
}

/**
 * Runs a TypeScript file against the sources of the workspace. `Heard` and `Said` are the types of the messages to and
 * from it; nothing checks them.
 */
export async function spawnScript<Heard extends Serializable = Serializable, Said = unknown>(
  file: string | URL,
  options: ScriptOptions = {},
): Promise<Script<Heard, Said>> {
  const path = file instanceof URL ? fileURLToPath(file) : file
  const program = await bundled(path)
  const flags = ['--enable-source-maps', ...(options.nodeOptions ?? [])]
  const child = await Child.start(process.execPath, [...flags, program, ...(options.args ?? [])], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  const output: string[] = []
  for (const stream of [child.process.stdout, child.process.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text))
  // The iterator keeps what was said before it was asked for, and is done when the process is gone.
  const messages = on(child.process, 'message', { close: ['close'] })

  return {
    pid: child.pid,
    ended: () => child.during(child.ended),
    send: (message) =>
      new Promise((resolve, reject) => {
        child.process.send(message, (error) => (error === null ? resolve() : reject(error)))
      }),
    async receive() {
      const next = await child.during(messages.next())
      if (next.done !== true) return next.value[0]
      const { code, signal } = await child.ended
      throw new Error(`${path} ended (${signal ?? `code ${code}`}) without a word:\n${output.join('')}`)
    },
    output: () => output.join(''),
    kill: (signal = 'SIGKILL') => child.kill(signal),
    async [Symbol.asyncDispose]() {
      await child.kill('SIGKILL')
    },
  }
}
