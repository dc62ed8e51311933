/** A job: work that repeats by a timetable, never twice at once, and that can be asked for in between. */
import type { ErrorContext } from '../../observe/report.ts'
import { after, type Cancel, detached, now } from '../../time/clock.ts'
import type { Leadership } from './leadership.ts'
import { type BackgroundJob, enterJob } from './registry.ts'
import type { Timetable } from './timetable.ts'

/** After so long a process that was paused looks again whether it leads. */
const RECHECK_MS = 1000

/** How a background value is doing. Instants are epoch ms. */
export interface BackgroundStatus {
  /** The key under which the value is kept. */
  readonly key: string
  /** `idle`: nobody reads it, and its schedule waits for the next read. */
  readonly state: 'scheduled' | 'idle' | 'stopped'
  /** Whether a run, with the keeping of its value, or a pull of a reader, is under way. */
  readonly running: boolean
  /** When it was registered. */
  readonly registeredAt: number
  /** How many runs were begun here, those that failed included. */
  readonly runs: number
  /** When the latest run began; undefined before the first. */
  readonly lastRunAt: number | undefined
  /** When the latest run that succeeded ended; undefined before one has. */
  readonly lastSuccessAt: number | undefined
  /** What the latest run failed with; undefined again once one has succeeded. */
  readonly lastError: unknown
  /** Infinity: not scheduled, or left to the leader. */
  readonly nextRunAt: number
  /** With `leader`: whether this process is the one of the fleet that runs the loader. */
  readonly role?: 'leader' | 'follower' | undefined
}

/** What a job is made of. */
export interface JobParts {
  readonly key: string
  /** The background value, as observers see it. */
  readonly source: object
  readonly timetable: Timetable
  /** The repeated work; it passes through `track` when it really runs. */
  readonly work: () => Promise<unknown>
  /** When what is kept already was made: the schedule goes on from there. Undefined: nothing is kept, and the first run is due. */
  readonly madeAt: () => Promise<number | undefined>
  readonly failed: (error: unknown, context: ErrorContext) => void
  readonly runImmediately: boolean
  /** Called when the job is stopped. */
  readonly leave?: (() => void) | undefined
  /** A run that takes longer no longer keeps the next one from starting. */
  readonly patienceMs: number
  /** Pause when nobody has read for this long. Infinity: never. */
  readonly idleStopMs: number
  /** Runs by schedule only while this process leads. Absent: it always does. */
  readonly leadership?: Leadership | undefined
}

/** One repeated piece of work. Its timer never keeps the process alive. */
export class Job implements BackgroundJob {
  readonly #parts: JobParts
  readonly #leave: () => void
  readonly #underWay = new Set<Promise<unknown>>()
  #state: BackgroundStatus['state'] = 'scheduled'
  #cancel: Cancel | undefined
  #running: Promise<unknown> | undefined
  #beginning: Promise<void> | undefined
  #runs = 0
  readonly #registeredAt = now()
  #lastReadAt = this.#registeredAt
  #lastRunAt: number | undefined
  #lastSuccessAt: number | undefined
  #lastError: unknown
  #nextRunAt = Number.POSITIVE_INFINITY

  get key(): string {
    return this.#parts.key
  }

  get source(): object {
    return this.#parts.source
  }

  constructor(parts: JobParts) {
    this.#parts = parts
    this.#leave = enterJob(this)
  }

  /** Starts the schedule, once this process leads where that matters. */
  begin(): void {
    const { leadership } = this.#parts
    if (leadership === undefined) this.#start()
    else detached(() => leadership.campaign(this.#office))
  }

  readonly #office = {
    elected: () => this.#start(),
    deposed: () => this.#disarm(),
  }

  /** While what is kept already is looked up, and the first run is not begun: calls that wait for it share that run. */
  get beginning(): Promise<void> | undefined {
    return this.#beginning
  }

  /** Notes that the value was asked for; wakes a job that nobody had asked for a long time. */
  read(): void {
    this.#lastReadAt = now()
    if (this.#state !== 'idle') return
    this.#state = 'scheduled'
    if (this.#leads) this.#tick()
    else this.begin()
  }

  /** Asks for the work now, or joins it where it is under way. Its failure is the caller's, and not reported besides. */
  run(): Promise<unknown> {
    if (this.#running !== undefined) return this.#running
    const run = this.#parts.work().finally(() => {
      if (this.#running === run) this.#running = undefined
    })
    this.#running = run
    return run
  }

  /** The work itself passes here, whoever asked for it: the schedule counts from its start. */
  track<T>(work: () => T | Promise<T>): Promise<T> {
    const startedAt = now()
    this.#runs += 1
    this.#lastRunAt = startedAt
    this.#arm(this.#parts.timetable.next(startedAt))
    const run = this.#observe(work)
    this.#underWay.add(run)
    const over = () => this.#underWay.delete(run)
    run.then(over, over)
    return run
  }

  async #observe<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      const result = await work()
      this.#lastSuccessAt = now()
      this.#lastError = undefined
      return result
    } catch (error) {
      this.#lastError = error
      throw error
    }
  }

  /** Stops the schedule and waits for a run under way. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.#leave()
    this.#parts.leave?.()
    this.#disarm()
    await this.#beginning
    await Promise.allSettled([this.#running, ...this.#underWay])
    // Last: a successor must find what the last run has brought.
    await this.#parts.leadership?.resign()
  }

  status(): BackgroundStatus {
    return {
      key: this.#parts.key,
      state: this.#state,
      running: this.#underWay.size > 0 || this.#running !== undefined,
      registeredAt: this.#registeredAt,
      runs: this.#runs,
      lastRunAt: this.#lastRunAt,
      lastSuccessAt: this.#lastSuccessAt,
      lastError: this.#lastError,
      nextRunAt: this.#nextRunAt,
      ...(this.#parts.leadership === undefined ? undefined : { role: this.#leads ? 'leader' : 'follower' }),
    }
  }

  get #leads(): boolean {
    const { leadership } = this.#parts
    return leadership === undefined || leadership.leading
  }

  #start(): void {
    const beginning = this.#begin().finally(() => {
      if (this.#beginning === beginning) this.#beginning = undefined
    })
    this.#beginning = beginning
  }

  async #begin(): Promise<void> {
    const { timetable, runImmediately, madeAt } = this.#parts
    const runs = this.#runs
    this.#arm(timetable.next(now()))
    if (!runImmediately && runs === 0) return
    const startedAt = await madeAt()
    // Somebody may have stopped the job, or run it by asking for the value, while the cache was looked into.
    if (this.#state === 'stopped' || this.#runs !== runs) return
    if (startedAt === undefined) this.#tick()
    else this.#arm(Math.min(timetable.next(startedAt), timetable.next(now())))
  }

  #arm(at: number): void {
    this.#disarm()
    if (this.#state !== 'scheduled' || !this.#leads) return
    this.#nextRunAt = at
    this.#cancel = after(at - now(), () => detached(() => this.#tick()))
  }

  /** Tries again after the lease may have been renewed. */
  #again(): void {
    this.#disarm()
    this.#cancel = after(RECHECK_MS, () => detached(() => this.#tick()))
  }

  #disarm(): void {
    this.#cancel?.()
    this.#nextRunAt = Number.POSITIVE_INFINITY
  }

  #tick(): void {
    const { key, timetable, failed, idleStopMs, leadership } = this.#parts
    if (this.#state !== 'scheduled') return
    if (now() - this.#lastReadAt > idleStopMs) {
      this.#disarm()
      this.#state = 'idle'
      // Others may have readers.
      void leadership?.resign()
      return
    }
    // Paused for longer than the lease lasts: its renewal will tell whether this process still leads.
    if (!this.#leads) {
      this.#again()
      return
    }
    // A run that never reaches the loader arms nothing: the next one must not depend on it.
    this.#arm(timetable.next(now()))
    if (this.#underWay.size > 0) {
      if (now() - (this.#lastRunAt ?? 0) < this.#parts.patienceMs) return
      this.#running = undefined
    }
    this.run().catch((error: unknown) => failed(error, { operation: 'refresh', key }))
  }
}
