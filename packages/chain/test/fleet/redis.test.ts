/** Four processes, each with its memory over one Redis, and a bus between them. */
import { useRedis } from '@acache/test-servers/jest'
import {
  deleteDuringLoadTest,
  newsOfDeleteTest,
  stoppedHolderTest,
  useFleet,
} from '@acache/test-servers/jest-fleet'
import { describe, expect, it, jest } from '@jest/globals'
import { alike, MEMBER, PROMISES } from './settings.ts'

jest.setTimeout(60_000)

const redis = useRedis()

describe('a fleet of processes with memory over Redis', () => {
  const suite = useFleet(
    MEMBER,
    () => {
      const server = { url: redis.url }
      return alike(4, {
        home: { server, prefix: redis.prefix },
        memory: true,
        bus: { server, mode: 'publish', channel: redis.prefix },
      })
    },
    PROMISES,
  )

  it('makes one load of a cold key for a thousand callers', async () => {
    const { fleet } = suite
    const key = 'cold'
    using hold = fleet.origin.hold(key)
    const answers = Promise.all(fleet.members.map((member) => member.ask('get', { key, callers: 250 })))
    const load = await hold.next()
    await fleet.when('the others wait', () => fleet.eventsOf('held', key)[2])
    load.finish()
    expect((await answers).flat()).toEqual(Array.from({ length: 1000 }, () => load.value))
    expect(fleet.eventsOf('loading', key)).toHaveLength(1)
  })

  deleteDuringLoadTest(suite)

  newsOfDeleteTest(suite)

  stoppedHolderTest(suite)

  // The last test: the fleet is smaller from here on.
  it('goes on with one successor where the holder is killed in the middle of its load', async () => {
    const { fleet } = suite
    const [holder, ...others] = fleet.members
    const key = 'killed'
    using hold = fleet.origin.hold(key)
    const lost = expect(holder?.ask('get', { key })).rejects.toThrow(/ended \(SIGKILL\)/)
    await hold.next()
    const answers = Promise.all(others.map((member) => member.ask('get', { key, callers: 50 })))
    await fleet.when('the others wait', () => fleet.eventsOf('held', key)[others.length - 1])
    await holder?.kill()
    await lost
    const successor = await hold.next()
    successor.finish()
    expect(new Set((await answers).flat().map(({ load }) => load))).toEqual(new Set([successor.value.load]))
    expect(fleet.eventsOf('loading', key)).toHaveLength(2)
  })
})
