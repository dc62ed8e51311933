/** Processes and folders that are ended and removed when this process is gone, SIGKILL included: a watchdog sees to it. */
import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { unref } from './unref.ts'

/** What is watched: a process by its id, a folder by its path. */
export type Watched =
  | { readonly kind: 'process'; readonly pid: number }
  | { readonly kind: 'folder'; readonly path: string }

let watchdog: Writable | undefined

/** From here on until `unwatch`, this ends with this process. */
export function watch(what: Watched): void {
  tell('+', what)
}

/** This has ended by itself. */
export function unwatch(what: Watched): void {
  tell('-', what)
}

function tell(sign: '+' | '-', what: Watched): void {
  watchdog ??= startWatchdog()
  watchdog.write(`${sign}${what.kind} ${what.kind === 'process' ? what.pid : what.path}\n`)
}

/** The watchdog has a process group of its own, so that Ctrl-C in a terminal does not reach it before its work is done. */
function startWatchdog(): Writable {
  const script = fileURLToPath(new URL('./watchdog.mjs', import.meta.url))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.unref()
  unref(child.stdin)
  return child.stdin
}
