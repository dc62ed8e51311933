/** The messages between a fleet and its members. */
import type { Loaded, MemberEvent } from './events.ts'

/** What a member is told. */
export type Told =
  | { readonly kind: 'ask'; readonly id: number; readonly command: string; readonly told: unknown }
  /** The origin's answer to a load. */
  | { readonly kind: 'origin'; readonly value: Loaded }

/** What a member says. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly event: MemberEvent }
  /** Asks the origin. */
  | {
      readonly kind: 'load'
      readonly key: string
      readonly load: string
      readonly token: number | undefined
    }

/** What a command of a member is told. */
export type ToldOf<Command> = Command extends () => unknown
  ? undefined
  : Command extends (told: infer T) => unknown
    ? T
    : never

/** What a command of a member answers. */
export type AnswerOf<Command> = Command extends (...args: never[]) => infer A ? Awaited<A> : never
