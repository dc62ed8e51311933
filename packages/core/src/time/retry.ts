/** Work that is tried again, after ever longer pauses, until nothing is left to do. */
import { after, type Cancel, detached } from './clock.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** What a retry works with. */
export interface RetryParts {
  /** One attempt. When it rejects, the next pause is twice as long, up to 30 s. */
  readonly attempt: () => Promise<unknown>
  /** Whether something is left to do after an attempt. */
  readonly unfinished: () => boolean
  /** Owns the attempts that no caller waits for; these never reject. */
  readonly track: (work: Promise<void>) => void
}

/** The attempts at one piece of work: at most one is under way or due at any time. */
export class Retry {
  readonly #parts: RetryParts
  #pauseMs = FIRST_PAUSE_MS
  #cancel: Cancel | undefined
  #underWay: Promise<void> | undefined
  #stopped = false

  constructor(parts: RetryParts) {
    this.#parts = parts
  }

  /** Tries after a pause, a quarter longer or shorter at random: processes that failed together do not return together. */
  later(): void {
    if (this.#underWay !== undefined || this.#stopped) return
    this.#cancel ??= after(this.#pauseMs * (0.75 + Math.random() / 2), () => {
      this.#parts.track(detached(() => this.now()))
    })
  }

  /** Tries at once, or waits for the attempt that is under way. Never rejects; what is left is tried later. */
  now(): Promise<void> {
    this.#forgetPause()
    this.#underWay ??= this.#try().then(() => {
      this.#underWay = undefined
      if (this.#parts.unfinished()) this.later()
    })
    return this.#underWay
  }

  /** Ends the attempts; the one under way still ends by itself. */
  stop(): void {
    this.#stopped = true
    this.#forgetPause()
  }

  #forgetPause(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  async #try(): Promise<void> {
    try {
      await this.#parts.attempt()
      this.#pauseMs = FIRST_PAUSE_MS
    } catch {
      // Whoever asked for the work has been told why it could not be done.
      this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2)
    }
  }
}
