/** Leadership: of all processes that register a background value on one storage, one runs its loader. */
import { attempt, isPromise, type MaybePromise, then } from '../../concurrency/maybe-promise.ts'
import { Lease } from '../../engine/lease.ts'
import { Rival } from '../../engine/rival.ts'
import type { ClaimOutcome, Leases } from '../../storage/leases.ts'
import { after, type Cancel, now } from '../../time/clock.ts'

/** Leases of leaders are under keys that begin with this. */
const LEADER_PREFIX = 'acache:leader:'

/** What a leadership works with. */
export interface LeadershipParts {
  readonly key: string
  /** Claims on the keys of the shared storage; asked for once it is campaigned. */
  readonly leases: () => Leases
  /** A leader that died is succeeded after this long. */
  readonly leaseMs: number
  /** How often a follower looks whether it may lead. */
  readonly pollMs: number
  readonly report: (error: unknown) => void
}

/** What becomes of a campaign. */
export interface Office {
  /** This process leads from now on. */
  elected(): void
  /** It does so no longer: another process leads, or will. */
  deposed(): void
}

/** The campaign of one process for one key. Its timers never keep the process alive. */
export class Leadership {
  readonly #parts: LeadershipParts
  readonly #place: string
  #office: Office | undefined
  #lease: Lease | undefined
  #cancel: Cancel = () => undefined
  #asking: Promise<unknown> | undefined
  readonly #rival = new Rival()

  constructor(parts: LeadershipParts) {
    this.#parts = parts
    this.#place = LEADER_PREFIX + parts.key
  }

  /** True while the lease is held, by this process's own clock: one that was paused for longer has to ask again. */
  get leading(): boolean {
    const lease = this.#lease
    return lease !== undefined && !lease.lost && now() < lease.expiresAt
  }

  /** Begins to campaign; does nothing when it is under way. */
  campaign(office: Office): void {
    if (this.#office !== undefined) return
    this.#office = office
    this.#ask()
  }

  /** Ends the campaign, and gives the lease back so that another process may lead at once. */
  async resign(): Promise<void> {
    this.#office = undefined
    this.#cancel()
    await this.#asking
    const lease = this.#lease
    this.#lease = undefined
    await lease?.release()
  }

  #ask(): void {
    const outcome = attempt<ClaimOutcome, undefined>(
      () => this.#look(),
      (error) => this.#parts.report(error) as undefined,
    )
    const asked = then(outcome, (answer) => this.#answered(answer))
    if (!isPromise(asked)) return
    this.#asking = asked.then(() => {
      this.#asking = undefined
    })
  }

  /** Looks at a rival's claim, which costs less than trying, and tries where it is over. */
  #look(): MaybePromise<ClaimOutcome> {
    const { leaseMs } = this.#parts
    const leases = this.#parts.leases()
    const claim = () => leases.claim(this.#place, { leaseMs, over: this.#rival.overdue() })
    if (!this.#rival.known) return claim()
    return then(leases.look(this.#place), (standing) => {
      this.#rival.seen(standing.state === 'held' ? standing.holder : undefined)
      return standing.state === 'held' && this.#rival.overdue() === undefined ? standing : claim()
    })
  }

  #answered(answer: ClaimOutcome | undefined): MaybePromise<void> {
    const { leases, leaseMs, report } = this.#parts
    if (answer?.state !== 'claimed') {
      this.#rival.seen(answer?.state === 'held' ? answer.holder : undefined)
      this.#askLater()
      return undefined
    }
    const lease: Lease = new Lease({
      leases: leases(),
      key: this.#place,
      claim: answer.claim,
      leaseMs,
      onLost: () => this.#lost(lease),
      report,
    })
    // Resigned while the claim was on its way.
    if (this.#office === undefined) return lease.release()
    this.#rival.seen(undefined)
    this.#lease = lease
    this.#office.elected()
  }

  #lost(lease: Lease): void {
    if (this.#lease !== lease) return
    this.#lease = undefined
    this.#office?.deposed()
    this.#askLater()
  }

  /** Not once it has resigned: nothing is left behind then. */
  #askLater(): void {
    if (this.#office !== undefined) this.#cancel = after(this.#parts.pollMs, () => this.#ask())
  }
}
