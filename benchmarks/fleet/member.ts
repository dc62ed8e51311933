/** A process of a fleet as far as Redis can tell: memory over Redis, a client of its own, and a bus or none. */
import { ChainCache } from '@acache/chain'
import { InMemCache, TTLCache } from '@acache/core'
import { RedisBus, RedisCache } from '@acache/redis'
import { eventually } from '@acache/test-servers'
import { Redis } from 'ioredis'

/** How memory levels are made to agree. */
export type BusMode = 'none' | 'publish' | 'tracking'

export const BUS_MODES: readonly BusMode[] = ['none', 'publish', 'tracking']

/** Where members meet. */
export interface MemberOptions {
  readonly url: string
  readonly prefix: string
  readonly bus: BusMode
}

/** One member. Loads end when `finish` says so, with what it says. */
export class Member implements AsyncDisposable {
  readonly client: Redis
  readonly memory = new InMemCache()
  readonly chain: ChainCache
  readonly #bus: RedisBus | undefined
  #markers = 0
  readonly #asked: Promise<string>[] = []
  readonly #finish: Array<(value: string) => void> = []

  constructor({ url, prefix, bus }: MemberOptions) {
    this.client = new Redis(url)
    this.#bus =
      bus === 'none'
        ? undefined
        : new RedisBus({
            client: this.client,
            mode: bus,
            ...(bus === 'publish' ? { channel: `${prefix}bus` } : undefined),
          })
    const shared = new RedisCache(this.client, { prefix, timeout: '20s' })
    this.chain = new ChainCache([[this.memory, '10m'], [shared]], { bus: this.#bus })
  }

  /** Asks for the value of a key through a wrapped function, with or without a lock. */
  read(key: string, lock: boolean): Promise<string> {
    // So long that no renewal comes in between.
    const lease = lock && ({ lease: '1m' } as const)
    const ask = TTLCache.cached('{}', { cache: this.chain, ttl: '5m', lock: lease })((_key: string) =>
      this.load(),
    )
    const answer = ask(key)
    this.#asked.push(answer)
    return answer
  }

  readonly load = (): Promise<string> => new Promise((resolve) => void this.#finish.push(resolve))

  /** Ends the loads under way. */
  finish(value = 'value'): void {
    for (const resolve of this.#finish.splice(0)) resolve(value)
  }

  /** Settles when all who have asked are answered; loads that are under way end for it. */
  async answered(): Promise<void> {
    let waiting = true
    const all = Promise.all(this.#asked).then(() => {
      waiting = false
    })
    await eventually('all are answered', async () => {
      this.finish()
      return waiting ? undefined : true
    })
    await all
  }

  get loading(): boolean {
    return this.#finish.length > 0
  }

  /** Settles when what this member has published is sent. */
  async published(): Promise<void> {
    await this.#bus?.flush()
  }

  /** Settles when all news up to now have arrived: those of another member come in order, after what the server has sent before. */
  async settled(other: Member): Promise<void> {
    if (this.#bus === undefined) return
    this.#markers += 1
    const marker = `marker-${this.#markers}`
    this.memory.set(marker, 'old')
    await eventually('news of the marker', async () => {
      // Again and again: what was told before this member listened does not reach it.
      await other.chain.set(marker, 'new')
      return this.memory.get(marker) === undefined || undefined
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chain.close()
    await this.#bus?.close()
    this.client.disconnect()
  }
}
