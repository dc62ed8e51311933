import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Fleet, instant } from '../../src/fleet/index.ts'
import type { CounterCommands } from './programs/counter.ts'

const program = new URL('./programs/counter.ts', import.meta.url)

let fleet: Fleet<CounterCommands>
beforeAll(async () => {
  fleet = await Fleet.start<CounterCommands>(program, [{ from: 0 }, { from: 100 }, { from: 200 }])
})
afterAll(() => fleet[Symbol.asyncDispose]())

describe('a fleet', () => {
  it('has a process for each of the settings, which answer what they are asked', async () => {
    expect(fleet.members.map(({ name }) => name)).toEqual(['p0', 'p1', 'p2'])
    const counts = await Promise.all(fleet.members.map((member) => member.ask('add', { by: 1 })))
    expect(counts).toEqual([1, 101, 201])
    expect(() => fleet.member(3)).toThrow('no member 3')
  })

  it('collects what they tell, by one clock', async () => {
    const from = instant()
    for (const member of fleet.members) await member.ask('add', { by: 1000 })
    const heard = fleet.events.filter((event) => event.kind === 'heard').slice(-3)
    expect(heard.map((event) => 'member' in event && event.member)).toEqual(['p0', 'p1', 'p2'])
    const instants = [from, ...heard.map(({ at }) => at), instant()]
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
  })

  it('waits for what is told later', async () => {
    const told = fleet.when('a count of 5000', (events) =>
      events.find((event) => event.kind === 'heard' && event.keys?.includes('5000')),
    )
    await fleet.member(0).ask('add', { by: 5000 - (await fleet.member(0).ask('add', { by: 0 })) })
    expect(await told).toMatchObject({ member: 'p0' })
  })

  it('tells why a command failed', async () => {
    await expect(fleet.member(0).ask('fail')).rejects.toThrow(/p0: .*told to fail/)
  })

  it('loads the state of the origin at the begin of the load', async () => {
    expect(await fleet.member(0).ask('load', { key: 'k' })).toMatchObject({ version: 1 })
    using hold = fleet.origin.hold('k')
    const answer = fleet.member(1).ask('load', { key: 'k' })
    const load = await hold.next()
    expect(load).toMatchObject({ member: 'p1', key: 'k', value: { version: 1 } })
    expect(fleet.origin.change('k')).toBe(2)
    load.finish()
    expect(await answer).toEqual(load.value)
    hold.release()
    expect(await fleet.member(1).ask('load', { key: 'k' })).toMatchObject({ version: 2 })
    const loads = fleet.eventsOf('loading', 'k').map((each) => each.load)
    expect(fleet.eventsOf('loaded', 'k').map((each) => each.load)).toEqual(loads)
    expect(new Set(loads).size).toBe(3)
  })

  it('stops a process in its tracks, and lets it go on', async () => {
    const member = fleet.member(2)
    const before = await member.ask('add', { by: 0 })
    member.pause()
    let answered = false
    const answer = member.ask('add', { by: 1 }).finally(() => {
      answered = true
    })
    // The others go on.
    for (let n = 0; n < 20; n += 1) await fleet.member(0).ask('add', { by: 1 })
    expect(answered).toBe(false)
    member.resume()
    expect(await answer).toBe(before + 1)
  })

  // The last tests: the fleet is smaller from here on.
  it('rejects what a process is asked that is killed, then or later', async () => {
    const member = fleet.member(0)
    member.pause()
    const asked = expect(member.ask('add', { by: 1 })).rejects.toThrow(/ended \(SIGKILL\)/)
    await member.kill()
    await asked
    await expect(member.ask('add', { by: 1 })).rejects.toThrow(/ended \(SIGKILL\)/)
  })

  it('rejects what a process is asked that ends by itself', async () => {
    const member = fleet.member(1)
    await expect(member.ask('end')).rejects.toThrow(/ended \(code 0\)/)
  })

  it('does not start when one of its processes does not', async () => {
    const absent = new URL('./programs/absent.ts', import.meta.url)
    await expect(Fleet.start(absent, [{}, {}])).rejects.toThrow(/absent\.ts/)
  })
})
