/** Manual time for every test of a file. */
import { type ManualTime, manualTime } from '@acache/core/testing'
import { afterEach, beforeEach } from '@jest/globals'

export const START = 1_700_000_000_000

export function useManualTime(): { readonly time: ManualTime } {
  const holder = {} as { time: ManualTime }
  beforeEach(() => {
    holder.time = manualTime(START)
  })
  afterEach(() => {
    holder.time.restore()
  })
  return holder
}
