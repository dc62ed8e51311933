/** A line to each master of a Cluster, as they come and go. */
import { after, type Cancel } from '@acache/core/driver'
import { addressOf, type RedisBusCluster, type RedisBusNode } from './client.ts'
import type { Line } from './line.ts'

/** How often the Cluster is asked for its masters, beside the client's own occasions: a client that is idle never asks. */
const ASK_EVERY_MS = 10_000

/** What the masters are followed with. */
export interface MastersParts {
  readonly cluster: RedisBusCluster
  open(node: RedisBusNode): Line
  /** A master is no longer one. */
  gone(): void
}

/** The masters; their lines begin to connect as soon as the client knows them. */
export class Masters {
  readonly #parts: MastersParts
  readonly #lines = new Map<string, Line>()
  readonly #review = () => this.#compare()
  #cancel: Cancel = () => undefined

  constructor(parts: MastersParts) {
    this.#parts = parts
    const { cluster } = parts
    cluster.on('refresh', this.#review)
    if (cluster.status === 'ready') this.#compare()
    this.#askLater()
  }

  /** Asks the Cluster for its masters now. */
  ask(): void {
    const { cluster } = this.#parts
    if (cluster.status === 'ready') cluster.refreshSlotsCache()
  }

  close(): void {
    this.#parts.cluster.off('refresh', this.#review)
    this.#cancel()
    for (const line of this.#lines.values()) line.close()
    this.#lines.clear()
  }

  #compare(): void {
    const { cluster, open, gone } = this.#parts
    const masters = new Map(cluster.nodes('master').map((node) => [addressOf(node), node]))
    for (const [address, line] of this.#lines) {
      if (masters.has(address)) continue
      line.close()
      this.#lines.delete(address)
      gone()
    }
    for (const [address, node] of masters) {
      if (!this.#lines.has(address)) this.#lines.set(address, open(node))
    }
  }

  #askLater(): void {
    this.#cancel = after(ASK_EVERY_MS, () => {
      this.ask()
      this.#askLater()
    })
  }
}
