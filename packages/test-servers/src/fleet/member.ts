/** The side of a fleet's member: a program takes commands, asks the origin, and tells what happens in it. */
import { instant, type Loaded, type MemberEvent } from './events.ts'
import type { Said, Told } from './protocol.ts'

/** What a program has of the fleet that started it. */
export interface Membership<Settings> {
  readonly settings: Settings
  log(event: MemberEvent): void
  /** Notes the begin and the end of a load, and answers with the state of the origin when the test says so. */
  load(key: string, token?: number | undefined): Promise<Loaded>
  /** Takes commands from now on, and says that it is ready. */
  serve<Commands extends object>(commands: Commands): void
}

/** Joins the fleet that has started this process. */
export function joinFleet<Settings>(): Membership<Settings> {
  const loads = new Map<string, (value: Loaded) => void>()
  let lastLoad = 0
  let commands: object = {}
  const answer = async ({ id, command, told }: Extract<Told, { kind: 'ask' }>): Promise<void> => {
    try {
      const run = Reflect.get(commands, command)
      say({ kind: 'done', id, answer: await run.call(commands, told) })
    } catch (error) {
      say({ kind: 'failed', id, message: String(error instanceof Error ? error.stack : error) })
    }
  }
  process.on('message', (told: Told) => {
    if (told.kind === 'ask') void answer(told)
    else loads.get(told.value.load)?.(told.value)
  })
  const log = (event: MemberEvent): void => say({ kind: 'event', event })
  return {
    settings: JSON.parse(process.argv[2] ?? '{}'),
    log,
    async load(key, token) {
      lastLoad += 1
      const load = `${process.pid}#${lastLoad}`
      log({ kind: 'loading', key, load, token, at: instant() })
      const value = await new Promise<Loaded>((resolve) => {
        loads.set(load, resolve)
        say({ kind: 'load', key, load, token })
      })
      loads.delete(load)
      log({ kind: 'loaded', key, load, at: instant() })
      return value
    },
    serve(given) {
      commands = given
      say({ kind: 'ready' })
    },
  }
}

function say(said: Said): void {
  process.send?.(said)
}
