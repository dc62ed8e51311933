/** A world of processes in one: seeded chance, one queue of events, a clock of its own for each process. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { replaceTime } from '@acache/core/testing'

/** A process of the world. */
export interface Process {
  readonly name: string
  /** How far its clock is ahead of true time. */
  readonly skewMs: number
  /** True time until which nothing happens in it. */
  pausedUntil: number
}

interface Event {
  readonly at: number
  readonly order: number
  readonly process: Process | undefined
  readonly run: () => void
  cancelled: boolean
}

const EPOCH = 1_700_000_000_000

/** Seeded chance, uniform on [0, 1): the mulberry32 generator. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Time and chance of one history. */
export class World {
  readonly chance: () => number
  readonly #running = new AsyncLocalStorage<Process | undefined>()
  readonly #restore: () => void
  readonly #events: Event[] = []
  #now = 0
  #order = 0

  constructor(seed: number) {
    this.chance = chanceOf(seed)
    const { random } = Math
    // The library's own chance: pauses that are spread.
    Math.random = this.chance
    const putBack = replaceTime({
      clock: { now: () => EPOCH + this.#now + (this.#running.getStore()?.skewMs ?? 0) },
      scheduler: {
        after: (delayMs, run) => {
          const event = this.after(delayMs, this.#running.getStore(), run)
          return () => {
            event.cancelled = true
          }
        },
        // What repeats by itself stays in the process that it was begun in.
        detached: (work) => work(),
      },
    })
    this.#restore = () => {
      Math.random = random
      putBack()
    }
  }

  /** True time in ms since the beginning. */
  get now(): number {
    return this.#now
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.chance() * (high - low + 1))
  }

  /** Lets something happen in a process (undefined: outside of all) after a while. */
  after(delayMs: number, process: Process | undefined, run: () => void): Event {
    const event = { at: this.#now + delayMs, order: this.#order, process, run, cancelled: false }
    this.#order += 1
    this.#insert(event)
    return event
  }

  /** Runs code in a process, now. */
  in<T>(process: Process, work: () => T): T {
    return this.#running.run(process, work)
  }

  /** Lets everything happen up to an instant; each event is followed by all that it sets off at once. */
  async run(until: number): Promise<void> {
    for (
      let event = this.#events.at(-1);
      event !== undefined && event.at <= until;
      event = this.#events.at(-1)
    ) {
      this.#events.pop()
      this.#now = event.at
      if (event.cancelled) continue
      const { process, run } = event
      if (process !== undefined && process.pausedUntil > this.#now) {
        this.#insert(Object.assign(event, { at: process.pausedUntil }))
        continue
      }
      this.#running.run(process, run)
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.#now = until
  }

  end(): void {
    this.#restore()
    // Each one in use makes every promise of the process dearer.
    this.#running.disable()
  }

  /** Latest first, so that the next is popped; of one instant, in the order asked. */
  #insert(event: Event): void {
    let low = 0
    let high = this.#events.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.#events[middle]
      if (
        other !== undefined &&
        (other.at > event.at || (other.at === event.at && other.order > event.order))
      ) {
        low = middle + 1
      } else high = middle
    }
    this.#events.splice(low, 0, event)
  }
}
