/** News by PUBLISH and SUBSCRIBE: each process tells the others what it has written. */
import { randomUUID } from 'node:crypto'
import { type BusNews, now } from '@acache/core/driver'
import { advised } from '../advice.ts'
import type { Carrier, CarrierParts } from './carrier.ts'
import { addressOf, isBusCluster, ownConnection, type RedisBusNode } from './client.ts'
import { Line } from './line.ts'
import { BadMessage, LaterMessage, type Message, MessageForm } from './message.ts'
import { Outbox } from './outbox.ts'
import { Senders } from './senders.ts'

/** Of messages that cannot be used one is reported in this time, with how many there were. */
const COMPLAINTS_EVERY_MS = 10_000

/** Where news are published. */
export interface PublishOptions {
  readonly channel: string
  readonly secret: string | Uint8Array | undefined
}

/** The news of one bus, numbered, so that a missing message is found out. */
export class PublishCarrier implements Carrier {
  readonly #parts: CarrierParts
  readonly #channel: string
  readonly #form: MessageForm
  readonly #self = randomUUID()
  readonly #senders = new Senders()
  readonly #outbox: Outbox
  #line: Line | undefined
  #complainedAt = Number.NEGATIVE_INFINITY
  #complaints = 0

  constructor(parts: CarrierParts, { channel, secret }: PublishOptions) {
    this.#parts = parts
    this.#channel = channel
    this.#form = new MessageForm(channel, secret)
    this.#outbox = new Outbox({
      send: (sequence, keys) => this.#send({ sender: this.#self, sequence, keys }),
      failed: (error) => parts.failed(error),
    })
  }

  accept(): void {}

  open(): void {
    const { client, listeners, failed } = this.#parts
    this.#line = new Line({
      dial() {
        const node = isBusCluster(client) ? oneOf(client.nodes('master')) : client
        return node && ownConnection(node)
      },
      listen: (connection) => connection.subscribe(this.#channel),
      heard: (message) => this.#heard(message),
      up: () => {
        this.#senders.forget()
        listeners.gap('listening begins')
      },
      down: failed,
    })
  }

  shut(): void {
    this.#line?.close()
  }

  publish(news: BusNews): void {
    // The others of this very bus: they do not hear its messages.
    this.#parts.listeners.tell(news)
    this.#outbox.add(news.keys)
  }

  flush(): Promise<void> {
    return this.#outbox.flush()
  }

  close(): void {
    this.#outbox.close()
  }

  #send(message: Message): Promise<unknown> {
    const { client } = this.#parts
    // Messages that enter a Cluster at one node stay in order.
    const masters = isBusCluster(client) ? client.nodes('master') : []
    const [first = client] = masters.toSorted(byAddress)
    return advised(first.call('publish', this.#channel, this.#form.encode(message)))
  }

  #heard(bytes: unknown): void {
    const { listeners } = this.#parts
    try {
      const message = this.#form.decode(bytes)
      if (message.sender === this.#self) return
      const missing = this.#senders.missing(message)
      if (missing === 0) listeners.tell({ keys: message.keys })
      else if (missing !== undefined) listeners.gap(`${missing} messages of one sender are missing`)
    } catch (error) {
      if (error instanceof LaterMessage) listeners.gap(error.message)
      else if (!(error instanceof BadMessage)) throw error
      this.#complain(error)
    }
  }

  /** Anybody may send such messages, as many as they like. */
  #complain({ message }: Error): void {
    this.#complaints += 1
    if (now() - this.#complainedAt < COMPLAINTS_EVERY_MS) return
    const others = this.#complaints === 1 ? '' : `, and ${this.#complaints - 1} more were of no use`
    this.#complainedAt = now()
    this.#complaints = 0
    this.#parts.failed(new Error(`${message}${others}`))
  }
}

function oneOf(nodes: readonly RedisBusNode[]): RedisBusNode | undefined {
  return nodes[Math.floor(Math.random() * nodes.length)]
}

function byAddress(a: RedisBusNode, b: RedisBusNode): number {
  return addressOf(a) < addressOf(b) ? -1 : 1
}
