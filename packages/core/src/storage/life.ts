/** What a ttl means to a storage. */
import { type Duration, durationMs } from '../time/duration.ts'

/** Milliseconds of life for a ttl given to a storage: absent and 0 mean for ever. */
export function lifeMs(ttl: Duration | undefined, option = 'ttl'): number {
  const ms = ttl === undefined ? 0 : durationMs(ttl, option)
  return ms === 0 ? Number.POSITIVE_INFINITY : ms
}
