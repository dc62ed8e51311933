/**
 * Random histories of three processes over one shared level, each with its memory, their steps mixed at random: calls, backend
 * answers and messages. When all is quiet, no memory holds anything else than the shared level; and after a delete that all
 * have heard of, nobody is answered with a value from before it.
 */
import { InMemCache, TTLCache } from '@acache/core'
import {
  type BusListener,
  type BusNews,
  type CacheBus,
  createStorage,
  type Driver,
} from '@acache/core/driver'
import { type MemoryRecords, memoryDriver } from '@acache/core/testing'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ChainCache } from '../src/index.ts'
import { useManualTime } from './support/time.ts'

useManualTime()

const PROCESSES = 3
const KEYS = ['a', 'b'] as const

/** Work that waits for its turn, in lanes: the order within a lane stays, that between lanes is drawn. */
class Mixer {
  readonly #lanes = new Map<string, (() => void)[]>()

  add(lane: string, work: () => void): void {
    const waiting = this.#lanes.get(lane)
    if (waiting === undefined) this.#lanes.set(lane, [work])
    else waiting.push(work)
  }

  /** Does one piece of the work; false when there is none. */
  step(draw: number): boolean {
    const lanes = [...this.#lanes].filter(([, waiting]) => waiting.length > 0)
    const [, waiting] = lanes[draw % Math.max(1, lanes.length)] ?? []
    const work = waiting?.shift()
    work?.()
    return work !== undefined
  }
}

/** A backend that takes up, and answers, when it is its turn. */
function slow(records: MemoryRecords, mixer: Mixer): Driver {
  let calls = 0
  return new Proxy(memoryDriver({ records, sync: true }), {
    get(target, property) {
      const member: unknown = Reflect.get(target, property)
      if (property === 'features') return { ...target.features, sync: false }
      if (typeof member !== 'function' || property === 'list' || property === 'claim') return member
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          calls += 1
          const lane = `call ${calls}`
          mixer.add(lane, () => {
            try {
              const answer: unknown = member.apply(target, args)
              mixer.add(lane, () => resolve(answer))
            } catch (error) {
              mixer.add(lane, () => reject(error))
            }
          })
        })
    },
  })
}

/** Messages from each to each, in order for each pair; now and then one is lost, which the receiver learns in its place. */
class Wires {
  readonly listeners = new Map<number, BusListener>()
  readonly #mixer: Mixer
  readonly #loses: () => boolean

  constructor(mixer: Mixer, loses: () => boolean) {
    this.#mixer = mixer
    this.#loses = loses
  }

  end(process: number): CacheBus {
    return {
      name: 'wires',
      publish: (news) => this.#publish(process, news),
      subscribe: (listener) => {
        this.listeners.set(process, listener)
        return () => undefined
      },
      flush: async () => undefined,
      close: async () => undefined,
    }
  }

  #publish(from: number, { keys }: BusNews): void {
    for (const [to, listener] of this.listeners) {
      if (to === from) continue
      const lost = this.#loses()
      this.#mixer.add(`news ${from} ${to}`, () => {
        if (lost || keys === undefined) listener.gap('lost')
        else listener.changed(keys)
      })
    }
  }
}

const settle = async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const operation = fc.record({
  process: fc.nat(PROCESSES - 1),
  key: fc.constantFrom(...KEYS),
  kind: fc.constantFrom(
    'get',
    'get',
    'load',
    'load',
    'set',
    'delete',
    'getMany',
    'setMany',
    'replace',
    'clear',
  ),
  /** How many steps of work are done before the next operation. */
  steps: fc.nat(6),
})

const history = fc.record({
  operations: fc.array(operation, { minLength: 1, maxLength: 25 }),
  draws: fc.infiniteStream(fc.nat(1000)),
  losses: fc.infiniteStream(fc.nat(9)),
})

type Drawn = typeof history extends fc.Arbitrary<infer D> ? D : never

it('memory never stays apart from the shared level, and nothing deleted is served again', async () => {
  const check = async ({ operations, draws, losses }: Drawn) => {
    const mixer = new Mixer()
    const records: MemoryRecords = new Map()
    const wires = new Wires(mixer, () => losses.next().value === 0)
    const memories = Array.from({ length: PROCESSES }, () => new InMemCache())
    let version = 0
    const chains = memories.map(
      (memory, process) =>
        new ChainCache(
          [[memory], [createStorage(slow(records, mixer), { timeout: Number.POSITIVE_INFINITY })]],
          {
            bus: wires.end(process),
          },
        ),
    )
    const loads = chains.map((cache) =>
      TTLCache.cached('{}', { cache, ttl: '1h' })(async (_key: string) => {
        version += 1
        return version
      }),
    )
    const draw = () => Number(draws.next().value)
    const run = async (steps: number) => {
      for (let step = 0; step < steps; step += 1) {
        mixer.step(draw())
        await settle()
      }
    }
    const quiet = async () => {
      for (;;) {
        await settle()
        if (!mixer.step(draw())) return
      }
    }
    const calls = operations.map(({ process, key, kind }) => async () => {
      const chain = chains[process] as ChainCache
      version += 1
      const value = version
      switch (kind) {
        case 'get':
          return chain.get(key)
        case 'getMany':
          return chain.getMany(KEYS)
        case 'load':
          return loads[process]?.(key)
        case 'set':
          return chain.set(key, value)
        case 'setMany':
          return chain.setMany(KEYS.map((each) => [each, value]))
        case 'delete':
          return chain.delete(key)
        case 'clear':
          return chain.clear({ everything: true })
        default: {
          const entry = await chain.getEntry(key)
          return entry && chain.setEntry(key, { ...entry, value }, { ifVersion: entry.version })
        }
      }
    })
    for (const [index, call] of calls.entries()) {
      void call()
      await settle()
      await run(operations[index]?.steps ?? 0)
    }
    await quiet()
    const truth = createStorage(memoryDriver({ records, sync: true }))
    for (const memory of memories) {
      for (const key of KEYS) expect([truth.get(key), undefined]).toContain(memory.get(key))
    }
    // What is deleted now is gone for all who have heard.
    await Promise.all([chains[0]?.deleteMany(KEYS), quiet()])
    await quiet()
    for (const chain of chains) {
      const found = chain.getMany(KEYS)
      await quiet()
      expect(await found).toEqual(new Map())
    }
  }
  await fc.assert(fc.asyncProperty(history, check), { numRuns: 150 })
}, 60_000)
