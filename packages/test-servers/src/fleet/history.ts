/**
 * What must hold in every history of a fleet. Each rule looks at events alone, and answers in words what breaks it.
 *
 * Of two things that overlap in time, either may have come first: a rule speaks only where the order is certain.
 */
import type { EventOf, FleetEvent } from './events.ts'

/** What the functions of the fleet were wrapped with. */
export interface Promises {
  readonly ttlMs: number
  /** Undefined: without `lock`, where every process loads for itself. */
  readonly leaseMs: number | undefined
}

type Rule = (history: History, promises: Promises) => readonly string[]

/** Events by their kind. */
class History {
  readonly #byKind = new Map<FleetEvent['kind'], FleetEvent[]>()

  constructor(events: readonly FleetEvent[]) {
    for (const event of events) {
      const alike = this.#byKind.get(event.kind)
      if (alike === undefined) this.#byKind.set(event.kind, [event])
      else alike.push(event)
    }
  }

  of<Kind extends FleetEvent['kind']>(kind: Kind): readonly EventOf<Kind>[] {
    return (this.#byKind.get(kind) ?? []) as EventOf<Kind>[]
  }

  /** The least version that is good for a key, by the changes that were over at an instant. */
  settled(key: string, at: number): number {
    const over = this.of('changed').filter((change) => change.key === key && change.to <= at)
    return Math.max(0, ...over.map(({ version }) => version))
  }
}

/** A process that has changed a key, or has received news of a change that was over, never serves what was before. */
const noOldAnswers: Rule = (history) => {
  const changes = history.of('changed')
  const news = history.of('heard')
  return history.of('answered').flatMap(({ member, key, value, from }) => {
    const own = changes.filter((each) => each.member === member && each.key === key && each.to <= from)
    const heard = news.filter((each) => each.member === member && each.at <= from && isOf(each, key))
    const known = [
      ...own.map(({ version }) => version),
      // Whatever the news is of: what is read from then on comes from the shared level, after every change that was over.
      history.settled(key, Math.max(Number.NEGATIVE_INFINITY, ...heard.map(({ at }) => at))),
    ]
    const least = Math.max(...known)
    if (value.version >= least) return []
    return [
      `${member} answered ${key} with version ${value.version} although it knew of the change to ${least}`,
    ]
  })
}

function isOf({ keys }: EventOf<'heard'>, key: string): boolean {
  return keys === undefined || keys.includes(key)
}

/** After a change that is over, the shared level neither holds what was before, nor gets it back. */
const noOldInShared: Rule = (history) => [
  ...history.of('looked').flatMap(({ key, value, from }) => {
    const least = history.settled(key, from)
    if (value === undefined || value.version >= least) return []
    return [`${key} held version ${value.version} after the change to ${least}`]
  }),
  ...history.of('wrote').flatMap(({ member, key, value, kept, from }) => {
    const least = history.settled(key, from)
    if (!kept || value.version >= least) return []
    return [`${member} wrote version ${value.version} of ${key} after the change to ${least}`]
  }),
]

/** A load, and what became of it. */
interface Load extends EventOf<'loading'> {
  /** From when its lease was claimed; without one, from its begin. */
  readonly since: number
  /** When it ended; Infinity: it never did. */
  readonly endedAt: number
  /** When its value was in the shared level; undefined: it never was. */
  readonly keptAt: number | undefined
}

/** With `lock`, a key is loaded once per ttl, unless it was changed, or the holder has let its lease run out. */
const oneLoad: Rule = (history, { ttlMs, leaseMs }) => {
  if (leaseMs === undefined) return []
  const changes = history.of('changed')
  const outages = history.of('outage')
  const loads = loadsOf(history)
  return loads.flatMap((later, index) => {
    const earlier = loads.slice(0, index).findLast(({ key }) => key === later.key)
    if (earlier === undefined) return []
    const between = (span: { readonly from: number; readonly to: number }) =>
      span.to >= earlier.since && span.from <= later.at
    const changed = changes.some((change) => change.key === later.key && between(change))
    const aged = later.at >= (earlier.keptAt ?? earlier.endedAt) + ttlMs
    const due = deadline(history, earlier, later.at, leaseMs)
    const late = later.at >= due && (earlier.keptAt === undefined || earlier.keptAt >= due)
    if (changed || aged || late || outages.some(between)) return []
    return [`${later.member} loaded ${later.key} (${later.load}) although ${earlier.load} had it already`]
  })
}

function loadsOf(history: History): readonly Load[] {
  const ends = new Map(history.of('loaded').map(({ load, at }) => [load, at]))
  const kept = history.of('wrote').filter((write) => write.kept)
  const claims = history.of('claimed')
  return history
    .of('loading')
    .map((load) => ({
      ...load,
      since: claims.find((claim) => isFor(claim, load))?.from ?? load.at,
      endedAt: ends.get(load.load) ?? Number.POSITIVE_INFINITY,
      keptAt: kept.find(({ value }) => value.load === load.load)?.to,
    }))
    .toSorted((a, b) => a.at - b.at)
}

/** Until when a load's lease lasts, by its claim and the renewals asked for before an instant. */
function deadline(history: History, load: Load, before: number, leaseMs: number): number {
  const renewals = history.of('renewed').filter((each) => isFor(each, load) && each.from <= before)
  return Math.max(load.since, ...renewals.map(({ from }) => from)) + leaseMs
}

function isFor({ key, token }: EventOf<'claimed' | 'renewed'>, load: EventOf<'loading'>): boolean {
  return key === load.key && token === load.token
}

/** What the shared level has refused is seen by nobody but those who had waited for that very load. */
const noRefusedWriteVisible: Rule = (history) => {
  const looks = history.of('looked')
  const answers = history.of('answered')
  return history.of('wrote').flatMap(({ member, key, value: { load }, kept, to }) => {
    if (kept) return []
    const seen = looks.some(({ value }) => value?.load === load)
    const served = answers.filter(
      (answer) => answer.value.load === load && (answer.member !== member || answer.from >= to),
    )
    return [
      ...(seen ? [`${key} held ${load}, which was refused`] : []),
      ...served.map((answer) => `${answer.member} answered ${key} with ${load}, which was refused`),
    ]
  })
}

/** The later claim of a key has the greater token. */
const tokensGrow: Rule = (history) => {
  const claims = history.of('claimed')
  return claims.flatMap((later) =>
    claims
      .filter(({ key, to, token }) => key === later.key && to <= later.from && token >= later.token)
      .map(({ token }) => `${later.member} claimed ${later.key} with token ${later.token}, after ${token}`),
  )
}

const RULES: readonly Rule[] = [noOldAnswers, noOldInShared, oneLoad, noRefusedWriteVisible, tokensGrow]

/** Everything that breaks the promises. */
export function violationsOf(events: readonly FleetEvent[], promises: Promises): readonly string[] {
  const history = new History(events)
  return RULES.flatMap((rule) => rule(history, promises))
}
