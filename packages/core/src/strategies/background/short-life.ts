/** Notices a storage that forgets a background value before it is made again. */
import { warn } from '../../observe/report.ts'
import type { CacheStorage } from '../../storage/contract.ts'
import { now } from '../../time/clock.ts'
import type { Timetable } from './timetable.ts'

/** Answers the storage, and warns the process, once, when no level of it keeps the value until the next run. */
export function watchingLife(
  storage: () => CacheStorage,
  timetable: Timetable,
  key: string,
  owner: string,
): () => CacheStorage {
  let looked = false
  return () => {
    const found = storage()
    if (looked) return found
    looked = true
    const [capMs, pauseMs] = [longestLifeMs(found), timetable.next(now()) - now()]
    if (Number.isFinite(pauseMs) && capMs < pauseMs) {
      warn(
        `${owner}: ${JSON.stringify(key)} is made every ${pauseMs} ms, and no level of its cache keeps it for longer than ${capMs} ms, so that callers will wait in between; raise the cap of a level, or shorten the interval`,
      )
    }
    return found
  }
}

/** The longest that any level keeps an entry. */
function longestLifeMs({ levels }: CacheStorage): number {
  if (levels === undefined) return Number.POSITIVE_INFINITY
  return Math.max(...levels.map(({ storage, capMs }) => Math.min(capMs, longestLifeMs(storage))))
}
