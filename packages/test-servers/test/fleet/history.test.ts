import { describe, expect, it } from '@jest/globals'
import { type FleetEvent, type Loaded, violationsOf } from '../../src/fleet/index.ts'

const PROMISES = { ttlMs: 1000, leaseMs: 100 }
const OLD = { version: 1, load: 'p0#1' }
const NEW = { version: 2, load: 'p1#1' }

/** Events by their instants alone: `[from, to]`, or `at`. All are of the key `k`. */
const key = 'k'
const span = ([from, to]: readonly [number, number]) => ({ key, from, to })
const answered = (member: string, value: Loaded, [from, to]: readonly [number, number]): FleetEvent => ({
  kind: 'answered',
  member,
  value,
  ...span([from, to]),
})
const changed = (member: string, when: readonly [number, number], version = 2): FleetEvent => ({
  kind: 'changed',
  member,
  version,
  ...span(when),
})
const heard = (member: string, at: number, keys: readonly string[] | undefined = [key]): FleetEvent => ({
  kind: 'heard',
  member,
  keys,
  at,
})
const looked = (value: Loaded | undefined, when: readonly [number, number]): FleetEvent => ({
  kind: 'looked',
  member: 'p2',
  value,
  ...span(when),
})
const wrote = (member: string, value: Loaded, when: readonly [number, number], kept = true): FleetEvent => ({
  kind: 'wrote',
  member,
  value,
  kept,
  ...span(when),
})
const claimed = (member: string, token: number, when: readonly [number, number]): FleetEvent => ({
  kind: 'claimed',
  member,
  token,
  ...span(when),
})
const renewed = (member: string, token: number, when: readonly [number, number]): FleetEvent => ({
  kind: 'renewed',
  member,
  token,
  ...span(when),
})
const loading = (member: string, load: string, at: number, token?: number): FleetEvent => ({
  kind: 'loading',
  member,
  key,
  load,
  token,
  at,
})
const loaded = (member: string, load: string, at: number): FleetEvent => ({
  kind: 'loaded',
  member,
  key,
  load,
  at,
})

/** A claim, a load and its write-back by `p0`, over at 30. */
const whole = [
  claimed('p0', 1, [0, 5]),
  loading('p0', OLD.load, 10, 1),
  loaded('p0', OLD.load, 20),
  wrote('p0', OLD, [20, 30]),
]

describe.each<{ rule: string; broken: readonly FleetEvent[]; says: RegExp; kept: readonly FleetEvent[][] }>([
  {
    rule: 'who has changed a key serves nothing older',
    broken: [changed('p0', [10, 20]), answered('p0', OLD, [20, 25])],
    says: /p0 answered k with version 1 .* the change to 2/,
    kept: [
      // Asked before it was over.
      [changed('p0', [10, 20]), answered('p0', OLD, [19, 25])],
      // Another has changed it, and no news has come.
      [changed('p1', [10, 20]), answered('p0', OLD, [21, 25])],
      [changed('p0', [10, 20]), answered('p0', NEW, [21, 25])],
    ],
  },
  {
    rule: 'who has heard of a change that was over serves nothing older',
    broken: [changed('p1', [10, 20]), heard('p0', 21), answered('p0', OLD, [22, 25])],
    says: /p0 answered k with version 1 .* the change to 2/,
    kept: [
      [changed('p1', [10, 20]), heard('p0', 19), answered('p0', OLD, [22, 25])],
      [changed('p1', [10, 20]), heard('p0', 23), answered('p0', OLD, [22, 25])],
      [changed('p1', [10, 20]), heard('p0', 21, ['l']), answered('p0', OLD, [22, 25])],
      [changed('p1', [10, 20]), heard('p2', 21), answered('p0', OLD, [22, 25])],
    ],
  },
  {
    rule: 'who may have missed news serves nothing older than what was over then',
    broken: [
      changed('p1', [10, 20]),
      { kind: 'heard', member: 'p0', keys: undefined, at: 21 },
      answered('p0', OLD, [22, 25]),
    ],
    says: /p0 answered k with version 1/,
    kept: [
      [
        changed('p1', [10, 20]),
        { kind: 'heard', member: 'p0', keys: undefined, at: 15 },
        answered('p0', OLD, [22, 25]),
      ],
    ],
  },
  {
    rule: 'the shared level holds nothing old after a change',
    broken: [changed('p1', [10, 20]), looked(OLD, [20, 21])],
    says: /k held version 1 after the change to 2/,
    kept: [
      [changed('p1', [10, 20]), looked(OLD, [19, 21])],
      [changed('p1', [10, 20]), looked(undefined, [20, 21]), looked(NEW, [22, 23])],
    ],
  },
  {
    rule: 'the shared level takes nothing old after a change',
    broken: [changed('p1', [10, 20]), wrote('p0', OLD, [20, 21])],
    says: /p0 wrote version 1 of k after the change to 2/,
    kept: [
      [changed('p1', [10, 20]), wrote('p0', OLD, [19, 21])],
      [changed('p1', [10, 20]), wrote('p0', OLD, [20, 21], false)],
    ],
  },
  {
    rule: 'a value is loaded once per ttl',
    broken: [...whole, loading('p1', NEW.load, 1029)],
    says: /p1 loaded k \(p1#1\) although p0#1 had it already/,
    kept: [
      [...whole, loading('p1', NEW.load, 1030)],
      // The change has met the claim of the first.
      [
        ...whole.slice(0, 3),
        changed('p2', [1, 2]),
        wrote('p0', OLD, [20, 30], false),
        loading('p1', NEW.load, 12),
      ],
      [...whole, changed('p2', [40, 60]), loading('p1', NEW.load, 50)],
      [...whole, { kind: 'outage', from: 25, to: 40 }, loading('p1', NEW.load, 50)],
    ],
  },
  {
    rule: 'a change excuses a load only where it can have met the earlier one',
    broken: [changed('p2', [-20, -10], 1), ...whole, loading('p1', NEW.load, 50)],
    says: /p1 loaded k/,
    kept: [[changed('p2', [-20, 0], 1), ...whole, loading('p1', NEW.load, 50)]],
  },
  {
    rule: 'a load is left to its holder until the lease has run out',
    broken: [claimed('p0', 1, [0, 5]), loading('p0', OLD.load, 10, 1), loading('p1', NEW.load, 99, 2)],
    says: /p1 loaded k/,
    kept: [[claimed('p0', 1, [0, 5]), loading('p0', OLD.load, 10, 1), loading('p1', NEW.load, 100, 2)]],
  },
  {
    rule: 'a renewal extends the lease',
    broken: [
      claimed('p0', 1, [0, 5]),
      loading('p0', OLD.load, 10, 1),
      renewed('p0', 1, [33, 34]),
      loading('p1', NEW.load, 132, 2),
    ],
    says: /p1 loaded k/,
    kept: [
      [
        claimed('p0', 1, [0, 5]),
        loading('p0', OLD.load, 10, 1),
        renewed('p0', 1, [33, 34]),
        loading('p1', NEW.load, 133, 2),
      ],
    ],
  },
  {
    rule: 'a lease that runs out after the value was kept excuses nothing',
    broken: [...whole, loading('p1', NEW.load, 500, 2)],
    says: /p1 loaded k/,
    kept: [[...whole.slice(0, 3), wrote('p0', OLD, [20, 30], false), loading('p1', NEW.load, 500, 2)]],
  },
  {
    rule: 'what was refused is not in the shared level',
    broken: [wrote('p0', OLD, [20, 30], false), looked(OLD, [25, 26])],
    says: /k held p0#1, which was refused/,
    kept: [[wrote('p0', OLD, [20, 30], false), looked(NEW, [25, 26])]],
  },
  {
    rule: 'what was refused is served by no other process',
    broken: [wrote('p0', OLD, [20, 30], false), answered('p1', OLD, [10, 40])],
    says: /p1 answered k with p0#1, which was refused/,
    kept: [[wrote('p0', OLD, [20, 30], false), answered('p1', NEW, [10, 40])]],
  },
  {
    rule: 'what was refused is served to nobody who asks afterwards',
    broken: [wrote('p0', OLD, [20, 30], false), answered('p0', OLD, [30, 31])],
    says: /p0 answered k with p0#1, which was refused/,
    kept: [[wrote('p0', OLD, [20, 30], false), answered('p0', OLD, [5, 31])]],
  },
  {
    rule: 'tokens grow',
    broken: [claimed('p0', 5, [0, 10]), claimed('p1', 5, [10, 20])],
    says: /p1 claimed k with token 5, after 5/,
    kept: [
      [claimed('p0', 5, [0, 10]), claimed('p1', 6, [10, 20])],
      // Which came first is not known.
      [claimed('p0', 5, [0, 10]), claimed('p1', 4, [9, 20])],
    ],
  },
])('$rule', ({ broken, says, kept }) => {
  it('is broken by a history that does not', () => {
    expect(violationsOf(broken, PROMISES)).toEqual([expect.stringMatching(says)])
  })

  // The order in which events were collected says nothing.
  it('is broken in whatever order that is told', () => {
    expect(violationsOf(broken.toReversed(), PROMISES)).toHaveLength(1)
  })

  it.each(kept.map((events) => ({ events })))(
    'is kept by histories that differ a little: %#',
    ({ events }) => {
      expect(violationsOf(events, PROMISES)).toEqual([])
    },
  )
})

describe('the history of another key', () => {
  it('is no reason', () => {
    const other = { ...looked(OLD, [30, 31]), key: 'l' }
    expect(violationsOf([changed('p1', [10, 20]), other], PROMISES)).toEqual([])
  })
})

describe('without leases', () => {
  it('each process loads for itself', () => {
    const events = [...whole, loading('p1', NEW.load, 50)]
    expect(violationsOf(events, { ...PROMISES, leaseMs: undefined })).toEqual([])
  })
})
