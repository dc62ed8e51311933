import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { TimerWheel } from '../../src/memory/expiry.ts'
import { keptEntry, NO_SLOT, Node } from '../../src/memory/node.ts'

const HOUR = 3_600_000
const START = 1_790_000_000_123

const entry = (expiresAt: number) => keptEntry('v', 0, expiresAt, expiresAt, undefined, undefined)
const node = (key: string, expiresAt: number) => new Node(key, entry(expiresAt), 1)

/** A wheel with one node per instant, named by its place in the list. */
function wheelWith(...instants: number[]) {
  const wheel = new TimerWheel(START)
  const nodes = instants.map((expiresAt, index) => node(String(index), expiresAt))
  for (const each of nodes) wheel.schedule(each)
  const advance = (now: number, maxSteps?: number) => {
    const keys: string[] = []
    const answer = wheel.advance(now, ({ key }) => keys.push(key), maxSteps)
    expect(answer).toBe(keys.length)
    return keys.sort()
  }
  return { wheel, nodes, advance }
}

describe('TimerWheel', () => {
  it('yields a node at its instant, once, and not before', () => {
    for (const life of [0, 1, 31, 32, 33, 1023, 1024, 60_000, HOUR, 24 * HOUR, 400 * 24 * HOUR]) {
      const { advance } = wheelWith(START + life)
      if (life > 0) expect(advance(START + life - 1)).toEqual([])
      expect(advance(START + life)).toEqual(['0'])
      expect(advance(START + life + HOUR)).toEqual([])
    }
  })

  it('yields all that has expired on the way over a jump of hours', () => {
    const { advance } = wheelWith(START + 1, START + HOUR, START + 5 * HOUR, START + 5 * HOUR + 1)
    expect(advance(START + 5 * HOUR)).toEqual(['0', '1', '2'])
    expect(advance(START + 5 * HOUR + 1)).toEqual(['3'])
  })

  it('yields what was expired when it was scheduled', () => {
    const { advance } = wheelWith(START - HOUR, 0, -5)
    expect(advance(START)).toEqual(['0', '1', '2'])
  })

  it('keeps its promises after the clock went back by hours', () => {
    const { wheel, advance } = wheelWith(START + HOUR, START + 10 * HOUR)
    expect(advance(START + 6 * HOUR)).toEqual(['0'])
    wheel.schedule(node('early', START + 2 * HOUR))
    expect(advance(START)).toEqual([])
    wheel.schedule(node('later', START + HOUR + 1))
    expect(advance(START + HOUR)).toEqual([])
    expect(advance(START + HOUR + 1)).toEqual(['later'])
    expect(advance(START + 2 * HOUR)).toEqual(['early'])
    expect(advance(START + 10 * HOUR)).toEqual(['1'])
  })

  it('keeps the nodes of one slot apart when the clock went back', () => {
    const { wheel, nodes, advance } = wheelWith(START + HOUR, START + HOUR, START + HOUR)
    advance(START + 5)
    advance(START)
    for (const each of nodes.slice(0, 2)) wheel.remove(each)
    expect(advance(START + HOUR)).toEqual(['2'])
  })

  it('does not take in what never expires', () => {
    const { nodes, advance } = wheelWith(Number.POSITIVE_INFINITY)
    expect(nodes[0]?.slot).toBe(NO_SLOT)
    expect(advance(Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  it('holds instants beyond every date', () => {
    const { nodes, advance } = wheelWith(1e300, Number.MAX_SAFE_INTEGER, 8.64e15)
    expect(advance(8.64e15)).toEqual(['2'])
    expect(nodes[0]?.slot).not.toBe(NO_SLOT)
  })

  it('does not yield a removed node, and removes twice without harm', () => {
    const { wheel, nodes, advance } = wheelWith(START + 5, START + 5, START + 5)
    for (const each of [nodes[1], nodes[1]]) if (each !== undefined) wheel.remove(each)
    expect(advance(START + 5)).toEqual(['0', '2'])
  })

  it('yields a rescheduled node at its new instant, earlier, later, or never', () => {
    const { wheel, nodes, advance } = wheelWith(START + 500, START + 500, START + 500)
    for (const [index, expiresAt] of [START + 100, START + HOUR, Number.POSITIVE_INFINITY].entries()) {
      const each = nodes[index] as Node
      each.entry = entry(expiresAt)
      wheel.reschedule(each)
    }
    expect(advance(START + 100)).toEqual(['0'])
    expect(advance(START + 500)).toEqual([])
    expect(advance(START + HOUR)).toEqual(['1'])
    expect(advance(START + 1e12)).toEqual([])
  })

  it('takes in again a node that it has yielded', () => {
    const { wheel, nodes, advance } = wheelWith(START + 5)
    advance(START + 5)
    const [first] = nodes as [Node]
    first.entry = entry(START + 9)
    wheel.reschedule(first)
    expect(advance(START + 8)).toEqual([])
    expect(advance(START + 9)).toEqual(['0'])
  })

  it('touches no more nodes than it may, and goes on where it stopped', () => {
    const { advance } = wheelWith(...Array.from({ length: 100 }, () => START + 700))
    const counts = Array.from({ length: 6 }, () => advance(START + 700, 20).length)
    expect(counts).toEqual([20, 20, 20, 20, 20, 0])
  })

  it('forgets all nodes on clear', () => {
    const { wheel, advance } = wheelWith(START + 5)
    wheel.clear()
    wheel.schedule(node('new', START + 6))
    expect(advance(START + 10)).toEqual(['new'])
  })

  it('finds a node at most one millisecond late by a clock of fractions', () => {
    const { advance } = wheelWith(START + 0.5)
    expect(advance(START + 0.25)).toEqual([])
    expect(advance(START + 1.5)).toEqual(['0'])
  })

  it('agrees with a naive list, whatever the clock does', () => {
    const life = fc.oneof(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: -10_000, max: 10 * HOUR }),
      fc.constantFrom(31, 32, 33, 1023, 1024, 1025, 32 ** 3, 32 ** 4, 32 ** 6, 1e14, Infinity),
    )
    const key = fc.nat(15)
    const command = fc.oneof(
      fc.record({ what: fc.constant('schedule' as const), key, life }),
      fc.record({ what: fc.constant('remove' as const), key }),
      fc.record({ what: fc.constant('advance' as const), by: life.filter(Number.isFinite) }),
      fc.record({ what: fc.constant('creep' as const), by: fc.nat(2000), maxSteps: fc.nat(5) }),
    )
    fc.assert(
      fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
        let now = START
        const wheel = new TimerWheel(now)
        const nodes = Array.from({ length: 16 }, (_, index) => node(String(index), Infinity))
        const naive = new Set<Node>()
        const expired = () => [...naive].filter((each) => each.entry.expiresAt <= now)
        for (const step of commands) {
          if (step.what === 'schedule') {
            const chosen = nodes[step.key] as Node
            chosen.entry = entry(now + step.life)
            wheel.reschedule(chosen)
            naive.add(chosen)
          } else if (step.what === 'remove') {
            const chosen = nodes[step.key] as Node
            wheel.remove(chosen)
            naive.delete(chosen)
          } else {
            // A clock before the epoch is not supported.
            now = Math.max(0, now + step.by)
            const due = new Set(expired())
            const yielded: Node[] = []
            wheel.advance(
              now,
              (each) => yielded.push(each),
              step.what === 'creep' ? step.maxSteps : undefined,
            )
            for (const each of yielded) {
              expect(due.has(each) && naive.delete(each)).toBe(true)
              expect(each.slot).toBe(NO_SLOT)
            }
            if (step.what === 'advance') expect(expired()).toEqual([])
            else expect(yielded.length).toBeLessThanOrEqual(step.maxSteps)
          }
          const held = [...naive].filter((each) => each.entry.expiresAt !== Infinity)
          expect(new Set(nodes.filter((each) => each.slot !== NO_SLOT))).toEqual(new Set(held))
        }
      }),
      { numRuns: 300 },
    )
  })
})
