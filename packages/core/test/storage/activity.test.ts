import { describe, expect, it } from '@jest/globals'
import { type Activity, activityOf } from '../../src/driver.ts'
import type { Watch } from '../../src/storage/activity.ts'

const flight = (): Watch => ({ breached: false, overtaken: false, isFlight: true, tags: ['t'] })

describe('a flight whose place another has taken', () => {
  it.each<[string, (activity: Activity) => void, boolean]>([
    ['a mutation of its key', (activity) => activity.breach('k'), true],
    ['a mutation of any key', (activity) => activity.breachAll(), true],
    ['an outdated tag', (activity) => activity.breachTagged(['t']), true],
    ['news of its key', (activity) => activity.overtake('k'), false],
    ['news of any key', (activity) => activity.overtake(undefined), false],
  ])('is told of %s like the other', (_, happen, breached) => {
    const activity = activityOf({})
    const [first, second] = [activity.watch('k', flight()), activity.watch('k', flight())]
    expect(activity.flights.get('k')).toBe(second)
    happen(activity)
    const told = { breached, overtaken: true }
    expect([first, second]).toMatchObject([told, told])
  })

  it('leaves the place to the other when it ends, and is told nothing any more', () => {
    const activity = activityOf({})
    const [first, second] = [activity.watch('k', flight()), activity.watch('k', flight())]
    activity.unwatch('k', first)
    expect(activity.flights.get('k')).toBe(second)
    activity.breach('k')
    expect([first.breached, second.breached]).toEqual([false, true])
    activity.unwatch('k', second)
    expect(activity.flights.size).toBe(0)
  })
})
