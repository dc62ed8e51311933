/** What goes wrong on demand. */
import type { GcsOperation, GcsRequest } from './request.ts'

export type GcsFault =
  /** The request is not carried out, but refused with this status. */
  | {
      readonly kind: 'status'
      readonly status: number
      /** Default: the usual one of the status. */
      readonly reason?: string | undefined
      readonly message?: string | undefined
      /** The value of `Retry-After`, in seconds. */
      readonly retryAfter?: number | undefined
    }
  /** The connection is reset: without `afterBytes` before the head of the answer, else when so much of a longer body was sent. */
  | BrokenOff<'reset'>
  /** The connection ends in good order (FIN) though more was promised: where, as with `reset`. */
  | BrokenOff<'close'>
  /** Nothing more comes, and the connection stays open: from where on, as with `reset`. */
  | BrokenOff<'hang'>
  /** The answer comes this much later, or when something else is done. */
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'held'; readonly until: Promise<unknown> }
  /** The bytes of the body are not the right ones; the length and the announced checksums are. */
  | { readonly kind: 'corrupt' }
  /** The body has only its first bytes, and the right length of those. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /**
   * Somebody else gets in first: right before the request is carried out, its object (that of the destination, for a
   * rewrite) is overwritten, or made, or with `remove` deleted.
   */
  | { readonly kind: 'race'; readonly remove?: boolean | undefined }

export interface BrokenOff<Kind> {
  readonly kind: Kind
  readonly afterBytes?: number | undefined
  /** Without `afterBytes`: whether the request is carried out all the same. Default false. */
  readonly applied?: boolean | undefined
}

/** Whether nothing at all is answered. */
export function isMute(fault: GcsFault | undefined): fault is BrokenOff<'reset' | 'close' | 'hang'> {
  return (
    fault !== undefined &&
    BREAKS.has(fault.kind) &&
    !('afterBytes' in fault && fault.afterBytes !== undefined)
  )
}

const BREAKS: ReadonlySet<GcsFault['kind']> = new Set(['reset', 'close', 'hang'])

/** Which requests a fault is for: an operation's, or those that the predicate picks. */
export type GcsMatch = GcsOperation | ((request: GcsRequest) => boolean)

/** A fault that waits for its requests. */
export interface ScriptedFault {
  /** How many requests it hit. */
  readonly hits: number
  /** Ends it. */
  cancel(): void
}

/** The faults in line; a request meets the first that is for it. */
export class FaultScript {
  #waiting: readonly Waiting[] = []

  add(match: GcsMatch, fault: GcsFault, times: number): ScriptedFault {
    const waiting = new Waiting(match, fault, times)
    this.#waiting = [...this.#waiting, waiting]
    return waiting
  }

  clear(): void {
    for (const waiting of this.#waiting) waiting.cancel()
    this.#waiting = []
  }

  take(request: GcsRequest): GcsFault | undefined {
    this.#waiting = this.#waiting.filter((waiting) => waiting.left > 0)
    const found = this.#waiting.find((waiting) => waiting.isFor(request))
    return found?.hit()
  }
}

class Waiting implements ScriptedFault {
  readonly #match: GcsMatch
  readonly #fault: GcsFault
  hits = 0
  left: number

  constructor(match: GcsMatch, fault: GcsFault, times: number) {
    this.#match = match
    this.#fault = fault
    this.left = times
  }

  isFor(request: GcsRequest): boolean {
    return typeof this.#match === 'function' ? this.#match(request) : this.#match === request.operation
  }

  hit(): GcsFault {
    this.hits++
    this.left--
    return this.#fault
  }

  cancel(): void {
    this.left = 0
  }
}
