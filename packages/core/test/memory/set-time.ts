import { replaceTime, systemScheduler } from '../../src/time/clock.ts'

/** A clock that a test sets, backwards too; starts at 1 000 000. */
export interface SetTime {
  now: number
  restore(): void
}

export function setTime(): SetTime {
  const time = { now: 1_000_000, restore: () => putBack() }
  const putBack = replaceTime({ clock: { now: () => time.now }, scheduler: systemScheduler })
  return time
}
