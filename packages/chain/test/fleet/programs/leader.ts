/** One process of a fleet with a background value, which the leader among them refreshes. */
import { type BackgroundStatus, BGCache } from '@acache/core'
import { RedisCache } from '@acache/redis'
import type { Loaded } from '@acache/test-servers/fleet'
import { instant, joinFleet, watchShared } from '@acache/test-servers/fleet-member'
import { connect, type Server } from './connect.ts'

export interface LeaderSettings {
  readonly server: Server
  readonly prefix: string
  readonly key: string
  readonly intervalMs: number
  readonly ttlMs: number
}

/** What such a process can be asked to do. */
export interface LeaderCommands {
  /** Registers the value: the process takes part from now on. */
  enter(): Promise<void>
  get(): Promise<Loaded>
  /** What the fleet's storage has. */
  look(): Promise<Loaded | undefined>
  status(): Promise<Pick<BackgroundStatus, 'role' | 'runs'>>
  /** Shuts down in good order. */
  leave(): Promise<void>
}

const fleet = joinFleet<LeaderSettings>()
const { server, prefix, key, intervalMs, ttlMs } = fleet.settings
const cache = new RedisCache(connect(server), { prefix, timeout: '5s' })
watchShared(cache, fleet.log)
const enter = () =>
  BGCache.registerWriter(key, { interval: `${intervalMs}ms`, ttl: `${ttlMs}ms`, cache, leader: true })(() =>
    fleet.load(key),
  )
let value: ReturnType<typeof enter> | undefined

fleet.serve<LeaderCommands>({
  async enter() {
    value = enter()
  },
  get: () => entered()(),
  async look() {
    const from = instant()
    const value = await cache.get<Loaded>(key)
    fleet.log({ kind: 'looked', key, value, from, to: instant() })
    return value
  },
  async status() {
    const { role, runs } = entered().status()
    return { role, runs }
  },
  leave: () => BGCache.shutdown(),
})

function entered(): ReturnType<typeof enter> {
  if (value === undefined) throw new Error('the process has not entered yet')
  return value
}
