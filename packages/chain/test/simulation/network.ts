/** What processes of the world share: a backend behind a network, and a bus. Both delay, and lose what they are told to. */
import type { BusListener, BusNews, CacheBus, Driver, DriverRecord } from '@acache/core/driver'
import { type MemoryRecords, memoryDriver } from '@acache/core/testing'
import type { Process, World } from './world.ts'

/** What goes wrong, as chances. */
export interface Faults {
  /** Of a message that is lost: a request, an answer, or news. */
  readonly loss: number
  /** Of a message that takes long: seconds instead of milliseconds. */
  readonly delay: number
}

/** A backend of records, as one server. */
export class Backend {
  readonly records: MemoryRecords = new Map()
  readonly #world: World
  readonly #faults: Faults
  readonly #expiry: Map<string, number> | undefined
  readonly #driver: Driver
  #lastToken = 0
  /** Told of every record of a value that was written. */
  onWrite: (key: string, bytes: Uint8Array) => void = () => undefined

  /** `expires`: drops records by its own clock, as Redis does, and makes tokens, as Redis does. */
  constructor(world: World, faults: Faults, expires: boolean) {
    this.#world = world
    this.#faults = faults
    this.#expiry = expires ? new Map() : undefined
    this.#driver = memoryDriver({ records: this.records, sync: true })
  }

  /** The bytes of a key now. */
  bytesOf(key: string): Uint8Array | undefined {
    this.#drop(key)
    return this.records.get(key)?.bytes
  }

  /** The backend as a process sees it. */
  driverFor(process: Process, now: () => number): Driver {
    const ask = <T>(key: string, work: () => T): Promise<T> => this.#ask(process, key, work)
    const kept = (key: string, { kind, bytes, instants }: DriverRecord, sentAt: number) => {
      // The life that is left goes over the network, not the instant.
      this.#expiry?.set(key, this.#world.now + Math.max(1, instants.expiresAt - sentAt))
      if (kind === 'value') this.onWrite(key, bytes)
    }
    const driver: Driver = {
      name: 'backend',
      read: (key) => ask(key, () => this.#driver.read(key) as Awaited<ReturnType<Driver['read']>>),
      write: (key, record, condition) => {
        const sentAt = now()
        return ask(key, () => {
          const version = this.#driver.write(key, record, condition) as string | false
          if (version !== false) kept(key, record, sentAt)
          return version
        })
      },
      remove: (key, condition) => ask(key, () => this.#driver.remove(key, condition) as boolean),
    }
    if (this.#expiry === undefined) return driver
    return {
      ...driver,
      claim: (key, record, condition) => {
        const sentAt = now()
        return ask(key, () => {
          const version = this.#driver.write(key, record, condition) as string | false
          if (version === false) return false
          kept(key, record, sentAt)
          this.#lastToken = Math.max(this.#lastToken + 1, Math.round(this.#world.now * 1000))
          return { version, token: this.#lastToken }
        })
      },
    }
  }

  #ask<T>(process: Process, key: string, work: () => T): Promise<T> {
    const world = this.#world
    return new Promise((resolve) => {
      if (lost(world, this.#faults)) return
      world.after(delay(world, this.#faults), undefined, () => {
        this.#drop(key)
        const answer = work()
        if (lost(world, this.#faults)) return
        world.after(delay(world, this.#faults), process, () => resolve(answer))
      })
    })
  }

  #drop(key: string): void {
    const at = this.#expiry?.get(key)
    if (at !== undefined && at <= this.#world.now) {
      this.records.delete(key)
      this.#expiry?.delete(key)
    }
  }
}

interface Subscriber {
  readonly process: Process
  readonly listener: BusListener
  /** In order of sending, as over one connection: a message never overtakes the one before. */
  clearAt: number
}

/** News between processes. What it loses it owns up to, later. */
export class Post {
  readonly #world: World
  readonly #faults: Faults
  readonly #subscribers = new Set<Subscriber>()
  /** Told when a process has received news, before it is acted upon; keys undefined: a gap. */
  onReceived: (process: Process, keys: readonly string[] | undefined) => void = () => undefined

  constructor(world: World, faults: Faults) {
    this.#world = world
    this.#faults = faults
  }

  busFor(process: Process): CacheBus {
    return {
      name: 'post',
      publish: (news) => this.#publish(process, news),
      subscribe: (listener) => {
        const subscriber = { process, listener, clearAt: 0 }
        this.#subscribers.add(subscriber)
        return () => this.#subscribers.delete(subscriber)
      },
      flush: async () => undefined,
      close: async () => undefined,
    }
  }

  #publish(from: Process, { keys }: BusNews): void {
    const world = this.#world
    for (const subscriber of this.#subscribers) {
      if (subscriber.process === from) continue
      const missed = lost(world, this.#faults)
      const wait = missed ? world.between(1000, 10_000) : delay(world, this.#faults)
      const at = Math.max(world.now + wait, subscriber.clearAt)
      subscriber.clearAt = at
      world.after(at - world.now, subscriber.process, () => {
        const told = missed ? undefined : keys
        this.onReceived(subscriber.process, told)
        if (told === undefined) subscriber.listener.gap('messages were lost')
        else subscriber.listener.changed(told)
      })
    }
  }
}

function lost(world: World, { loss }: Faults): boolean {
  return world.chance() < loss
}

function delay(world: World, faults: Faults): number {
  return world.chance() < faults.delay ? world.between(200, 3000) : world.between(1, 20)
}
