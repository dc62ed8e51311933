/** Those who listen at one bus, told one after the other; one that throws does not keep the others from hearing. */
import { describe, warn } from '../observe/report.ts'
import type { BusListener, BusNews } from '../storage/bus.ts'

/** The listeners of one bus. */
export class BusListeners {
  readonly #subscriptions = new Set<{ readonly listener: BusListener }>()

  /** How many listen. */
  get size(): number {
    return this.#subscriptions.size
  }

  /** Answers a function that takes the listener away. */
  add(listener: BusListener): () => void {
    const subscription = { listener }
    this.#subscriptions.add(subscription)
    return () => {
      this.#subscriptions.delete(subscription)
    }
  }

  /** Tells everybody but the one that made the news. */
  tell({ keys, from }: BusNews): void {
    this.#each((listener) => {
      if (listener === from) return
      if (keys === undefined) listener.gap('the storage was cleared elsewhere')
      else listener.changed(keys)
    })
  }

  /** Tells everybody that messages may have been missed. */
  gap(reason: string): void {
    this.#each((listener) => listener.gap(reason))
  }

  /** Tells everybody that the bus does not work at the moment. */
  failed(error: unknown): void {
    this.#each((listener) => listener.failed(error))
  }

  #each(tell: (listener: BusListener) => void): void {
    for (const { listener } of [...this.#subscriptions]) {
      try {
        tell(listener)
      } catch (error) {
        warn(`a listener of a bus threw: ${describe(error)}`)
      }
    }
  }
}
