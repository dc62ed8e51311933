/** Fleets: several processes that run one program, are steered by a test, and tell what happens in them. */
import type { Serializable } from 'node:child_process'
import { clearTimeout, setImmediate, setTimeout } from 'node:timers'
import { type Script, spawnScript } from '../script.ts'
import { type EventOf, type FleetEvent, instant, type KindOfKeys } from './events.ts'
import { type Promises, violationsOf } from './history.ts'
import { Origin } from './origin.ts'
import type { AnswerOf, Said, Told, ToldOf } from './protocol.ts'

/** How long a test waits for something to happen in a fleet. */
const PATIENCE_MS = 30_000

/** What the members of a fleet share. */
interface Shared {
  /** Called with each event, when it is told. */
  readonly onEvent: (event: FleetEvent) => void
  readonly origin: Origin
}

/** One process of a fleet. */
export class FleetMember<Commands extends object> {
  readonly name: string
  readonly #script: Script<Serializable, Said>
  readonly #shared: Shared
  readonly #asked = new Map<number, { resolve(answer: unknown): void; reject(error: unknown): void }>()
  #lastId = 0
  #gone: Error | undefined

  /** Starts a process; settles when its program takes commands. */
  static async start<Commands extends object>(
    name: string,
    program: URL,
    settings: object,
    shared: Shared,
  ): Promise<FleetMember<Commands>> {
    const script = await spawnScript<Serializable, Said>(program, { args: [JSON.stringify(settings)] })
    const member = new FleetMember<Commands>(name, script, shared)
    await new Promise<void>((resolve, reject) => {
      member.#asked.set(0, { resolve: () => resolve(), reject })
      void member.#listen()
    })
    return member
  }

  private constructor(name: string, script: Script<Serializable, Said>, shared: Shared) {
    this.name = name
    this.#script = script
    this.#shared = shared
  }

  /** Settles with the command's answer. Rejects when it fails, or when the process ends first. */
  ask<Name extends keyof Commands & string>(
    command: Name,
    ...[told]: ToldOf<Commands[Name]> extends undefined ? [] : [ToldOf<Commands[Name]>]
  ): Promise<AnswerOf<Commands[Name]>> {
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      if (this.#gone !== undefined) throw this.#gone
      this.#asked.set(id, { resolve: resolve as (answer: unknown) => void, reject })
      this.#tell({ kind: 'ask', id, command, told })
    })
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    await this.#script.kill('SIGKILL')
  }

  /** Stops it in its tracks: nothing happens in it, and it does not know. */
  pause(): void {
    process.kill(this.#script.pid, 'SIGSTOP')
  }

  /** Lets it go on. */
  resume(): void {
    process.kill(this.#script.pid, 'SIGCONT')
  }

  /** Standard output and standard error so far. */
  output(): string {
    return this.#script.output()
  }

  async #listen(): Promise<void> {
    try {
      for (;;) this.#heard(await this.#script.receive())
    } catch (error) {
      this.#gone = error as Error
      for (const { reject } of this.#asked.values()) reject(error)
      this.#asked.clear()
    }
  }

  #heard(said: Said): void {
    const { onEvent, origin } = this.#shared
    const member = this.name
    if (said.kind === 'ready') this.#settle(0)?.resolve(undefined)
    else if (said.kind === 'done') this.#settle(said.id)?.resolve(said.answer)
    else if (said.kind === 'failed') this.#settle(said.id)?.reject(new Error(`${member}: ${said.message}`))
    else if (said.kind === 'event') onEvent({ ...said.event, member })
    else origin.asked({ ...said, member }, (value) => this.#tell({ kind: 'origin', value }))
  }

  #settle(id: number) {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  /** A process that is gone hears nothing, which `#listen` finds out. */
  #tell(told: Told): void {
    this.#script.send(told as Serializable).catch(() => undefined)
  }
}

/** A running fleet. It ends with this process at the latest. */
export class Fleet<Commands extends object> implements AsyncDisposable {
  readonly origin: Origin
  readonly members: readonly FleetMember<Commands>[]
  readonly #events: FleetEvent[]
  readonly #onEvent: Set<() => void>

  /** Starts a process for each of the settings; settles when all take commands. */
  static async start<Commands extends object>(
    program: URL,
    settings: readonly object[],
  ): Promise<Fleet<Commands>> {
    const events: FleetEvent[] = []
    const watchers = new Set<() => void>()
    const origin = new Origin()
    let due = false
    const onEvent = (event: FleetEvent): void => {
      events.push(event)
      if (due) return
      due = true
      // Once for all that come together: a look goes through everything.
      setImmediate(() => {
        due = false
        for (const look of watchers) look()
      })
    }
    const starts = settings.map((each, n) =>
      FleetMember.start<Commands>(`p${n}`, program, each, { onEvent, origin }),
    )
    const started = await Promise.allSettled(starts)
    const members = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const failed = started.find((each) => each.status === 'rejected')
    if (failed !== undefined) {
      await Promise.all(members.map((member) => member.kill()))
      throw failed.reason
    }
    return new Fleet(members, origin, events, watchers)
  }

  private constructor(
    members: readonly FleetMember<Commands>[],
    origin: Origin,
    events: FleetEvent[],
    onEvent: Set<() => void>,
  ) {
    this.members = members
    this.origin = origin
    this.#events = events
    this.#onEvent = onEvent
  }

  /** What has been told so far. */
  get events(): readonly FleetEvent[] {
    return this.#events
  }

  /** What has been told of one key. */
  eventsOf<Kind extends KindOfKeys>(kind: Kind, key: string): readonly EventOf<Kind>[] {
    return this.#events.filter(
      (event): event is EventOf<Kind> => event.kind === kind && 'key' in event && event.key === key,
    )
  }

  /** The member of that number; throws when there is none. */
  member(n: number): FleetMember<Commands> {
    const member = this.members[n]
    if (member === undefined) throw new Error(`the fleet has no member ${n}`)
    return member
  }

  /** Runs what makes the shared level fail, and notes how long it took, until it works again. */
  async outage<T>(work: () => Promise<T>): Promise<T> {
    const from = instant()
    try {
      return await work()
    } finally {
      this.#events.push({ kind: 'outage', from, to: instant() })
    }
  }

  /** Settles when `find` finds something in the events; it looks again when more was told. */
  when<T>(what: string, find: (events: readonly FleetEvent[]) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer)
        this.#onEvent.delete(look)
      }
      const look = (): void => {
        const found = find(this.#events)
        if (found === undefined) return
        end()
        resolve(found)
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited in vain: ${what}\n${this.#lastEvents()}`))
      }, PATIENCE_MS)
      this.#onEvent.add(look)
      look()
    })
  }

  /** What in the history breaks the promises, in words. */
  violations(promises: Promises): readonly string[] {
    return violationsOf(this.#events, promises)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.members.map((member) => member.kill()))
  }

  #lastEvents(): string {
    const outputs = this.members.map((member) => member.output()).filter((output) => output !== '')
    return [...this.#events.slice(-40).map((event) => JSON.stringify(event)), ...outputs].join('\n')
  }
}
