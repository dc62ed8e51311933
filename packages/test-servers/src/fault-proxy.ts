/** A TCP proxy in front of a server, which can be told at run time to be slow, deaf, rude or absent. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from './ports.ts'

/** What is wrong with the network; it holds for open connections and for new ones. */
export type Fault =
  /** Every chunk arrives this much later, in both directions. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Connections open and stay open, and nothing arrives. What was sent meanwhile arrives after `restore`. */
  | { readonly kind: 'blackhole' }
  /** Connections are reset (RST). */
  | { readonly kind: 'reset' }
  /** The server's side of a connection ends cleanly after this many bytes, counted from here on. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** Nobody listens: open connections are reset, new ones are refused. */
  | { readonly kind: 'refuse' }

/** What a proxy stands in front of: a started server, or an address. */
export interface FaultTarget {
  readonly port: number
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined
}

/** A running proxy. */
export interface FaultProxy extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** How many connections are open. */
  readonly connections: number
  /** Replaces the fault in force. */
  inject(fault: Fault): Promise<void>
  /** Ends the fault in force. */
  restore(): Promise<void>
  /** Resets what is open and stops listening. */
  stop(): Promise<void>
}

const HOST = '127.0.0.1'

/** Starts a proxy, without a fault at first. */
export async function startFaultProxy({ target }: { readonly target: FaultTarget }): Promise<FaultProxy> {
  const proxy = new TcpProxy(target)
  await proxy.listen(0)
  return proxy
}

class TcpProxy implements FaultProxy {
  readonly host = HOST
  readonly #target: FaultTarget
  readonly #links = new Set<Link>()
  readonly #network = new Network()
  readonly #server = createServer({ allowHalfOpen: true }, (client) => this.#connected(client)).unref()
  #port = 0

  constructor(target: FaultTarget) {
    this.#target = target
  }

  get port(): number {
    return this.#port
  }

  get connections(): number {
    return this.#links.size
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, HOST)
    await once(this.#server, 'listening')
    this.#port = addressOf(this.#server.address()).port
  }

  async inject(fault: Fault): Promise<void> {
    await this.#change(fault)
  }

  async restore(): Promise<void> {
    await this.#change(undefined)
  }

  async stop(): Promise<void> {
    this.#resetAll()
    if (this.#server.listening) await this.#close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }

  async #change(fault: Fault | undefined): Promise<void> {
    this.#network.change(fault)
    for (const link of this.#links) link.faultChanged()
    if (fault?.kind === 'reset' || fault?.kind === 'refuse') this.#resetAll()
    if (fault?.kind === 'refuse' && this.#server.listening) await this.#close()
    if (fault?.kind !== 'refuse' && !this.#server.listening) await this.listen(this.#port)
  }

  #connected(client: Socket): void {
    if (this.#network.fault?.kind === 'reset') {
      client.on('error', ignore).resetAndDestroy()
      return
    }
    const server = connect({ host: HOST, ...this.#target, allowHalfOpen: true })
    const link = new Link(client, server, this.#network)
    this.#links.add(link)
    client.once('close', () => this.#links.delete(link))
  }

  #resetAll(): void {
    for (const link of this.#links) link.reset()
  }

  async #close(): Promise<void> {
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** What the connections of a proxy share: the fault in force. */
class Network {
  fault: Fault | undefined
  #lifted: Promise<void> = Promise.resolve()
  #lift: () => void = ignore

  change(fault: Fault | undefined): void {
    this.fault = fault
    this.#lift()
    if (fault?.kind !== 'blackhole') return
    this.#lifted = new Promise((resolve) => {
      this.#lift = resolve
    })
  }

  /** When a chunk that is sent now arrives at the earliest. */
  due(): number {
    return this.fault?.kind === 'latency' ? Date.now() + this.fault.ms : 0
  }

  /** Settles when a chunk with this due time may arrive. */
  async passable(due: number): Promise<void> {
    const remaining = due - Date.now()
    if (remaining > 0) await sleep(remaining)
    while (this.fault?.kind === 'blackhole') await this.#lifted
  }
}

/** One connection of a client, and the proxy's own to the server. */
class Link {
  readonly #client: Socket
  readonly #server: Socket
  readonly #network: Network
  /** What the client may still be given before the connection is cut. */
  #allowance = Infinity

  constructor(client: Socket, server: Socket, network: Network) {
    this.#client = client
    this.#server = server
    this.#network = network
    this.faultChanged()
    this.#relay(client, server, (chunk) => write(server, chunk))
    this.#relay(server, client, (chunk) => this.#answer(chunk))
    // A side that broke off takes the other with it; one that ended in good order has its end relayed.
    client.on('error', () => this.reset())
    server.on('error', () => this.reset())
  }

  faultChanged(): void {
    const { fault } = this.#network
    this.#allowance = fault?.kind === 'cut' ? fault.afterBytes : Infinity
  }

  reset(): void {
    for (const socket of [this.#client, this.#server]) {
      // A socket that is sending its end cannot be reset: Node would keep its handle, and never exit for it.
      if (socket.writableEnded) socket.destroy()
      else if (!socket.destroyed) socket.resetAndDestroy()
    }
  }

  /** Delivers what one side sends, in order, each chunk when the network lets it pass. */
  #relay(from: Socket, to: Socket, deliver: (chunk: Buffer) => void): void {
    let last = Promise.resolve()
    const later = (act: () => void): void => {
      const due = this.#network.due()
      last = last.then(() => this.#network.passable(due)).then(act)
    }
    from.on('data', (chunk) => later(() => deliver(chunk)))
    from.on('end', () => later(() => to.end()))
  }

  #answer(chunk: Buffer): void {
    const part = chunk.subarray(0, this.#allowance)
    this.#allowance -= part.length
    write(this.#client, part)
    if (this.#allowance > 0) return
    this.#client.end()
    this.#server.destroy()
  }
}

function write(socket: Socket, chunk: Buffer): void {
  if (socket.writable) socket.write(chunk)
}

function ignore(): void {}
