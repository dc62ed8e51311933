/** What happens in a fleet, as its members tell it. All instants are of one clock: see `instant`. */

/** What a loader brings: which state of the origin it has seen, and which load it was that saw it. */
export interface Loaded {
  readonly version: number
  /** A name that no other load has, in any process. */
  readonly load: string
}

/** From when something was asked for until it was done, in ms. */
interface Span {
  readonly from: number
  readonly to: number
}

/** One instant, in ms. */
interface Point {
  readonly at: number
}

/** What a member tells. */
export type MemberEvent =
  /** A key was claimed. */
  | ({ readonly kind: 'claimed'; readonly key: string; readonly token: number } & Span)
  /** A claim was refused: somebody else holds the key. */
  | ({ readonly kind: 'held'; readonly key: string } & Point)
  /** A claim was renewed. */
  | ({ readonly kind: 'renewed'; readonly key: string; readonly token: number } & Span)
  /** A loader began to run, under the lease of this token if it had one. */
  | ({
      readonly kind: 'loading'
      readonly key: string
      readonly load: string
      readonly token: number | undefined
    } & Point)
  /** A loader ended. */
  | ({ readonly kind: 'loaded'; readonly key: string; readonly load: string } & Point)
  /** A value was written to the shared level, or was refused there. */
  | ({ readonly kind: 'wrote'; readonly key: string; readonly value: Loaded; readonly kept: boolean } & Span)
  /** A caller was answered. */
  | ({ readonly kind: 'answered'; readonly key: string; readonly value: Loaded } & Span)
  /** A key was deleted, or was set to a newer value: nothing before this version of the origin is good any more. */
  | ({ readonly kind: 'changed'; readonly key: string; readonly version: number } & Span)
  /** News came from the bus; keys undefined: whatever the member knew before, it may have missed news of it. */
  | ({ readonly kind: 'heard'; readonly keys: readonly string[] | undefined } & Point)
  /** The shared level was looked at. */
  | ({ readonly kind: 'looked'; readonly key: string; readonly value: Loaded | undefined } & Span)
  /** An error was survived. */
  | ({ readonly kind: 'reported'; readonly operation: string; readonly message: string } & Point)

/** Told by the test: the shared level was out of reach, or may have lost what it had. */
export type OutageEvent = { readonly kind: 'outage' } & Span

/** An event of a history. */
export type FleetEvent = (MemberEvent & { readonly member: string }) | OutageEvent

/** The events of one kind. */
export type EventOf<Kind extends FleetEvent['kind']> = Extract<FleetEvent, { readonly kind: Kind }>

/** The kinds of events that are of one key. */
export type KindOfKeys = Extract<FleetEvent, { readonly key: string }>['kind']

/** Now, in ms, by the monotonic clock of the machine: instants of several processes can be compared. */
export function instant(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
