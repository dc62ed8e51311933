/** Leases by pending records: a conditional write claims, renews and gives back. */
import type { Codec } from '../codec/codec.ts'
import { attempt, type MaybePromise, then } from '../concurrency/maybe-promise.ts'
import { now } from '../time/clock.ts'
import type { Driver, StoredHead, StoredRecord, WriteCondition } from './driver.ts'
import { type Instants, isExpired } from './entry.ts'
import {
  type Claim,
  type ClaimOptions,
  type ClaimOutcome,
  type Holder,
  MAX_SKEW_MS,
  type Standing,
} from './leases.ts'

/** How often a claim looks again at what stands in its way. */
const MAX_LOOKS = 3

/** What is found under a key. */
interface Look {
  readonly standing: Standing
  /** The condition under which it may be claimed; undefined while it may not. */
  readonly claimable: WriteCondition | undefined
  /** The claim or entry that was there before, by its own instants. */
  readonly before: Instants | undefined
}

/** What leases of records work with. Keys are full ones. */
export interface RecordLeasesParts {
  readonly driver: Driver
  readonly codec: Codec
  /** Runs a mutation of a key in its turn. */
  readonly turn: <R>(fullKey: string, mutation: () => MaybePromise<R>) => MaybePromise<R>
  /** The record under a key, its bytes only where the head does not tell enough. */
  readonly glance: (fullKey: string) => MaybePromise<StoredRecord | StoredHead | undefined>
}

/** The claims on the records of one backend. */
export class RecordLeases {
  readonly #parts: RecordLeasesParts
  /** The highest token given by this process: clocks may stand still. */
  #lastToken = 0

  constructor(parts: RecordLeasesParts) {
    this.#parts = parts
  }

  claim(fullKey: string, options: ClaimOptions): MaybePromise<ClaimOutcome> {
    return this.#parts.turn(fullKey, () =>
      this.#claim(fullKey, options, { ifAbsent: true }, undefined, MAX_LOOKS),
    )
  }

  renew(fullKey: string, claim: Claim, leaseMs: number): MaybePromise<Claim | undefined> {
    const { version } = claim
    if (version === undefined) return undefined
    return this.#parts.turn(fullKey, () => {
      const record = this.#pending(fullKey, claim.token, leaseMs)
      return then(this.#parts.driver.write(fullKey, record, { ifVersion: version }), (renewed) =>
        renewed === false ? undefined : { token: claim.token, version: renewed },
      )
    })
  }

  release(fullKey: string, { version }: Claim): MaybePromise<unknown> {
    if (version === undefined) return undefined
    return this.#parts.turn(fullKey, () => this.#parts.driver.remove(fullKey, { ifVersion: version }))
  }

  look(fullKey: string): MaybePromise<Standing> {
    return then(this.#look(fullKey, undefined), ({ standing }) => standing)
  }

  #claim(
    fullKey: string,
    options: ClaimOptions,
    condition: WriteCondition,
    before: Instants | undefined,
    looks: number,
  ): MaybePromise<ClaimOutcome> {
    const token = this.#token(before)
    const record = this.#pending(fullKey, token, options.leaseMs)
    return then(this.#write(fullKey, record, condition, token), (claim): MaybePromise<ClaimOutcome> => {
      if (claim !== undefined) return { state: 'claimed', claim }
      return then(this.#look(fullKey, options.over), (look): MaybePromise<ClaimOutcome> => {
        if (look.claimable === undefined || looks === 0) return look.standing
        return this.#claim(fullKey, options, look.claimable, look.before, looks - 1)
      })
    })
  }

  #write(
    fullKey: string,
    record: ReturnType<Codec['encodePending']>,
    condition: WriteCondition,
    token: number,
  ): MaybePromise<Claim | undefined> {
    const { driver } = this.#parts
    if (driver.claim !== undefined) {
      return then(driver.claim(fullKey, record, condition), (claim) => claim || undefined)
    }
    return then(driver.write(fullKey, record, condition), (version) =>
      version === false ? undefined : { token, version },
    )
  }

  /** A token above all that are known: in microseconds, so that those of processes whose clocks agree are in order. */
  #token(before: Instants | undefined): number {
    const known = before === undefined ? 0 : Math.round(before.createdAt * 1000)
    this.#lastToken = Math.max(Math.round(now() * 1000), this.#lastToken + 1, known + 1)
    return this.#lastToken
  }

  #pending(fullKey: string, token: number, leaseMs: number) {
    const createdAt = token / 1000
    const expiresAt = Math.max(now(), createdAt) + leaseMs
    return this.#parts.codec.encodePending(fullKey, { createdAt, freshUntil: createdAt + leaseMs, expiresAt })
  }

  /** What stands under a key; `over` is a claim that the caller knows to be dead. */
  #look(fullKey: string, over: Holder | undefined): MaybePromise<Look> {
    return then(this.#parts.glance(fullKey), (stored): MaybePromise<Look> => {
      if (stored === undefined) return { standing: ABSENT, claimable: { ifAbsent: true }, before: undefined }
      const { version } = stored
      const told = attempt(
        () => this.#told(fullKey, stored),
        () => undefined,
      )
      return then(told, (found): Look => {
        const claimable = { ifVersion: version }
        if (found === undefined) return { standing: ABSENT, claimable, before: undefined }
        const { kind, instants: before } = found
        if (kind === 'value') {
          return isExpired(before)
            ? { standing: ABSENT, claimable, before }
            : { standing: { state: 'entry' }, claimable: undefined, before }
        }
        const leaseMs = before.freshUntil - before.createdAt
        const holder = { version, leaseMs, expiresAt: before.expiresAt }
        const dead = over?.version === version || now() >= before.expiresAt + MAX_SKEW_MS
        return { standing: { state: 'held', holder }, claimable: dead ? claimable : undefined, before }
      })
    })
  }

  #told(fullKey: string, stored: StoredRecord | StoredHead) {
    const { codec } = this.#parts
    if (!('bytes' in stored)) return codec.decodeHead(fullKey, stored.head)
    return then(codec.decode(fullKey, stored), (decoded) => ({
      kind: decoded.kind,
      instants: decoded.kind === 'value' ? decoded.entry : decoded.instants,
    }))
  }
}

const ABSENT: Standing = { state: 'absent' }
