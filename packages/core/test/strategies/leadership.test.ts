import { afterEach, describe, expect, it } from '@jest/globals'
import { createStorage, type Leases } from '../../src/driver.ts'
import { BGCache, InMemCache } from '../../src/index.ts'
import { Leadership } from '../../src/strategies/background/leadership.ts'
import { memoryDriver } from '../../src/testing/memory-driver.ts'
import { deferred, settle, useManualTime } from '../support.ts'

const clock = useManualTime()

afterEach(async () => {
  await BGCache.shutdown()
})

const PLACE = 'acache:leader:k'

/** A campaign for leases of a backend, whose operations wait for their gates while they have one. */
function campaign() {
  const storage = createStorage(memoryDriver())
  const { leases } = storage
  if (leases === undefined) throw new Error('it has leases')
  const gates: Partial<Record<keyof Leases, Promise<void>>> = {}
  const asked: (keyof Leases)[] = []
  const pass = async <T>(operation: keyof Leases, work: () => T | Promise<T>): Promise<T> => {
    asked.push(operation)
    await gates[operation]
    return work()
  }
  const gated: Leases = {
    claim: (...args) => pass('claim', () => leases.claim(...args)),
    renew: (...args) => pass('renew', () => leases.renew(...args)),
    release: (...args) => pass('release', () => leases.release(...args)),
    look: (...args) => pass('look', () => leases.look(...args)),
  }
  const told: string[] = []
  const errors: unknown[] = []
  const leadership = new Leadership({
    key: 'k',
    leases: () => gated,
    leaseMs: 9000,
    pollMs: 2000,
    report: (error) => errors.push(error),
  })
  const office = { elected: () => told.push('elected'), deposed: () => told.push('deposed') }
  /** Begins, and ends while its claim is not answered yet. */
  const resignAtClaim = async () => {
    const gate = deferred<void>()
    gates.claim = gate.promise
    leadership.campaign(office)
    const resigned = leadership.resign()
    gate.resolve()
    await resigned
  }
  return { storage, leases, gates, asked, told, errors, leadership, office, resignAtClaim }
}

describe('a campaign', () => {
  it('is begun once, however often it is asked for', async () => {
    const { leadership, office, asked, told } = campaign()
    leadership.campaign(office)
    leadership.campaign(office)
    await settle()
    expect([asked, told, leadership.leading]).toEqual([['claim'], ['elected'], true])
    await leadership.resign()
  })

  it('gives back what it wins after it has ended, and nobody is elected', async () => {
    const { leadership, leases, told, resignAtClaim } = campaign()
    await resignAtClaim()
    expect([told, leadership.leading]).toEqual([[], false])
    expect(await leases.look(PLACE)).toEqual({ state: 'absent' })
    expect(clock.time.pending).toBe(0)
  })

  it('leaves no timer behind when it has ended before it was answered that another one leads', async () => {
    const { leases, resignAtClaim } = campaign()
    await leases.claim(PLACE, { leaseMs: 9000 })
    await resignAtClaim()
    expect(clock.time.pending).toBe(0)
  })
})

describe('a leader that loses its lease', () => {
  it('is deposed, and looks again for its turn', async () => {
    const { leadership, office, storage, told } = campaign()
    leadership.campaign(office)
    await settle()
    await storage.delete(PLACE)
    await clock.time.advance('3s')
    expect([told, leadership.leading]).toEqual([['elected', 'deposed'], false])
    await clock.time.advance('2s')
    expect([told, leadership.leading]).toEqual([['elected', 'deposed', 'elected'], true])
    await leadership.resign()
  })

  it('while it resigns is not deposed, and leaves no timer behind', async () => {
    const { leadership, office, storage, gates, told, asked } = campaign()
    leadership.campaign(office)
    await settle()
    const gate = deferred<void>()
    gates.renew = gate.promise
    await clock.time.advance('3s')
    expect(asked).toEqual(['claim', 'renew'])
    await storage.delete(PLACE)
    const resigned = leadership.resign()
    gate.resolve()
    await resigned
    expect([told, asked]).toEqual([['elected'], ['claim', 'renew']])
    expect(clock.time.pending).toBe(0)
  })
})

describe('a leader in memory', () => {
  it('leads at once', () => {
    const value = BGCache.registerLoader('k', { interval: '1m', cache: new InMemCache(), leader: true })(
      () => 'value',
    )
    expect(value.status().role).toBe('leader')
  })
})
