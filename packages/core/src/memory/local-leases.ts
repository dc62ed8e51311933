/** Leases of a storage in memory: everybody who shares it is in this process. */

import type { Claim, ClaimOptions, ClaimOutcome, Leases, Standing } from '../storage/leases.ts'
import { now } from '../time/clock.ts'

interface Held extends Claim {
  readonly version: string
  readonly leaseMs: number
  readonly expiresAt: number
}

/** Claims beside the entries. They have no version for a write-back to name: in one process deletes reach the loads under way. */
export class LocalLeases implements Leases {
  readonly #held = new Map<string, Held>()
  readonly #hasEntry: (key: string) => boolean
  #lastToken = 0
  #renewals = 0

  /** `hasEntry` tells whether a key has an entry, fresh or stale. */
  constructor(hasEntry: (key: string) => boolean) {
    this.#hasEntry = hasEntry
  }

  claim(key: string, { leaseMs, over }: ClaimOptions): ClaimOutcome {
    const standing = this.look(key)
    if (standing.state === 'entry') return standing
    if (standing.state === 'held' && standing.holder.version !== over?.version) return standing
    this.#lastToken = Math.max(this.#lastToken + 1, Math.round(now() * 1000))
    return { state: 'claimed', claim: this.#hold(key, this.#lastToken, leaseMs) }
  }

  renew(key: string, claim: Claim, leaseMs: number): Claim | undefined {
    return this.#held.get(key)?.token === claim.token ? this.#hold(key, claim.token, leaseMs) : undefined
  }

  release(key: string, { token }: Claim): void {
    if (this.#held.get(key)?.token === token) this.#held.delete(key)
  }

  look(key: string): Standing {
    const held = this.#held.get(key)
    if (held !== undefined && now() < held.expiresAt) {
      const { version, leaseMs, expiresAt } = held
      return { state: 'held', holder: { version, leaseMs, expiresAt } }
    }
    return this.#hasEntry(key) ? { state: 'entry' } : { state: 'absent' }
  }

  #hold(key: string, token: number, leaseMs: number): Claim {
    this.#renewals += 1
    this.#held.set(key, { token, version: `${this.#renewals}`, leaseMs, expiresAt: now() + leaseMs })
    return { token }
  }
}
