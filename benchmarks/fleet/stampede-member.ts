/** One process of a stampede: its callers all want the key that it is told, at once. */
import { setTimeout as sleep } from 'node:timers/promises'
import { stats, TTLCache } from '@acache/core'
import { type BusMode, Member } from './member.ts'

/** What a member is started with. */
export interface Setting {
  readonly url: string
  readonly prefix: string
  readonly lock: boolean
  readonly bus: BusMode
  readonly callers: number
  readonly loadMs: number
}

export interface Told {
  readonly key: string
}

export interface Said {
  /** Of this process, for this key. */
  readonly loads: number
  /** How long each caller has waited. */
  readonly waitsMs: readonly number[]
}

const { callers, loadMs, lock, ...options }: Setting = JSON.parse(process.argv[2] ?? '')
const { chain } = new Member(options)
const ask = TTLCache.cached('{}', { cache: chain, ttl: '5m', lock })((key: string) => sleep(loadMs, key))

process.on('message', async ({ key }: Told) => {
  const { loads } = stats(ask)
  const startedAt = performance.now()
  const waits = Array.from({ length: callers }, async () => {
    await ask(key)
    return performance.now() - startedAt
  })
  const waitsMs = await Promise.all(waits)
  const said: Said = { loads: stats(ask).loads - loads, waitsMs }
  process.send?.(said)
})
