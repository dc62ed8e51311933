/** Which answers one process may be given: the promises of a cache, as rules over what the process has seen. */
import { flawOf, type Value } from './values.ts'

/** What a cache promises. Durations in ms. */
export interface Promised {
  /** The oldest that an answer may be: ttl and what may be served stale. */
  readonly lifeMs: number
  /** How long after a delete of this process the old value may still be answered: the cap of a second shared level, else 0. */
  readonly afterDeleteMs: number
}

/** Loads take their time, and a busy machine takes some more. */
const TOLERANCE_MS = 3000

/** Keeps count of the deletes of one process, and judges its answers. */
export class Oracle {
  readonly #promised: Promised
  readonly #deleted = new Map<string, { readonly askedAt: number; readonly overAt: number }>()

  constructor(promised: Promised) {
    this.#promised = promised
  }

  /** A delete, or a write, was asked for and is over, whatever became of it at the storages. */
  replaced(key: string, askedAt: number, overAt: number): void {
    const last = this.#deleted.get(key)
    if (last === undefined || last.askedAt < askedAt) this.#deleted.set(key, { askedAt, overAt })
  }

  /** What the last delete of the key was when a read begins: later ones do not count for it. */
  before(key: string): { readonly askedAt: number; readonly overAt: number } | undefined {
    return this.#deleted.get(key)
  }

  /** What is wrong with an answer to a read; undefined for nothing. */
  judge(
    key: string,
    value: Value,
    read: {
      readonly beganAt: number
      readonly endedAt: number
      readonly deleted: ReturnType<Oracle['before']>
    },
  ): string | undefined {
    const flaw = flawOf(value, key)
    if (flaw !== undefined) return flaw
    const { lifeMs, afterDeleteMs } = this.#promised
    const age = read.beganAt - value.madeAt
    if (age > lifeMs + TOLERANCE_MS) return `is ${age.toFixed(0)} ms old, and may be ${lifeMs}`
    const { deleted } = read
    if (deleted === undefined || value.madeAt >= deleted.askedAt) return undefined
    const excused = afterDeleteMs > 0 && read.endedAt <= deleted.overAt + afterDeleteMs + TOLERANCE_MS
    return excused
      ? undefined
      : `was made ${(deleted.askedAt - value.madeAt).toFixed(1)} ms before a delete that was over ${(read.beganAt - deleted.overAt).toFixed(1)} ms before the read`
  }
}
