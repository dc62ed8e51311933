/**
 * When to sweep. Writes ask for it, never a timer: a storage that nobody writes to does not grow.
 *
 * A sweep is due when the last one, of whichever process, is longer ago than the interval, or when the storage is
 * believed to be over its bound. What it holds is not counted anew for that: the last sweep left the number in
 * `upkeep.json`, and this process adds what its own changes add. What others add shows at the next sweep.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '@acache/core/driver'
import { explained, unless } from './failures.ts'
import type { Sweep, Swept } from './sweep.ts'

/** What upkeep is done with. */
export interface UpkeepOptions {
  readonly sweep: Pick<Sweep, 'run'>
  /** Where the last sweep is noted. */
  readonly path: string
  /** Infinity: there is no bound. */
  readonly maxBytes: number
  /** Infinity: sweep only for the bound, or when asked. */
  readonly intervalMs: number
  /** Told of a background sweep that failed. */
  readonly report: (error: unknown) => void
}

/** What is noted of a sweep: when it ended, and what it left. */
interface LastSweep {
  readonly at: number
  readonly bytes: number
}

/** A storage that could not be brought below its bound is tried again when it has grown by this share of it. */
const SLACK = 0.1

/** Between two steps of a background sweep; long enough for what waits to go first. */
const PAUSE_MS = 1

/** Sweeps one storage, one sweep at a time, in the background and on request. */
export class Upkeep {
  readonly #options: UpkeepOptions
  /** Settles, and never rejects, when what was asked for so far is done. */
  #last: Promise<unknown> = Promise.resolve()
  /** The instant from which the next change asks whether a sweep is due. */
  #askAt: number
  /** What the last sweep left. */
  #bytes = 0
  /** What changes of this process have added since its own last sweep. Others' sweeps count some of it again: better early than late. */
  #grown = 0
  /** A sweep is due when the two make more. */
  #limit: number
  #tending = false
  /** How many callers wait for the sweeps that are queued. */
  #awaited = 0
  #stopped = false
  #resume: (() => void) | undefined

  constructor(options: UpkeepOptions) {
    this.#options = options
    this.#limit = options.maxBytes
    const wanted = Math.min(options.maxBytes, options.intervalMs) < Number.POSITIVE_INFINITY
    this.#askAt = wanted ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }

  /** A change has added `grownBy` bytes. Starts a sweep in the background if one is due. */
  changed(grownBy: number): void {
    this.#grown += grownBy
    if (this.#tending || this.#stopped || !(now() >= this.#askAt || this.#isOver)) return
    this.#tending = true
    void this.#inTurn(() => explained(() => this.#tend()))
      .catch(this.#options.report)
      .finally(() => {
        this.#tending = false
      })
  }

  /** Sweeps now, after what is under way. */
  async sweep(): Promise<Swept> {
    this.#awaited += 1
    this.#resume?.()
    try {
      return await this.#inTurn(() => this.#run())
    } finally {
      this.#awaited -= 1
    }
  }

  /** Ends what is under way, after the step it is at. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#resume?.()
    await this.idle()
  }

  /** Waits for what is under way. */
  async idle(): Promise<void> {
    await this.#last
  }

  /** Runs a job when those asked for before are done. */
  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#last.then(job)
    this.#last = done.catch(() => undefined)
    return done
  }

  get #isOver(): boolean {
    return this.#bytes + this.#grown > this.#limit
  }

  /** Goes by the last sweep if that is recent, and sweeps if it is not, or if there is too much. */
  async #tend(): Promise<void> {
    const { maxBytes, intervalMs } = this.#options
    const last = this.#isOver ? undefined : await this.#lastSweep()
    if (last !== undefined) {
      this.#askAt = last.at + intervalMs
      this.#bytes = last.bytes
      this.#limit = maxBytes
    }
    if (last === undefined || this.#isOver) await this.#run()
  }

  async #run(): Promise<Swept> {
    const { sweep, maxBytes, intervalMs } = this.#options
    const grownBefore = this.#grown
    /** Also said before the outcome is known: a sweep that fails is not begun again by each change. */
    const postpone = (bytes: number) => {
      this.#askAt = now() + intervalMs
      this.#limit = bytes > maxBytes ? bytes + maxBytes * SLACK : maxBytes
    }
    postpone(this.#bytes + grownBefore)
    const swept = await sweep.run(this.#pause)
    if (swept.complete) {
      this.#bytes = swept.bytes
      this.#grown -= grownBefore
      postpone(swept.bytes)
      await this.#note({ at: now(), bytes: swept.bytes })
    }
    return swept
  }

  /** The last sweep of any process, if it is no longer ago than the interval. */
  async #lastSweep(): Promise<LastSweep | undefined> {
    const text = await unless(['ENOENT'], readFile(this.#options.path, 'utf8'))
    const last = text === undefined ? undefined : parseNote(text)
    if (last === undefined) return undefined
    const ageMs = now() - last.at
    return ageMs >= 0 && ageMs < this.#options.intervalMs ? last : undefined
  }

  /** Written as it is: a note that is torn counts as none. */
  async #note(last: LastSweep): Promise<void> {
    await unless(['ENOENT'], writeFile(this.#options.path, `${JSON.stringify(last)}\n`, { mode: 0o600 }))
  }

  /**
   * Between two steps of a sweep. While nobody waits for it, the pause does not keep the process alive: a process that
   * has nothing else to do ends in the middle of a sweep.
   */
  readonly #pause = async (): Promise<boolean> => {
    if (!this.#stopped && this.#awaited === 0) {
      const resumed = new Promise<void>((resolve) => {
        this.#resume = resolve
      })
      await Promise.race([resumed, sleep(PAUSE_MS, undefined, { ref: false })])
    }
    return !this.#stopped
  }
}

function parseNote(text: string): LastSweep | undefined {
  try {
    const { at, bytes } = JSON.parse(text)
    return typeof at === 'number' && typeof bytes === 'number' ? { at, bytes } : undefined
  } catch {
    return undefined
  }
}
