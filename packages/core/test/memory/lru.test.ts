import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LruPolicy } from '../../src/memory/lru.ts'
import { Node, valueEntry } from '../../src/memory/node.ts'

const node = (key: string) => new Node(key, valueEntry(key, 1, 0), 1)

describe('LruPolicy', () => {
  it('names no victim when it has no node', () => {
    expect(new LruPolicy().victim()).toBeUndefined()
  })

  it('names the node that was used longest ago, and leaves it in its place', () => {
    const policy = new LruPolicy()
    const [a, b, c] = [node('a'), node('b'), node('c')]
    for (const each of [a, b, c]) policy.onInsert(each)
    policy.onAccess(a)
    policy.onUpdate(b)
    expect(policy.victim()).toBe(c)
    expect(policy.victim()).toBe(c)
  })

  it('cuts the links of a removed node', () => {
    const policy = new LruPolicy()
    const [a, b, c] = [node('a'), node('b'), node('c')]
    for (const each of [a, b, c]) policy.onInsert(each)
    policy.onRemove(b)
    expect([b.newer, b.older]).toEqual([b, b])
    policy.onRemove(a)
    expect(policy.victim()).toBe(c)
  })

  it('forgets all nodes on clear', () => {
    const policy = new LruPolicy()
    policy.onInsert(node('a'))
    policy.clear()
    expect(policy.victim()).toBeUndefined()
    const b = node('b')
    policy.onInsert(b)
    expect(policy.victim()).toBe(b)
  })

  it('agrees with a list that is kept in order of use', () => {
    const step = fc.tuple(fc.constantFrom('insert', 'access', 'update', 'remove', 'evict'), fc.nat(7))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const policy = new LruPolicy()
        const nodes = Array.from({ length: 8 }, (_, index) => node(String(index)))
        let order: Node[] = []
        for (const [what, index] of steps) {
          const chosen = nodes[index] as Node
          const known = order.includes(chosen)
          const others = order.filter((each) => each !== chosen)
          if (what === 'insert' && !known) {
            policy.onInsert(chosen)
            order.push(chosen)
          } else if (what === 'access' && known) {
            policy.onAccess(chosen)
            order = [...others, chosen]
          } else if (what === 'update' && known) {
            policy.onUpdate(chosen)
            order = [...others, chosen]
          } else if (what === 'remove' && known) {
            policy.onRemove(chosen)
            order = others
          } else if (what === 'evict') {
            const victim = policy.victim()
            expect(victim?.key).toBe(order[0]?.key)
            if (victim !== undefined) policy.onRemove(victim)
            order = order.slice(1)
          }
        }
        const left: (string | undefined)[] = []
        for (let victim = policy.victim(); victim !== undefined; victim = policy.victim()) {
          left.push(victim.key)
          policy.onRemove(victim)
        }
        expect(left).toEqual(order.map(({ key }) => key))
      }),
    )
  })
})
