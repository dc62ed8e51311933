/** What one connection sends to a Redis, told by the server. */
import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'

/** Listens at a server; what scripts call there is not told. */
export class Wiretap implements AsyncDisposable {
  readonly #probe: Redis
  readonly #monitor: Redis
  readonly #marks = new Map<string | undefined, () => void>()
  #heard: (name: string, source: string) => void = () => undefined

  static async open(url: string): Promise<Wiretap> {
    const probe = new Redis(url)
    // A client in the middle of connecting would send commands beside the answer to MONITOR, which confuses the client.
    await probe.ping()
    return new Wiretap(probe, await probe.monitor())
  }

  private constructor(probe: Redis, monitor: Redis) {
    this.#probe = probe
    this.#monitor = monitor
    monitor.on('monitor', (_time: string, [name = '', first]: string[], source: string) => {
      const mark = this.#marks.get(first)
      if (mark === undefined) this.#heard(name.toUpperCase(), source)
      else mark()
    })
  }

  /** The names of the commands that the client sent while `work` ran, in order; `work` sees them come. */
  async during(client: Redis, work: (sent: readonly string[]) => Promise<unknown>): Promise<string[]> {
    const info = String(await client.call('client', 'info'))
    const address = / addr=(\S+)/.exec(info)?.[1]
    await this.caughtUp()
    const sent: string[] = []
    this.#heard = (name, source) => {
      if (source === address) sent.push(name)
    }
    await work(sent)
    await this.caughtUp()
    this.#heard = () => undefined
    return sent
  }

  /** Settles when everything is told that has arrived at the server up to now. */
  async caughtUp(): Promise<void> {
    const mark = randomUUID()
    const told = new Promise<void>((resolve) => this.#marks.set(mark, resolve))
    await this.#probe.echo(mark)
    await told
    this.#marks.delete(mark)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#monitor.disconnect()
    this.#probe.disconnect()
  }
}
