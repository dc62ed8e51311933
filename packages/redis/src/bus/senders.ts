/** What was heard of each sender: the number of its last message tells whether one is missing. */
import type { Message } from './message.ts'

/** How many senders are remembered; the one that was silent for longest is forgotten first. */
const MAX_SENDERS = 10_000

/** The senders of one subscription. */
export class Senders {
  readonly #last = new Map<string, number>()

  /**
   * How many messages of the sender are missing before this one; undefined for one that was heard before, or came after a
   * later one. A sender never heard of has none missing: what it sent before the subscription began does not matter.
   */
  missing({ sender, sequence }: Message): number | undefined {
    const last = this.#last.get(sender) ?? sequence - 1
    if (sequence <= last) return undefined
    this.#last.delete(sender)
    this.#last.set(sender, sequence)
    if (this.#last.size > MAX_SENDERS) {
      for (const [silent] of this.#last) {
        this.#last.delete(silent)
        break
      }
    }
    return sequence - last - 1
  }

  /** Begins anew, with a new subscription. */
  forget(): void {
    this.#last.clear()
  }
}
