/** MemoryBus: news between the chains of one process, and of its worker threads. */
import { setImmediate } from 'node:timers'
import { BroadcastChannel } from 'node:worker_threads'
import { ConfigurationError } from '../errors.ts'
import { checkOptions, must, type OptionCheck } from '../options.ts'
import type { BusListener, BusNews, CacheBus } from '../storage/bus.ts'
import type { CacheStorage } from '../storage/contract.ts'
import { BusListeners } from './listeners.ts'

/** Options of `MemoryBus`. */
export interface MemoryBusOptions {
  /**
   * Buses of one name hear each other, across the worker threads of the process. Default: none, and only those hear each
   * other that were given this very object.
   */
  readonly channel?: string | undefined
}

const memoryBusChecks: Readonly<Record<keyof MemoryBusOptions, OptionCheck>> = {
  channel: must((value) => typeof value === 'string' && value !== '', 'a name that is not empty'),
}

/** Begins the name of each BroadcastChannel, apart from those of the application. */
const CHANNEL_PREFIX = 'acache:bus:'

/** What goes through a BroadcastChannel. */
interface Message {
  readonly acache: 1
  readonly keys: readonly string[] | undefined
}

/**
 * A bus inside of one process: between chains, and with `channel` between worker threads. News arrive in a later turn of the
 * event loop, in order. It does not keep the process alive. Throws ConfigurationError for options that cannot work.
 *
 * @example
 * ```ts
 * import { InMemCache, MemoryBus } from '@acache/core'
 * import { ChainCache } from '@acache/chain'
 * import { LocalFileCache } from '@acache/fs'
 *
 * const bus = new MemoryBus({ channel: 'app' }) // the same name in each worker thread
 * const cache = new ChainCache([[new InMemCache(), '60s'], [new LocalFileCache('/var/cache/app')]], { bus })
 * await cache.close()
 * await bus.close()
 * ```
 */
export class MemoryBus implements CacheBus {
  readonly name = 'memory-bus'
  readonly #listeners = new BusListeners()
  readonly #channel: BroadcastChannel | undefined
  #waiting: BusNews[] = []
  #delivered: Promise<void> = Promise.resolve()
  #closed = false

  constructor(options: MemoryBusOptions = {}) {
    checkOptions('MemoryBus', options, memoryBusChecks)
    this.#channel = options.channel === undefined ? undefined : this.#open(CHANNEL_PREFIX + options.channel)
  }

  publish(news: BusNews): void {
    if (this.#closed) return
    this.#waiting.push(news)
    if (this.#waiting.length > 1) return
    this.#delivered = new Promise((resolve) => {
      setImmediate(() => {
        this.#deliver()
        resolve()
      })
    })
  }

  /** Throws ConfigurationError after `close`. */
  subscribe(listener: BusListener, _storages?: readonly CacheStorage[]): () => void {
    if (this.#closed) throw new ConfigurationError('MemoryBus: subscribe() after close(); make a new bus')
    const end = this.#listeners.add(listener)
    listener.gap('listening begins')
    return end
  }

  flush(): Promise<void> {
    return this.#delivered
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#delivered
    this.#channel?.close()
  }

  #deliver(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const news of waiting) {
      this.#channel?.postMessage({ acache: 1, keys: news.keys } satisfies Message)
      this.#listeners.tell(news)
    }
  }

  #open(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent) => {
      if (isMessage(data)) this.#listeners.tell({ keys: data.keys })
      else
        this.#listeners.failed(new Error(`a message on the BroadcastChannel ${name} is none of a MemoryBus`))
    }
    channel.onmessageerror = () => this.#listeners.gap('a message could not be read')
    channel.unref()
    return channel
  }
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null) return false
  const { acache, keys } = data as Partial<Record<keyof Message, unknown>>
  const strings = Array.isArray(keys) && keys.every((key) => typeof key === 'string')
  return acache === 1 && (keys === undefined || strings)
}
