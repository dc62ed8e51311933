/** The level that contenders share below their memory: it can be told to fail, and what it holds can be spoilt. */
import { setTimeout as sleep } from 'node:timers/promises'

/** What is wrong with a second level. */
export type Fault =
  /** Every operation, or only each read, fails; a network fails for both. */
  | { readonly kind: 'throw'; readonly on?: 'read' | undefined }
  /** Nothing is answered. */
  | { readonly kind: 'hang' }
  /** Every answer comes this much later. What is read is what there was before the wait. */
  | { readonly kind: 'slow'; readonly ms: number }

/** A second level as scenarios see it. */
export interface SecondLevel extends AsyncDisposable {
  /** Puts a fault in force, in place of the last one. */
  fail(fault: Fault): Promise<void>
  /** Ends the fault in force. */
  restore(): Promise<void>
  /** Cuts off the second half of all that is stored. */
  spoil(): Promise<void>
  /** How many operations, or commands, it was asked for so far. */
  operations(): number
}

/** What a fault does to the operations of a level in this process. */
export class Faults {
  #fault: Fault | undefined
  #operations = 0

  get operations(): number {
    return this.#operations
  }

  inForce(fault: Fault | undefined): void {
    this.#fault = fault
  }

  async pass<T>(kind: 'read' | 'write', work: () => T | Promise<T>): Promise<T> {
    this.#operations += 1
    const fault = this.#fault
    if (fault === undefined) return work()
    if (fault.kind === 'slow') {
      const answer = await work()
      await sleep(fault.ms)
      return answer
    }
    if (fault.kind === 'hang') return new Promise<never>(() => {})
    if (fault.on === 'read' && kind === 'write') return work()
    throw new Error('the second level is broken')
  }
}

interface Text {
  readonly value: string
  readonly expiresAt: number
}

/** Texts with a life, as a small Redis: for libraries that bring their own serializer. */
export class TextLevel implements SecondLevel {
  readonly #texts = new Map<string, Text>()
  readonly #faults = new Faults()

  async fail(fault: Fault): Promise<void> {
    this.#faults.inForce(fault)
  }

  async restore(): Promise<void> {
    this.#faults.inForce(undefined)
  }

  async spoil(): Promise<void> {
    for (const [key, { value, expiresAt }] of this.#texts) {
      this.#texts.set(key, { value: value.slice(0, value.length / 2), expiresAt })
    }
  }

  operations(): number {
    return this.#faults.operations
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  get(key: string): Promise<string | undefined> {
    return this.#faults.pass('read', () => this.#live(key)?.value)
  }

  set(key: string, value: string, ttlMs = Infinity): Promise<void> {
    return this.#faults.pass('write', () => {
      this.#texts.set(key, { value, expiresAt: Date.now() + ttlMs })
    })
  }

  delete(key: string): Promise<boolean> {
    return this.#faults.pass('write', () => this.#texts.delete(key))
  }

  /** The remaining life; undefined where there is nothing. */
  remainingMs(key: string): Promise<number | undefined> {
    return this.#faults.pass('read', () => {
      const text = this.#live(key)
      return text && text.expiresAt - Date.now()
    })
  }

  #live(key: string): Text | undefined {
    const text = this.#texts.get(key)
    return text === undefined || text.expiresAt <= Date.now() ? undefined : text
  }
}
