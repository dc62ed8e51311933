/** What the fleets of these tests are made of. */
import type { Settings } from './programs/member.ts'

/** One process of a fleet of caches. */
export const MEMBER = new URL('./programs/member.ts', import.meta.url)

/**
 * What the functions are wrapped with. No value ages in a test. A holder that dies holds up the others for one lease; it is
 * renewed at a third, for which a busy machine may be late by more than a second.
 */
export const PROMISES = { ttlMs: 600_000, leaseMs: 2000 }

type Given = Omit<Settings, keyof typeof PROMISES | 'timeoutMs'> & Partial<Pick<Settings, 'timeoutMs'>>

/** Settings for so many processes that are alike. */
export function alike(size: number, given: Given): Settings[] {
  return Array.from({ length: size }, () => ({ ...PROMISES, timeoutMs: 5000, ...given }))
}
