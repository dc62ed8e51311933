/**
 * Leases: claims on keys by loaders at work, atomic between all processes that share a storage.
 *
 * A claim is a pending record under the key itself: it counts as absent for readers, `ifAbsent` writes do not take its place
 * while it is alive, and whoever writes or deletes the key ends it. Its instants: created when it was claimed, fresh for
 * one lease from then, expiring one lease after the last renewal.
 *
 * Clocks of processes differ, so a claim is dead for others when the process has seen it unchanged for the length of a lease, or
 * when it expired so long ago that no difference of clocks explains it.
 */
import type { MaybePromise } from '../concurrency/maybe-promise.ts'

/** A claim that is held. */
export interface Claim {
  /** Grows with every claim of a key: who holds a smaller one has been succeeded. A whole number. */
  readonly token: number
  /** Names the claim itself among all writes of the key; what a write-back must name in `ifVersion`. Absent where the storage has no place for claims among its entries. */
  readonly version?: string | undefined
}

/** A claim of somebody else. */
export interface Holder {
  /** Changes when the claim is renewed. */
  readonly version: string
  /** The length of the lease. */
  readonly leaseMs: number
  /** When the claim expires, by the clock of its holder; epoch ms. */
  readonly expiresAt: number
}

/** What stands under a key, as claims see it. */
export type Standing =
  /** Nothing, or nothing that can be used. */
  | { readonly state: 'absent' }
  | { readonly state: 'held'; readonly holder: Holder }
  /** An entry, fresh or stale. */
  | { readonly state: 'entry' }

/** The outcome of an attempt to claim a key. */
export type ClaimOutcome = { readonly state: 'claimed'; readonly claim: Claim } | Standing

/** How a key is claimed. */
export interface ClaimOptions {
  /** The claim dies this long after its last renewal. */
  readonly leaseMs: number
  /** A claim that the caller knows to be dead: it is taken over if it is still the same. */
  readonly over?: Holder | undefined
}

/** Claims on the keys of one storage. */
export interface Leases {
  /** Claims a key, where nothing stands or a claim that is over; else answers what stands there. */
  claim(key: string, options: ClaimOptions): MaybePromise<ClaimOutcome>
  /** Extends a claim by one lease from now; undefined when it is held no more. */
  renew(key: string, claim: Claim, leaseMs: number): MaybePromise<Claim | undefined>
  /** Gives a claim back; does nothing when it is held no more. */
  release(key: string, claim: Claim): MaybePromise<void>
  /** What stands under the key, without claiming it. */
  look(key: string): MaybePromise<Standing>
}

/** The most that clocks of processes are taken to differ. */
export const MAX_SKEW_MS = 30_000
