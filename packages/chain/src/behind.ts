/**
 * Write-behind: a level gets its writes after the callers were answered, one at a time per key and only the last of those that
 * wait. Readers of the level are answered with what waits, so that it makes no difference to them.
 */
import type { CacheEntry } from '@acache/core'
import { after, type Cancel, forgetOldest, now, type SetEntryOptions } from '@acache/core/driver'

/** How many writes are on their way at a time. */
const CONCURRENCY = 8

/** How many keys are remembered with the versions that their last writes got. */
const MAX_GIVEN = 10_000

/** How long writes wait after one found the level away. */
const PAUSE_MS = 500

/** A write that its caller does not wait for. */
export interface LateWrite {
  /** What the level is about to hold; readers are answered with it. */
  readonly entry: CacheEntry
  readonly options: SetEntryOptions
  /** Called when the condition of the options did not hold. */
  readonly refused?: (() => void) | undefined
}

/** What became of a write: the version that the level gave, that it was refused or failed, or was not tried. */
export type Delivery = { readonly version: string } | 'refused' | 'failed' | 'paused'

/** What a queue of writes works with. */
export interface BehindParts {
  /** How many keys may wait. */
  readonly limit: number
  /** Writes, and reports and makes good what fails. Never rejects. */
  readonly deliver: (key: string, write: LateWrite) => Promise<Delivery>
  /** Told of keys whose writes were given up: there were too many, or the chain closes. */
  readonly dropped: (keys: readonly string[], why: 'full' | 'closing') => void
}

/** The writes that wait for one level. */
export class Behind {
  readonly #parts: BehindParts
  /** In the order in which they came; a later write of a key takes the place of an earlier one. */
  readonly #waiting = new Map<string, LateWrite>()
  readonly #underWay = new Map<string, { readonly write: LateWrite; readonly over: Promise<unknown> }>()
  /** By key: what stood for the version of its last write while that waited, and the version. */
  readonly #given = new Map<string, { readonly standIn: string | undefined; readonly version: string }>()
  /** Those under way that are not to be tried again. */
  readonly #cancelled = new Set<string>()
  #resume: Cancel | undefined

  constructor(parts: BehindParts) {
    this.#parts = parts
  }

  /** How many writes wait or are on their way. */
  get size(): number {
    return this.#waiting.size + this.#underWay.size
  }

  /** What the level is about to hold under the key. */
  pending(key: string): CacheEntry | undefined {
    return (this.#waiting.get(key) ?? this.#underWay.get(key)?.write)?.entry
  }

  /** The writes that wait or are on their way. */
  *entries(): Generator<[key: string, entry: CacheEntry]> {
    for (const [key, { write }] of this.#underWay) if (!this.#waiting.has(key)) yield [key, write.entry]
    for (const [key, { entry }] of this.#waiting) yield [key, entry]
  }

  /**
   * The version that the level gave to the write that `standIn` stood for; false when a later write of this process has
   * taken its place, undefined when that is not known any more.
   */
  versionOf(key: string, standIn: string): string | false | undefined {
    const given = this.#given.get(key)
    return given === undefined ? undefined : given.standIn === standIn && given.version
  }

  add(key: string, write: LateWrite): void {
    this.#waiting.set(key, write)
    const { limit, dropped } = this.#parts
    if (this.#waiting.size > limit) {
      const [oldest = ''] = this.#waiting.keys()
      forgetOldest(this.#waiting, limit)
      dropped([oldest], 'full')
    }
    this.#pump()
  }

  /** Forgets what waits for these keys, and waits for what is on its way. */
  cancel(keys: readonly string[]): Promise<unknown> | undefined {
    const underWay: Promise<unknown>[] = []
    for (const key of keys) {
      this.#waiting.delete(key)
      const over = this.#underWay.get(key)?.over
      if (over === undefined) continue
      this.#cancelled.add(key)
      underWay.push(over)
    }
    return underWay.length === 0 ? undefined : Promise.all(underWay)
  }

  /** Writes what waits for the key, now. */
  flush(key: string): Promise<unknown> | undefined {
    if (this.size === 0) return undefined
    const before = this.#underWay.get(key)?.over
    if (!this.#waiting.has(key)) return before
    const send = () => {
      const write = this.#waiting.get(key)
      return write === undefined ? this.#underWay.get(key)?.over : this.#send(key, write)
    }
    return before === undefined ? send() : before.then(send)
  }

  /** Forgets everything that waits, and waits for what is on its way. */
  cancelAll(): Promise<unknown> | undefined {
    return this.cancel([...this.#waiting.keys(), ...this.#underWay.keys()])
  }

  /** Waits until everything is written, or until then; what is left then is dropped. */
  async drain(deadlineMs: number): Promise<void> {
    const until = now() + deadlineMs
    while (this.size > 0 && now() < until) {
      this.#pump()
      const paused = this.#underWay.size === 0
      await Promise.race([
        ...[...this.#underWay.values()].map(({ over }) => over),
        new Promise<void>((resolve) => {
          after(paused ? Math.min(PAUSE_MS, until - now()) : until - now(), resolve)
        }),
      ])
    }
    this.#resume?.()
    const left = [...this.#waiting.keys(), ...this.#underWay.keys()]
    this.#waiting.clear()
    if (left.length > 0) this.#parts.dropped(left, 'closing')
  }

  #pump(): void {
    if (this.#resume !== undefined) return
    for (const [key, write] of this.#waiting) {
      if (this.#underWay.size >= CONCURRENCY) return
      if (!this.#underWay.has(key)) this.#send(key, write)
    }
  }

  #send(key: string, write: LateWrite): Promise<unknown> {
    this.#waiting.delete(key)
    const over = this.#parts.deliver(key, write).then((delivery) => {
      this.#underWay.delete(key)
      const cancelled = this.#cancelled.delete(key)
      if (typeof delivery === 'object') this.#note(key, write, delivery.version)
      else if (delivery === 'paused' && !cancelled) this.#pause(key, write)
      this.#pump()
    })
    this.#underWay.set(key, { write, over })
    return over
  }

  #note(key: string, { entry }: LateWrite, version: string): void {
    this.#given.delete(key)
    this.#given.set(key, { standIn: entry.version, version })
    forgetOldest(this.#given, MAX_GIVEN)
  }

  /** The level is left alone: the write waits again, unless a later one has come. */
  #pause(key: string, write: LateWrite): void {
    if (!this.#waiting.has(key)) this.#waiting.set(key, write)
    this.#resume ??= after(PAUSE_MS, () => {
      this.#resume = undefined
      this.#pump()
    })
  }
}
