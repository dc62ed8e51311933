/** A lease in hand: renewed while its loader runs, and given back by its holder alone. */
import { attempt, isPromise, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import type { Claim, Leases } from '../storage/leases.ts'
import { after, type Cancel, now } from '../time/clock.ts'

/** What a loader may know of the lease that it works under. */
export interface LoadLease {
  /** Grows with every lease of the key: send it along with what the loader changes elsewhere, and refuse smaller ones there. */
  readonly token: number
  /** When the lease ends unless it is renewed; epoch ms. */
  readonly expiresAt: number
  /** True once somebody else has taken the key, or it was written or deleted: the result will not be kept. */
  readonly lost: boolean
}

/** What a lease works with. */
export interface LeaseParts {
  readonly leases: Leases
  /** The key that was claimed. */
  readonly key: string
  readonly claim: Claim
  readonly leaseMs: number
  /** Called once, when the lease turns out to be lost. */
  readonly onLost: () => void
  readonly report: (operation: 'renew' | 'release', error: unknown) => void
}

/** A lease that is held. Renewals stop when it is settled. */
export class Lease implements LoadLease {
  readonly token: number
  readonly #parts: LeaseParts
  #claim: Claim | undefined
  #expiresAt: number
  #renewing: Promise<unknown> | undefined
  #cancel: Cancel = () => undefined
  #settled = false

  constructor(parts: LeaseParts) {
    this.#parts = parts
    this.token = parts.claim.token
    this.#claim = parts.claim
    this.#expiresAt = now() + parts.leaseMs
    this.#renewLater()
  }

  get expiresAt(): number {
    return this.#expiresAt
  }

  get lost(): boolean {
    return this.#claim === undefined
  }

  /** Ends the renewals; the claim as it stands then, undefined when it was lost. */
  settle(): MaybePromise<Claim | undefined> {
    this.#settled = true
    this.#cancel()
    return then(this.#renewing, () => this.#claim)
  }

  /** The claim has been replaced, by the write-back or by somebody else: there is nothing to give back. */
  replaced(): void {
    this.#claim = undefined
  }

  /** Gives the lease back, unless it was lost. Never fails. */
  release(): MaybePromise<void> {
    const { leases, key, report } = this.#parts
    return then(this.settle(), (claim) => {
      if (claim === undefined) return undefined
      this.#claim = undefined
      return attempt(
        () => leases.release(key, claim),
        (error) => report('release', error),
      )
    })
  }

  #renewLater(): void {
    const claim = this.#claim
    if (claim === undefined || this.#settled) return
    this.#cancel = after(this.#parts.leaseMs / 3, () => this.#renew(claim))
  }

  #renew(claim: Claim): void {
    const { leases, key, leaseMs, report } = this.#parts
    const askedAt = now()
    const renewed = attempt(
      () =>
        then(leases.renew(key, claim, leaseMs), (next) => {
          if (next === undefined) this.#lose()
          else {
            this.#claim = next
            this.#expiresAt = askedAt + leaseMs
          }
        }),
      // It may have been renewed or not. The next attempt tells, or the write-back, which the storage decides about.
      (error) => report('renew', error),
    )
    const goOn = () => {
      this.#renewing = undefined
      this.#renewLater()
    }
    if (isPromise(renewed)) this.#renewing = renewed.then(goOn)
    else goOn()
  }

  #lose(): void {
    this.#claim = undefined
    this.#parts.onLost()
  }
}
