/** The processes of the fleet: started, watched, and replaced when they die. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Counts } from './counts.ts'
import { ask } from './http.ts'
import type { Settings } from './shop.ts'

const PROGRAM = fileURLToPath(new URL('web.ts', import.meta.url))
/** A process that dies at once is not started again at once. */
const PAUSE_MS = 500
/** One that does not end by itself is ended. */
const PATIENCE_MS = 10_000

/** A place in the fleet; its counts are missing while no process in it answers. */
export interface Row {
  readonly place: number
  readonly restarts: number
  readonly counts: Counts | undefined
}

/** A place, and the process in it. */
class Place {
  readonly #settings: Settings
  readonly #told: (what: string) => void
  readonly number: number
  restarts = -1
  /** Where the process listens; undefined until it does. */
  url: string | undefined
  #child: ChildProcess | undefined
  #again: NodeJS.Timeout | undefined
  #stopping = false

  constructor(number: number, settings: Settings, told: (what: string) => void) {
    this.number = number
    this.#settings = settings
    this.#told = told
    this.#start()
  }

  #start(): void {
    const child = fork(PROGRAM)
    this.#child = child
    this.restarts += 1
    // One that cannot be told is gone, and `exit` says so.
    child.send(this.#settings, () => undefined)
    child.once('message', (url: string) => {
      this.url = url
      this.#told(`process ${child.pid} listens in place ${this.number}`)
    })
    child.once('exit', (code, signal) => {
      this.url = undefined
      if (this.#stopping) return
      this.#told(`process ${child.pid} in place ${this.number} has ended (${signal ?? `code ${code}`})`)
      this.#again = setTimeout(() => this.#start(), PAUSE_MS)
    })
  }

  /** Ends the process as a crash does. False when there is none. */
  kill(): boolean {
    return this.url !== undefined && this.#child?.kill('SIGKILL') === true
  }

  async counts(): Promise<Row> {
    const counts =
      this.url === undefined ? undefined : await ask<Counts>(`${this.url}/counts`).catch(() => undefined)
    return { place: this.number, restarts: this.restarts, counts }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearTimeout(this.#again)
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    const kill = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
    if (child.connected) child.disconnect()
    await ended
    clearTimeout(kill)
  }
}

/** A fleet of some size. `told` hears who comes and goes. */
export class Fleet {
  readonly #places: readonly Place[]
  #turn = 0

  constructor(size: number, settings: Settings, told: (what: string) => void) {
    this.#places = Array.from({ length: size }, (_, index) => new Place(index + 1, settings, told))
  }

  /** Where the next process listens, in turn; undefined while there is none. */
  next(): string | undefined {
    const { length } = this.#places
    for (let step = 1; step <= length; step += 1) {
      const place = (this.#turn + step) % length
      const url = this.#places[place]?.url
      if (url === undefined) continue
      this.#turn = place
      return url
    }
    return undefined
  }

  kill(place: number): boolean {
    return this.#places[place - 1]?.kill() ?? false
  }

  rows(): Promise<Row[]> {
    return Promise.all(this.#places.map((place) => place.counts()))
  }

  async stop(): Promise<void> {
    await Promise.all(this.#places.map((place) => place.stop()))
  }
}
